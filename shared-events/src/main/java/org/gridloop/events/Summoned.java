package org.gridloop.events;

import java.time.Instant;

/**
 * A unit that a whistle calls.
 *
 * @param leads whether it leads; exactly one does, the holder of the order
 * @param reportInBy until when it has to report in
 */
public record Summoned(String unit, boolean leads, Instant reportInBy) {}
