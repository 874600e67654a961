package org.gridloop.backbone.time;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * How whoever works in rounds for nobody who waits leaves the machine to those who do. It keeps its beat, and goes on at
 * once when it is behind. When it is behind and the processors do not suffice, everybody reports at once: then its rests
 * grow, round after round, so that what has to be answered is answered first and the rest is caught up with afterwards;
 * and they end as soon as there is room again. It never stops. Not for several threads.
 */
public final class GivingWay {

    /** From here on the machine is taken to be short of processors. */
    private static final double SHORT = 0.85;

    /** Below, there is room for who gave way. */
    private static final double ROOM = 0.6;

    private static final double GROWS = 1.5;

    /** How many times its beat a rest may become. */
    private static final double MOST = 16;

    /** How long a rest goes on until it is seen whether there is room again. */
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final Beat beat;
    private final Pressure pressure;
    private final LongSupplier clock;
    private final LongPredicate park;
    private double times = 1;

    public GivingWay(Beat beat) {
        this(beat, Pressure.ofThisMachine(), System::nanoTime, Beat::park);
    }

    /** @param park for so many nanoseconds, or until interrupted; false when it was */
    GivingWay(Beat beat, Pressure pressure, LongSupplier clock, LongPredicate park) {
        this.beat = beat;
        this.pressure = pressure;
        this.clock = clock;
        this.park = park;
    }

    /**
     * Rests after a round, or until interrupted.
     *
     * @param begun when the round began, of {@link System#nanoTime()}
     * @param isBehind whether a whole round waits already
     */
    public void restAfter(long begun, boolean isBehind) {
        long done = clock.getAsLong();
        long usual = beat.restNanos(done - begun);
        double share = pressure.share(done);
        if (isBehind && times == 1 && share <= SHORT) {
            return;
        }
        times = isBehind ? times : 1;
        double least = rest(done, usual, done + (long) (usual * times));
        if (least < ROOM) {
            times = Math.max(1, times / GROWS);
        } else if (isBehind && least > SHORT) {
            times = Math.min(MOST, times * GROWS);
        }
    }

    /** @return the least share of any look, by which it ended or not */
    private double rest(long from, long usual, long until) {
        double least = 1;
        long now = from;
        while (now < until && (least >= ROOM || now - from < usual)) {
            if (!park.test(Math.min(until - now, LOOK_NANOS))) {
                return least;
            }
            now = clock.getAsLong();
            least = Math.min(least, pressure.share(now));
        }
        return least;
    }
}
