package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ResponseEvent;

/** The order has a later deadline. */
@Singleton
class WhenExtensionIsApprovedThenReschedule implements When<ExtensionApproved> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenExtensionIsApprovedThenReschedule(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<ExtensionApproved> hears() {
        return ExtensionApproved.class;
    }

    @Override
    public void then(ExtensionApproved event, Heard heard) {
        // once: a later one may have moved it again
        decisions.decideOnce(
                event.issueId(),
                new OrderCommand.Reschedule(event.issueId(), event.dispatchNo(), event.newFinishBy(), "extended", null),
                heard.asCause("department-response", clock.now()));
    }
}
