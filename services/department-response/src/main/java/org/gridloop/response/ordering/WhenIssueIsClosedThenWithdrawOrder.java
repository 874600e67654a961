package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.ResponseEvent;

/** What was closed by force is nobody's work any more; otherwise its order is finished. */
@Singleton
class WhenIssueIsClosedThenWithdrawOrder implements When<IssueClosed> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenIssueIsClosedThenWithdrawOrder(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueClosed> hears() {
        return IssueClosed.class;
    }

    @Override
    public void then(IssueClosed event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new OrderCommand.Recall(event.issueId(), "closed", heard.time()),
                heard.asCause("department-response", clock.now()));
    }
}
