package org.gridloop.routing.extending;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.deadlines.DeadlineRules;

/** Puts the table over the journal. */
final class ExtendingWiring {

    @Produces
    @Singleton
    Decisions<ExtensionCommand, ExtensionState, RoutingEvent> decisions(DecisionsMaker maker, DeadlineRules rules) {
        return maker.over(new ExtensionDecider(rules), RoutingEvent.class);
    }
}
