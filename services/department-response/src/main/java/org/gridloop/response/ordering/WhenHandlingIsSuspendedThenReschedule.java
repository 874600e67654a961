package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.ResponseEvent;

/** The clock of the order stands. */
@Singleton
class WhenHandlingIsSuspendedThenReschedule implements When<HandlingSuspended> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenHandlingIsSuspendedThenReschedule(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<HandlingSuspended> hears() {
        return HandlingSuspended.class;
    }

    @Override
    public void then(HandlingSuspended event, Heard heard) {
        // once: a later one may have moved it again
        decisions.decideOnce(
                event.issueId(),
                new OrderCommand.Reschedule(
                        event.issueId(), event.dispatchNo(), event.newFinishBy(), "suspended", event.until()),
                heard.asCause("department-response", clock.now()));
    }
}
