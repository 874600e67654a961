package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.RoutingEvent.ReturnRefused;

/** The order is the unit's work again. */
@Singleton
class WhenReturnIsRefusedThenKeepOrder implements When<ReturnRefused> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenReturnIsRefusedThenKeepOrder(Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<ReturnRefused> hears() {
        return ReturnRefused.class;
    }

    @Override
    public void then(ReturnRefused event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new OrderCommand.Keep(event.issueId(), event.dispatchNo(), event.returnNo()),
                heard.asCause("department-response", clock.now()));
    }
}
