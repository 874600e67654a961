package org.gridloop.routing.suspending;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.deadlines.DeadlineRules;

/** Puts the table over the journal. */
final class SuspendingWiring {

    @Produces
    @Singleton
    Decisions<SuspensionCommand, SuspensionState, RoutingEvent> decisions(DecisionsMaker maker, DeadlineRules rules) {
        return maker.over(new SuspensionDecider(rules), RoutingEvent.class);
    }
}
