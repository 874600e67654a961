package org.gridloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/**
 * At what pace the domain's time runs in a data directory: from {@code realStart}, when it was {@code domainStart} there,
 * {@code scale} times as fast as real time, also while the suite is down. It never goes back, because facts do not.
 */
record SuiteTime(double scale, Instant realStart, Instant domainStart) {

    private static final double FASTEST = 100_000;

    private static Path file(Path data) {
        return data.resolve("time.json");
    }

    /** Empty where time is real. */
    static Optional<SuiteTime> of(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SuiteState.json().readValue(file.toFile(), SuiteTime.class));
        } catch (IOException e) {
            throw new PartFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Sets the pace from now on.
     *
     * @param start what time it is to be now, or null to go on with the time of the directory
     * @throws PartFailure when it cannot be, in a sentence for the caller
     */
    static void set(Path data, double scale, @Nullable Instant start, Instant now) {
        if (!(scale > 0 && scale <= FASTEST)) {
            throw new PartFailure("--time-scale is above 0 and at most " + (long) FASTEST + ", not " + scale + ".");
        }
        Instant soFar = of(data).map(time -> time.at(now)).orElse(now);
        if (start != null && start.isBefore(soFar) && Files.exists(SuiteState.file(data))) {
            throw new PartFailure("It is " + soFar + " already on " + data
                    + ", and time does not go back: choose a later --time-start, or another --data.");
        }
        try {
            Files.createDirectories(data);
            SuiteState.json().writeValue(file(data).toFile(), new SuiteTime(scale, now, start == null ? soFar : start));
        } catch (IOException e) {
            throw new PartFailure("Cannot write " + file(data) + ": " + e.getMessage(), e);
        }
    }

    /** What time it is in the domain. */
    Instant at(Instant real) {
        Duration passed = Duration.between(realStart, real);
        return domainStart.plusNanos(Math.round(passed.toNanos() * scale));
    }

    /** What the services are told. */
    Map<String, String> environment() {
        return Map.of(
                "GRIDLOOP_TIME_SCALE", Double.toString(scale),
                "GRIDLOOP_TIME_REAL_START", realStart.toString(),
                "GRIDLOOP_TIME_DOMAIN_START", domainStart.toString());
    }
}
