package org.gridloop.routing.deadlines;

import java.time.Instant;

/**
 * One deadline as it was computed.
 *
 * @param rule the limit in words
 * @param calendarVersion the working calendar it was counted by
 */
public record Given(Instant due, String rule, String calendarVersion) {}
