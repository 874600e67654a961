package org.gridloop.evaluation.appeals;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.EvaluationEvent;

/** Puts the table over the journal. */
@Singleton
class AppealsWiring {

    @Produces
    @Singleton
    Decisions<AppealCommand, Scores, EvaluationEvent> appeals(DecisionsMaker maker) {
        return maker.over(new AppealDecider(), EvaluationEvent.class);
    }
}
