package org.gridloop.response.summons;

import java.util.HashSet;
import java.util.Set;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.UnitReportedIn;

/**
 * Who has reported in to an issue, over all its whistles.
 *
 * @param there whistle number and unit
 */
record Presence(Set<String> there) {

    static final Presence NOBODY = new Presence(Set.of());

    Presence {
        there = Set.copyOf(there);
    }

    /** Whether one unit has answered one whistle. */
    sealed interface Answer {}

    record Missing() implements Answer {}

    record There() implements Answer {}

    Answer to(int whistleNo, String unit) {
        return there.contains(key(whistleNo, unit)) ? new There() : new Missing();
    }

    /** Every other fact of this service is about orders. */
    Presence after(ResponseEvent event) {
        if (!(event instanceof UnitReportedIn e)) {
            return this;
        }
        Set<String> more = new HashSet<>(there);
        more.add(key(e.whistleNo(), e.unit()));
        return new Presence(more);
    }

    private static String key(int whistleNo, String unit) {
        return whistleNo + "/" + unit;
    }
}
