package org.gridloop.bench.calling;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * From the time a report was due until its order is in the unit's hand. The order may be there before the answer to the
 * report is: whichever comes second completes the pair.
 */
final class Joined {

    private final Map<String, Long> due = new HashMap<>();
    private final Map<String, Long> held = new HashMap<>();
    private Histogram micros = new Histogram(3);

    synchronized void reported(String issueId, long dueAt) {
        Long at = held.remove(issueId);
        if (at == null) {
            due.put(issueId, dueAt);
        } else {
            record(dueAt, at);
        }
    }

    /** An order that comes again finds nobody waiting. */
    synchronized void inHand(String issueId, long at) {
        Long dueAt = due.remove(issueId);
        if (dueAt == null) {
            held.put(issueId, at);
        } else {
            record(dueAt, at);
        }
    }

    /** @return how many reports were accepted whose order is not there */
    synchronized int missing() {
        return due.size();
    }

    /**
     * What was recorded since the last time. Who still waits is recorded with the waiting so far, and forgotten.
     *
     * @param now by {@link System#nanoTime}
     */
    synchronized Histogram take(long now) {
        for (Iterator<Long> waiting = due.values().iterator(); waiting.hasNext(); waiting.remove()) {
            record(waiting.next(), now);
        }
        held.clear();
        Histogram taken = micros;
        micros = new Histogram(3);
        return taken;
    }

    private void record(long from, long to) {
        micros.recordValue(Math.max(1, (to - from) / 1000));
    }
}
