package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.RoutingEvent.ReturnApproved;

/** The unit that gave the order back is released. */
@Singleton
class WhenReturnIsApprovedThenWithdrawOrder implements When<ReturnApproved> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenReturnIsApprovedThenWithdrawOrder(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<ReturnApproved> hears() {
        return ReturnApproved.class;
    }

    @Override
    public void then(ReturnApproved event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new OrderCommand.Release(event.issueId(), event.dispatchNo()),
                heard.asCause("department-response", clock.now()));
    }
}
