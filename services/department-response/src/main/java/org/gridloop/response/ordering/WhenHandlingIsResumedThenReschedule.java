package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ResponseEvent;

/** The clock of the order runs on. */
@Singleton
class WhenHandlingIsResumedThenReschedule implements When<HandlingResumed> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenHandlingIsResumedThenReschedule(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<HandlingResumed> hears() {
        return HandlingResumed.class;
    }

    @Override
    public void then(HandlingResumed event, Heard heard) {
        // once: a later one may have moved it again
        decisions.decideOnce(
                event.issueId(),
                new OrderCommand.Reschedule(event.issueId(), event.dispatchNo(), event.newFinishBy(), "resumed", null),
                heard.asCause("department-response", clock.now()));
    }
}
