package org.gridloop.bench.calling;

import java.util.concurrent.TimeUnit;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.Watch;

/** Waits until the suite has done what it still had to do. */
public final class Rest {

    /** Share of the machine that an idle suite stays below. */
    private static final double IDLE = 0.25;

    private static final int WINDOW_SECONDS = 2;

    private Rest() {}

    /** @return whether it came to rest in time */
    public static boolean await(Target target, int atMostSeconds) throws InterruptedException {
        for (int seconds = 0; seconds < atMostSeconds; seconds += WINDOW_SECONDS) {
            Watch watch = Watch.begin(target.processes());
            TimeUnit.SECONDS.sleep(WINDOW_SECONDS);
            Usage usage = watch.end();
            if (usage.suite() < IDLE) {
                return true;
            }
        }
        return false;
    }
}
