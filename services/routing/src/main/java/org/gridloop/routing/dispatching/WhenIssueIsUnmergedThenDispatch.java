package org.gridloop.routing.dispatching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchUnmerged;

/** 解除并案 of an issue that had been filed: its order was withdrawn, so it is dispatched again. */
@Singleton
final class WhenIssueIsUnmergedThenDispatch implements When<IssueUnmerged> {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenIssueIsUnmergedThenDispatch(
            Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueUnmerged> hears() {
        return IssueUnmerged.class;
    }

    @Override
    public void then(IssueUnmerged event, Heard heard) {
        if (event.filing() != null) {
            Instant now = clock.now();
            decisions.decideOnce(
                    event.issueId(),
                    new DispatchUnmerged(event.issueId(), event.mergeNo(), event.filing(), now),
                    heard.asCause("routing", now));
        }
    }
}
