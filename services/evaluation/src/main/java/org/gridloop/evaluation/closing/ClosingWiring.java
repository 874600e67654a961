package org.gridloop.evaluation.closing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.EvaluationEvent;

/** Puts the decider over the journal. */
@Singleton
class ClosingWiring {

    @Produces
    @Singleton
    Decisions<ClosingCommand, Course, EvaluationEvent> closing(DecisionsMaker maker) {
        return maker.over(new ClosingDecider(), EvaluationEvent.class);
    }
}
