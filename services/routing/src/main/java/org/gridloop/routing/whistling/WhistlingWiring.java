package org.gridloop.routing.whistling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.Units;

/** Puts the table over the journal. */
final class WhistlingWiring {

    @Produces
    @Singleton
    Decisions<WhistleCommand, WhistleState, RoutingEvent> decisions(
            DecisionsMaker maker, DeadlineRules rules, Units units) {
        return maker.over(new WhistleDecider(rules, units), RoutingEvent.class);
    }
}
