package org.gridloop.bench.calling;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.gridloop.bench.measuring.Watch;

/**
 * Waits until the suite has done what it still had to do: it hardly works, and nothing waits to be heard. Neither is
 * enough. Who gives way to others hardly works while much waits, and what is sent on is heard of a moment later.
 */
public final class Rest {

    /** Share of the machine that an idle suite stays below. */
    private static final double IDLE = 0.25;

    private static final int WINDOW_SECONDS = 2;

    private static final String LAG = "consumer_lag";

    private Rest() {}

    /**
     * @return whether it came to rest in time
     * @throws IOException when a service does not tell what waits for it
     */
    public static boolean await(Target target, int atMostSeconds) throws InterruptedException, IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(atMostSeconds);
        while (System.nanoTime() < until) {
            Watch watch = Watch.begin(target.processes());
            TimeUnit.SECONDS.sleep(WINDOW_SECONDS);
            if (watch.end().suite() < IDLE && toBeHeard(target) == 0) {
                return true;
            }
        }
        return false;
    }

    /** @return how many records of the log are still to be heard, by all services */
    static long toBeHeard(Target target) throws IOException {
        long waiting = 0;
        for (String service : target.addresses().keySet()) {
            try (HttpCaller caller = target.caller(service)) {
                waiting += toBeHeard(
                        caller.get("/q/metrics", target.tokens().token("admin")).text());
            }
        }
        return waiting;
    }

    /** @param metrics of one service, as Prometheus reads them */
    static long toBeHeard(String metrics) throws IOException {
        return (long) metrics.lines()
                .filter(line -> line.startsWith(LAG))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElseThrow(() -> new IOException("a service does not tell its " + LAG));
    }
}
