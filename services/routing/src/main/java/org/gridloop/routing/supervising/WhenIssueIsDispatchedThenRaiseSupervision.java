package org.gridloop.routing.supervising;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterDispatch;

/** The third rework and the second reopening raise supervision. */
@Singleton
final class WhenIssueIsDispatchedThenRaiseSupervision implements When<IssueDispatched> {

    private final Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenIssueIsDispatchedThenRaiseSupervision(
            Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueDispatched> hears() {
        return IssueDispatched.class;
    }

    @Override
    public void then(IssueDispatched event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new RaiseAfterDispatch(event.issueId(), event.dispatchNo()),
                heard.asCause("routing", clock.now()));
    }
}
