package org.gridloop.backbone.reference;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The first reading of what has been published. Whoever asks for reference data before it is done waits for it, so that
 * nobody decides by the files what a version has long said; but a service starts without it, and goes on without brokers.
 */
final class FirstLook {

    private static final Logger LOG = Logger.getLogger(FirstLook.class);

    private final CountDownLatch done = new CountDownLatch(1);
    private final long until;

    /** @param patience how long anybody waits, counted from now */
    FirstLook(Duration patience) {
        this.until = System.nanoTime() + patience.toNanos();
    }

    void isDone() {
        done.countDown();
    }

    void await() {
        if (done.getCount() == 0) {
            return;
        }
        try {
            long rest = Math.max(0, until - System.nanoTime());
            if (rest > 0 && !done.await(rest, TimeUnit.NANOSECONDS)) {
                LOG.warn("reference data begin with the files: the log does not answer yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
