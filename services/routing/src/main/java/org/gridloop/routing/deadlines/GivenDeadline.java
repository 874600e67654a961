package org.gridloop.routing.deadlines;

import java.time.Instant;
import org.gridloop.routing.clocks.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a fact gave it.
 *
 * @param unit whose it is
 * @param start when its clock started
 * @param rule the limit in words; null where the fact does not tell it
 */
record GivenDeadline(
        Purpose purpose,
        String unit,
        Instant start,
        Instant due,
        @Nullable String rule,
        String calendarVersion) {}
