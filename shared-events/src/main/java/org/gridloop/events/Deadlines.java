package org.gridloop.events;

import java.time.Instant;

/**
 * The limits of one dispatch, computed once and never again: a later change of rules moves no deadline already given.
 *
 * @param clockStart when the clock started: at the dispatch, not at signing
 * @param signBy until when the unit has to sign for it
 * @param finishBy until when the unit has to report it finished
 * @param rule which limit and clock it was computed by, such as {@code E0203: 3360 min, office hours}
 * @param calendarVersion the working calendar it was computed with
 */
public record Deadlines(Instant clockStart, Instant signBy, Instant finishBy, String rule, String calendarVersion) {}
