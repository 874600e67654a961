package org.gridloop.bench.calling;

/**
 * When each request is due: evenly spread, fixed before the first is sent.
 *
 * @param start of {@link System#nanoTime}
 * @param perSecond how many are due in a second
 * @param requests how many there are
 */
record Schedule(long start, double perSecond, long requests) {

    static Schedule from(long start, double perSecond, double seconds) {
        return new Schedule(start, perSecond, Math.max(1, Math.round(perSecond * seconds)));
    }

    /** @param number from 0 */
    long dueAt(long number) {
        return start + (long) (number * 1e9 / perSecond);
    }

    /**
     * What whoever wanted this request has waited when it is answered: from when it was due, not from when the caller
     * got round to sending it.
     *
     * @return microseconds, at least 1
     */
    long waited(long number, long answeredAt) {
        return Math.max(1, (answeredAt - dueAt(number)) / 1000);
    }
}
