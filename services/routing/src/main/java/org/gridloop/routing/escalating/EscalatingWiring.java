package org.gridloop.routing.escalating;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;

/** Puts the table over the journal. */
final class EscalatingWiring {

    @Produces
    @Singleton
    Decisions<EscalationCommand, EscalationState, RoutingEvent> decisions(DecisionsMaker maker) {
        return maker.over(new EscalationDecider(), RoutingEvent.class);
    }
}
