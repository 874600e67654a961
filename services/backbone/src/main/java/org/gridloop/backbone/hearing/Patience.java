package org.gridloop.backbone.hearing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridloop.backbone.time.Pace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits for what passes by itself, for ever, and tells that it waits. */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** The service is going down while something waits; nothing is acknowledged. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger waiting = new AtomicInteger();
    private final Pace pace;
    private volatile String waitingFor = "";

    Patience(Pace pace) {
        this.pace = pace;
    }

    /** @return what the hearing waits for, or null when it goes on */
    @Nullable
    String waitingFor() {
        return waiting.get() > 0 ? waitingFor : null;
    }

    /** Runs until it succeeds or fails for good; what it throws then has not passed by itself. */
    void insist(Runnable work) {
        Duration pause = Duration.ofMillis(100);
        boolean waits = false;
        try {
            while (true) {
                try {
                    work.run();
                    return;
                } catch (RuntimeException e) {
                    if (!Failure.isPassing(e)) {
                        throw e;
                    }
                    if (!waits) {
                        waits = true;
                        waitingFor = Failure.waitingFor(e);
                        waiting.incrementAndGet();
                        LOG.warnf("hearing: waiting for %s: %s", waitingFor, Failure.detail(e));
                    }
                }
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        } finally {
            if (waits) {
                waiting.decrementAndGet();
            }
        }
    }

    private void sleep(Duration pause) {
        try {
            pace.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }
}
