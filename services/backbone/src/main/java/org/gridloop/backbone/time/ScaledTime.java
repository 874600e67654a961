package org.gridloop.backbone.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that runs {@code scale} times as fast as {@code real} from a common start on. Two processes with the same values
 * agree as well as their real clocks do, times the scale.
 *
 * @param realStart when it began
 * @param start what time it was then
 */
public record ScaledTime(InstantSource real, double scale, Instant realStart, Instant start) implements InstantSource {

    private static final double NANOS = 1e9;

    /** @throws IllegalArgumentException when time would stand still or run backwards */
    public ScaledTime {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("time runs forwards: the scale is above 0, not " + scale);
        }
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(realStart, real.instant());
        double seconds = passed.getSeconds() * scale + passed.getNano() / NANOS * scale;
        long whole = (long) Math.floor(seconds);
        return start.plusSeconds(whole).plusNanos((long) ((seconds - whole) * NANOS));
    }
}
