package org.gridloop.chaos.faults;

/**
 * A fault as it was.
 *
 * @param at seconds since work began
 * @param underWay calls that were sent and not answered at that moment
 * @param lastedMillis from the beginning to the end of what was done
 * @param recoveryMillis from the beginning until fresh reports had reached their units; -1 when that was not seen
 */
public record Struck(String kind, String victim, double at, int underWay, long lastedMillis, long recoveryMillis) {}
