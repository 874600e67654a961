package org.gridloop.routing.supervising;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;

/** Puts the table over the journal. */
final class SupervisingWiring {

    @Produces
    @Singleton
    Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions(DecisionsMaker maker) {
        return maker.over(new SupervisionDecider(), RoutingEvent.class);
    }
}
