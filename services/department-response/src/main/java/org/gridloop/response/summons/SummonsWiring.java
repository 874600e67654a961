package org.gridloop.response.summons;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.ResponseEvent;

/** Puts the table over the journal. */
@Singleton
class SummonsWiring {

    @Produces
    @Singleton
    Decisions<ReportIn, Presence, ResponseEvent> summons(DecisionsMaker maker) {
        return maker.over(new SummonsDecider(), ResponseEvent.class);
    }
}
