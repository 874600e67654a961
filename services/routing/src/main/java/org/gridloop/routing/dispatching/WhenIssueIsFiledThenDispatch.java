package org.gridloop.routing.dispatching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;

/** 立案 leads to 派遣: the responsibility list chooses. */
@Singleton
final class WhenIssueIsFiledThenDispatch implements When<IssueFiled> {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenIssueIsFiledThenDispatch(Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueFiled> hears() {
        return IssueFiled.class;
    }

    @Override
    public void then(IssueFiled event, Heard heard) {
        Instant now = clock.now();
        decisions.decideOnNew(
                event.issueId(), new Dispatch(event.issueId(), event.filing(), now), heard.asCause("routing", now));
    }
}
