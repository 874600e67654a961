package org.gridloop.routing.explaining;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.Register;
import org.gridloop.routing.reference.Units;

/** Puts the reading over the journal, and gives the sentences their names. */
final class ExplainingWiring {

    @Produces
    @Singleton
    Decisions<CourseDecider.Nothing, Course, RoutingEvent> decisions(DecisionsMaker maker) {
        return maker.over(new CourseDecider(), RoutingEvent.class);
    }

    @Produces
    @Singleton
    Names names(Areas areas, Units units, Register register) {
        InForce inForce = register.inForce();
        return new Names(
                areas,
                units,
                inForce::catalogue,
                () -> inForce.inForce().hours().zone());
    }
}
