package org.gridloop.evaluation.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * How long a checker has to look.
 *
 * @param usual when it is not pressing; counted in the district's office hours
 * @param urgent when it is urgent or critical; the clock runs on at night
 * @param timetable in force
 */
record CheckLimits(Duration usual, Duration urgent, Timetable timetable) {

    /**
     * @param rule in words
     * @param calendarVersion only where office hours count
     */
    record Due(Instant by, String rule, @Nullable String calendarVersion) {}

    Due due(Urgency urgency, Instant from) {
        boolean pressing = urgency != Urgency.GENERAL;
        Limit limit = new Limit("check", (pressing ? urgent : usual).toMinutes(), !pressing);
        return new Due(
                timetable.clockOf(limit).plus(from, limit.duration(), List.of()),
                limit.words(),
                limit.office() ? timetable.calendar().version() : null);
    }
}
