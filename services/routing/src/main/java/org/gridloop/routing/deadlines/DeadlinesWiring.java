package org.gridloop.routing.deadlines;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.routing.reference.Register;

/** The rules over the hours, calendar and limits in force. */
final class DeadlinesWiring {

    @Produces
    @Singleton
    DeadlineRules deadlineRules(Register register) {
        return new DeadlineRules(register.inForce()::inForce, register.inForce()::limits);
    }
}
