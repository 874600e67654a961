package org.gridloop.routing.dispatching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;

/** 核查不通过 leads to 返工. */
@Singleton
final class WhenCheckFailsThenDispatchForRework implements When<CheckFailed> {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenCheckFailsThenDispatchForRework(
            Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<CheckFailed> hears() {
        return CheckFailed.class;
    }

    @Override
    public void then(CheckFailed event, Heard heard) {
        Instant now = clock.now();
        decisions.decide(
                event.issueId(),
                new DispatchForRework(event.issueId(), event.dispatchNo(), event.checkNo()),
                heard.asCause("routing", now));
    }
}
