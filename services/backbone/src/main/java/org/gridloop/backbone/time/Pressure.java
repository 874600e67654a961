package org.gridloop.backbone.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the machine has more to do than its processors can: the share of the time in which somebody waited for one,
 * as Linux tells it (PSI, {@code /proc/pressure/cpu}). Elsewhere nobody ever waits. Not for several threads.
 */
final class Pressure {

    private static final Path LINUX = Path.of("/proc/pressure/cpu");
    private static final Pattern TOTAL = Pattern.compile("^some .*\\btotal=(\\d+)");

    private final LongSupplier waitedMicros;
    private long waited;
    private long since;

    /** @param waitedMicros for how long somebody has waited so far, in microseconds; it only grows */
    Pressure(LongSupplier waitedMicros, long now) {
        this.waitedMicros = waitedMicros;
        this.waited = waitedMicros.getAsLong();
        this.since = now;
    }

    static Pressure ofThisMachine() {
        return new Pressure(() -> read(LINUX), System.nanoTime());
    }

    /**
     * @param now of {@link System#nanoTime()}
     * @return 0 to 1, since it was asked last
     */
    double share(long now) {
        long before = waited;
        long from = since;
        waited = waitedMicros.getAsLong();
        since = now;
        return now <= from ? 0 : Math.clamp((waited - before) * 1000.0 / (now - from), 0.0, 1.0);
    }

    /** @return false on a system that does not tell it, where nobody can know */
    boolean isTold() {
        return waited > 0;
    }

    private static long read(Path file) {
        try {
            return total(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException notTold) {
            return 0;
        }
    }

    static long total(String told) {
        Matcher found = TOTAL.matcher(told);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
