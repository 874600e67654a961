package org.gridloop.routing.dispatching;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;

/** Puts the table over the journal. */
final class DispatchingWiring {

    @Produces
    @Singleton
    Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions(
            DecisionsMaker maker, Responsibility responsibility, DeadlineRules deadlines, Units units) {
        return maker.over(new DispatchDecider(responsibility, deadlines, units), RoutingEvent.class);
    }
}
