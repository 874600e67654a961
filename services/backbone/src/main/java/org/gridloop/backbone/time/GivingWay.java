package org.gridloop.backbone.time;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * How whoever works in rounds for nobody who waits leaves the machine to those who do. It keeps its beat, with the
 * shortest rests while the processors suffice, since fuller rounds then save nothing that is needed; and it goes on at
 * once when its round was full. When much gathers for it and the processors do not suffice, everybody reports at once:
 * then its rests become long, so that what has to be answered is answered first and the rest is caught up with
 * afterwards; and they end as soon as there is room again. While much comes to who is far behind, and always for who comes
 * last of all, it gives way sooner and for longer: callers who wait for each answer leave the processors idle in between,
 * and that is no room. It never stops, and who has given way for ten minutes does so no more until it has caught up. Not
 * for several threads.
 */
public final class GivingWay {

    /**
     * Shares of the time in which somebody waits for a processor.
     *
     * @param isShort from here on the machine is taken to be short of processors
     * @param hasRoom below, there is room for who gave way
     */
    private record Marks(double isShort, double hasRoom) {}

    private static final Marks USUAL = new Marks(0.85, 0.6);

    /** Of two processors that sixteen callers keep busy in turns, somebody waits for one in 0.55 to 0.75 of the time. */
    private static final Marks SOONER = new Marks(0.4, 0.25);

    /** To so much of what it gets done while it works, what comes is much: somebody reports it right now. */
    private static final double COMES_FAST = 0.25;

    /**
     * So many rounds. Before, what comes may be what others who follow write while they catch up, and those would rest for
     * each other while somebody waits for them; and what is left is soon done.
     */
    private static final int FAR_BEHIND = 20;

    /** How many times as long a rest becomes while it lasts, at once: whoever is in the way is in it now. */
    private static final double MOST = 32;

    /** Much that was put off comes back little by little. */
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

    /** What there is to be heard, counted as the rounds are. */
    public interface Work {

        /** @return how much waits */
        long lag();

        /** @return how much more there is each second, now, whether it gets done or not */
        double comesEachSecond();
    }

    /** Of whom nobody ever waits for: always far behind, and always somebody who reports. */
    static final Work ENDLESS = new Work() {
        @Override
        public long lag() {
            return Long.MAX_VALUE;
        }

        @Override
        public double comesEachSecond() {
            return Double.POSITIVE_INFINITY;
        }
    };

    private final Beat beat;
    private final Work work;
    private final Pressure pressure;
    private final LongSupplier clock;
    private final LongPredicate park;
    private int heard;
    private double doneEachSecond;
    private double times = 1;
    private boolean gaveWay;
    private long gaveWayFirst;

    public GivingWay(Beat beat, Work work) {
        this(beat, work, Pressure.ofThisMachine(), System::nanoTime, Beat::park);
    }

    /** For whom nobody ever waits. */
    public static GivingWay last(Beat beat) {
        return new GivingWay(beat, ENDLESS, Pressure.ofThisMachine(), System::nanoTime, Beat::park);
    }

    /** @param park for so many nanoseconds, or until interrupted; false when it was */
    GivingWay(Beat beat, Work work, Pressure pressure, LongSupplier clock, LongPredicate park) {
        this.beat = beat;
        this.work = work;
        this.pressure = pressure;
        this.clock = clock;
        this.park = park;
    }

    /**
     * Rests after a round, or until interrupted.
     *
     * @param begun when the round began, of {@link System#nanoTime()}
     * @param heard how much was done in it, as its work is counted
     */
    public void restAfter(long begun, Load load, int heard) {
        long done = clock.getAsLong();
        this.heard = heard;
        doneEachSecond = heard * 1e9 / Math.max(1, done - begun);
        double share = pressure.share(done);
        boolean much = load != Load.LITTLE;
        gaveWay &= much;
        boolean mayGiveWay = much && !(gaveWay && done - gaveWayFirst > PATIENCE_NANOS);
        Marks marks = marks();
        times = mayGiveWay ? times : 1;
        boolean suffice = share <= marks.isShort();
        long usual =
                suffice && times == 1 && pressure.isTold() ? beat.shortest().toNanos() : beat.restNanos(done - begun);
        if (load == Load.FULL && times == 1 && (suffice || !mayGiveWay)) {
            return;
        }
        double least = rest(done, usual, done + (long) (usual * times));
        if (mayGiveWay && times < MOST && !suffice && least > marks.isShort()) {
            gaveWayFirst = gaveWay ? gaveWayFirst : done;
            gaveWay = true;
            times = MOST;
            least = rest(clock.getAsLong(), 0, done + (long) (usual * times));
        }
        if (least < marks().hasRoom()) {
            times = isFarBehind() ? Math.max(1, times / SHRINKS) : 1;
        }
    }

    /** @return the least share of any look, by which it ended or not */
    private double rest(long from, long usual, long until) {
        double least = 1;
        long now = from;
        while (now < until && (least >= marks().hasRoom() || now - from < usual)) {
            if (!park.test(Math.min(until - now, LOOK_NANOS))) {
                return least;
            }
            now = clock.getAsLong();
            least = Math.min(least, pressure.share(now));
        }
        return least;
    }

    private Marks marks() {
        return isReported() ? SOONER : USUAL;
    }

    private boolean isReported() {
        return isFarBehind() && work.comesEachSecond() > doneEachSecond * COMES_FAST;
    }

    private boolean isFarBehind() {
        return work.lag() > (long) heard * FAR_BEHIND;
    }
}
