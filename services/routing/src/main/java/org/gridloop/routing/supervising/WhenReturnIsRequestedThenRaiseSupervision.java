package org.gridloop.routing.supervising;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterReturn;

/** The third return raises supervision, and an arbiter decides it. */
@Singleton
final class WhenReturnIsRequestedThenRaiseSupervision implements When<ReturnRequested> {

    private final Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenReturnIsRequestedThenRaiseSupervision(
            Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<ReturnRequested> hears() {
        return ReturnRequested.class;
    }

    @Override
    public void then(ReturnRequested event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new RaiseAfterReturn(event.issueId(), event.returnNo()),
                heard.asCause("routing", clock.now()));
    }
}
