package org.gridloop.intake.quotas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What each grid owes.
 *
 * @param perDay reports a day
 * @param zone in which the district's day begins
 */
record Quota(int perDay, ZoneId zone) {

    /** What a grid worker found on patrol, or was told on a visit. What residents call in is not the worker's. */
    static final Set<String> COUNTED_CHANNELS = Set.of("grid-worker", "offline");

    LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    int missing(int reports) {
        return Math.max(0, perDay - reports);
    }
}
