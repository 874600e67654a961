package org.gridloop.backbone.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long whoever works in rounds rests after one, so that under load work gathers: a round costs much the same for one
 * record as for many. The rest grows with the round, so that on a busy machine, where rounds take long, they get fewer
 * and fuller, and whoever waits for an answer gets the processor.
 *
 * @param shortest rest after a round
 * @param times how many times as long as the round the rest is
 * @param longest rest after a round
 */
public record Beat(Duration shortest, int times, Duration longest) {

    /** Rests after a round that began at {@code begun} of {@link System#nanoTime()} and just ended, or until interrupted. */
    public void restAfter(long begun) {
        park(restNanos(System.nanoTime() - begun));
    }

    /** Waits that long, or until interrupted. @return false when it was */
    static boolean park(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Beat.class, left);
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        return true;
    }

    /** For who does not wait here, but comes again later. */
    public long restNanos(long workedNanos) {
        return Math.clamp(workedNanos * times, shortest.toNanos(), longest.toNanos());
    }
}
