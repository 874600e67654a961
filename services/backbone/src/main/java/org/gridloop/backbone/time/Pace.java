package org.gridloop.backbone.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How those wait who relay, hear and append: for the machine's time, which is not the domain's. */
public interface Pace {

    /** The machine's own. */
    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void park(Object waiting) {
            LockSupport.park(waiting);
        }

        @Override
        public void park(Object waiting, long nanos) {
            LockSupport.parkNanos(waiting, nanos);
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }

        @Override
        public void restAfter(long begun, Beat beat) {
            beat.restAfter(begun);
        }
    };

    /** @return as {@link System#nanoTime()} */
    long nanos();

    /** Until unparked, or for no reason. */
    void park(Object waiting);

    /** Until unparked, or for no reason, but no longer than this. */
    void park(Object waiting, long nanos);

    void sleep(Duration time) throws InterruptedException;

    /** @param begun when the round began, of {@link #nanos()} */
    void restAfter(long begun, Beat beat);
}
