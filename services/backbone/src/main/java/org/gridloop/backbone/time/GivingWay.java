package org.gridloop.backbone.time;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * How whoever works in rounds for nobody who waits leaves the machine to those who do. It keeps its beat, and goes on at
 * once when its round was full. When much gathers for it and the processors do not suffice, everybody reports at once:
 * then its rests become long, so that what has to be answered is answered first and the rest is caught up with
 * afterwards; and they end as soon as there is room again. It never stops, and who has given way for ten minutes does so
 * no more until it has caught up. Not for several threads.
 */
public final class GivingWay {

    /** From here on the machine is taken to be short of processors. */
    private static final double SHORT = 0.85;

    /** Below, there is room for who gave way. */
    private static final double ROOM = 0.6;

    /** How many times as long a rest becomes while it lasts, at once: whoever is in the way is in it now. */
    private static final double MOST = 32;

    /** What was put off comes back little by little. */
    private static final double SHRINKS = 2;

    /** How long a rest goes on until it is seen whether there is room again. */
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    /** A burst is over by then; whoever still reports has to share. */
    private static final long PATIENCE_NANOS = Duration.ofMinutes(10).toNanos();

    /** How much gathered for a round. */
    public enum Load {
        LITTLE,
        /** Everybody reports at once. */
        MUCH,
        /** As much as a round holds, and more may wait already. */
        FULL
    }

    private final Beat beat;
    private final Pressure pressure;
    private final LongSupplier clock;
    private final LongPredicate park;
    private double times = 1;
    private boolean gaveWay;
    private long gaveWayFirst;

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
     */
    public void restAfter(long begun, Load load) {
        long done = clock.getAsLong();
        long usual = beat.restNanos(done - begun);
        double share = pressure.share(done);
        boolean much = load != Load.LITTLE;
        gaveWay &= much;
        boolean mayGiveWay = much && !(gaveWay && done - gaveWayFirst > PATIENCE_NANOS);
        times = mayGiveWay ? times : 1;
        if (load == Load.FULL && times == 1 && (share <= SHORT || !mayGiveWay)) {
            return;
        }
        double least = rest(done, usual, done + (long) (usual * times));
        if (mayGiveWay && times < MOST && least > SHORT) {
            gaveWayFirst = gaveWay ? gaveWayFirst : done;
            gaveWay = true;
            times = MOST;
            least = rest(clock.getAsLong(), 0, done + (long) (usual * times));
        }
        if (least < ROOM) {
            times = Math.max(1, times / SHRINKS);
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
