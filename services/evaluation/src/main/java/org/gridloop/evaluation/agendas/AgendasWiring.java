package org.gridloop.evaluation.agendas;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.EvaluationEvent;

/** Puts the table over the journal. */
@Singleton
class AgendasWiring {

    @Produces
    @Singleton
    Decisions<AgendaCommand, Minutes, EvaluationEvent> agendas(DecisionsMaker maker) {
        return maker.over(new AgendaDecider(), EvaluationEvent.class);
    }
}
