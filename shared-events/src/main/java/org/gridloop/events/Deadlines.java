package org.gridloop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one dispatch, computed once and never again: a later change of rules moves no deadline already given.
 *
 * @param clockStart when the clock started: at the dispatch, not at signing
 * @param signBy until when the unit has to sign for it
 * @param finishBy until when the unit has to report it finished
 * @param rule which limit and clock it was computed by, such as {@code E0203: 3360 min, office hours}
 * @param calendarVersion the working calendar it was computed with
 * @param finishLimitMinutes the limit itself, of which an extension gives once more as much
 * @param limitClock which time counts against it: {@code office} or {@code continuous}
 */
public record Deadlines(
        Instant clockStart,
        Instant signBy,
        Instant finishBy,
        String rule,
        String calendarVersion,
        @Nullable Integer finishLimitMinutes,
        @Nullable String limitClock) {

    /** Without the limit itself. */
    public Deadlines(Instant clockStart, Instant signBy, Instant finishBy, String rule, String calendarVersion) {
        this(clockStart, signBy, finishBy, rule, calendarVersion, null, null);
    }

    /** @return the same with another finish: the unit was given more time, or the clock stood */
    public Deadlines movedTo(Instant newFinishBy) {
        return new Deadlines(clockStart, signBy, newFinishBy, rule, calendarVersion, finishLimitMinutes, limitClock);
    }
}
