package org.gridloop.evaluation.closing;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.closing.ClosingWiring.LimitsInForce;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.ResponseEvent.HandlingFinished;

/** What a unit calls done is looked at by somebody else. */
@Singleton
class WhenHandlingIsFinishedThenAssignCheck implements When<HandlingFinished> {

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final LimitsInForce limits;
    private final DomainClock clock;

    WhenHandlingIsFinishedThenAssignCheck(
            Decisions<ClosingCommand, Course, EvaluationEvent> decisions, LimitsInForce limits, DomainClock clock) {
        this.decisions = decisions;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Class<HandlingFinished> hears() {
        return HandlingFinished.class;
    }

    @Override
    public void then(HandlingFinished event, Heard heard) {
        Instant now = clock.now();
        decisions.decide(
                event.issueId(),
                new ClosingCommand.AssignCheck(
                        event.issueId(),
                        event.dispatchNo(),
                        event.unit(),
                        event.filing(),
                        limits.get().due(event.filing().urgency(), now)),
                heard.asCause("evaluation", now));
    }
}
