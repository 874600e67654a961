package org.gridloop.response.ordering;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.ResponseEvent;

/** It is done with another issue, by whoever has that. */
@Singleton
class WhenIssueIsMergedThenWithdrawOrder implements When<IssueMerged> {

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    WhenIssueIsMergedThenWithdrawOrder(
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueMerged> hears() {
        return IssueMerged.class;
    }

    @Override
    public void then(IssueMerged event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new OrderCommand.Recall(event.issueId(), "merged", heard.time()),
                heard.asCause("department-response", clock.now()));
    }
}
