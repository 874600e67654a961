package org.gridloop.routing.dispatching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;

/** 重办: the issue is dispatched again with new deadlines. */
@Singleton
final class WhenIssueIsReopenedThenDispatch implements When<IssueReopened> {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenIssueIsReopenedThenDispatch(
            Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueReopened> hears() {
        return IssueReopened.class;
    }

    @Override
    public void then(IssueReopened event, Heard heard) {
        Instant now = clock.now();
        decisions.decide(
                event.issueId(),
                new DispatchReopened(event.issueId(), event.reopenNo(), now),
                heard.asCause("routing", now));
    }
}
