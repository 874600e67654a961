package org.gridloop.routing.deadlines;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Timetables;

/** The rules over the district's own office hours. */
final class DeadlinesWiring {

    @Produces
    @Singleton
    DeadlineRules deadlineRules(Timetables timetables) {
        return new DeadlineRules(timetables::inForce, () -> Limits.USUAL);
    }
}
