package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;

/** The order lies in the worklist of the unit routing chose. */
@Singleton
class WhenIssueIsDispatchedThenReceiveOrder implements When<IssueDispatched> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenIssueIsDispatchedThenReceiveOrder(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueDispatched> hears() {
        return IssueDispatched.class;
    }

    @Override
    public void then(IssueDispatched event, Heard heard) {
        var receive = new OrderCommand.Receive(
                event.issueId(), event.dispatchNo(), event.unit(), event.filing(), event.deadlines());
        var cause = heard.asCause("department-response", clock.now());
        if (event.dispatchNo() == 1) {
            decisions.decideOnNew(event.issueId(), receive, cause);
        } else {
            decisions.decide(event.issueId(), receive, cause);
        }
    }
}
