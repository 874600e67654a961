package org.gridloop.routing.deadlines;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.gridloop.routing.reference.District;

/** The rules over the district's own office hours. */
final class DeadlinesWiring {

    @Produces
    @Singleton
    DeadlineRules deadlineRules(District district) {
        OfficeHours hours =
                new OfficeHours(ZoneId.of(district.zone()), district.officeHours(), WorkingDays.MONDAY_TO_FRIDAY);
        return new DeadlineRules(hours, DeadlineRules.CALENDAR_VERSION);
    }
}
