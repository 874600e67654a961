package org.gridloop.backbone.calendar;

import java.time.Instant;

/**
 * A time in which a clock stood still 挂账.
 *
 * @param until the clock runs again from then on
 * @param reason in the words of whoever ordered it
 */
public record Pause(Instant from, Instant until, String reason) {
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + ", " + until);
        }
    }
}
