package org.gridloop.routing.boards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts of issues. Open, finished and closed together are all of them; overdue and due soon are among the open.
 *
 * @param open a dispatcher or a unit has to do something
 * @param overdue open, and the finish limit has passed
 * @param dueSoon open, and the finish limit passes within a day
 * @param finished handled, awaiting check or callback
 * @param byStatus every status, also those with none
 * @param lights colours of all of them but those that went on with another issue
 */
record Tally(
        long open, long overdue, long dueSoon, long finished, long closed, Map<String, Long> byStatus, Lights lights) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, Map.of(), Lights.NONE);

    Tally {
        Map<String, Long> all = new LinkedHashMap<>();
        for (BoardStatus status : BoardStatus.values()) {
            if (status.phase() != BoardStatus.Phase.UNFILED) {
                all.put(status.text(), byStatus.getOrDefault(status.text(), 0L));
            }
        }
        byStatus = Collections.unmodifiableMap(all);
    }

    static Tally of(BoardStatus status, Light light, long n) {
        Map<String, Long> one = Map.of(status.text(), n);
        Lights lights = Lights.of(light, n);
        return switch (status.phase()) {
            case UNFILED -> NONE;
            case OPEN -> new Tally(n, 0, 0, 0, 0, one, lights);
            case FINISHED -> new Tally(0, 0, 0, n, 0, one, lights);
            case CLOSED -> new Tally(0, 0, 0, 0, n, one, lights);
        };
    }

    /** Of what is counted as open already: it is overdue, and so it is red if it was not red in any case. */
    static Tally ofOverdue(Light light, long n) {
        return new Tally(0, n, 0, 0, 0, Map.of(), light == Light.CALM ? Lights.turnedRed(n) : Lights.NONE);
    }

    static Tally ofDueSoon(long n) {
        return new Tally(0, 0, n, 0, 0, Map.of(), Lights.NONE);
    }

    Tally plus(Tally other) {
        Map<String, Long> sum = new LinkedHashMap<>(byStatus);
        other.byStatus.forEach((status, n) -> sum.merge(status, n, Long::sum));
        return new Tally(
                open + other.open,
                overdue + other.overdue,
                dueSoon + other.dueSoon,
                finished + other.finished,
                closed + other.closed,
                sum,
                lights.plus(other.lights));
    }
}
