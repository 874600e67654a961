package org.gridloop.bench.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Requests at times fixed beforehand, whatever became of those before. */
public final class OpenLoop {

    /** What one caller does again and again. */
    public interface Work extends AutoCloseable {
        /**
         * @param dueAt when it should have been sent, by {@link System#nanoTime}
         * @return whether it succeeded
         */
        boolean once(long dueAt) throws Exception;
    }

    /** Makes the work of one caller, numbered from 0. */
    @FunctionalInterface
    public interface Maker {
        Work of(int caller) throws Exception;
    }

    /**
     * @param wanted requests a second
     * @param reached how many a second succeeded, from the first due time to the last answer
     * @param unsent given up because the suite was too far behind; their waiting so far is in {@code corrected}
     * @param corrected from the time a request was due until its answer, in microseconds
     * @param uncorrected from the time it was sent, as a closed loop would tell it
     * @param inVain how long those that were given up had waited
     */
    public record Measured(
            double wanted,
            double reached,
            long succeeded,
            long failed,
            long unsent,
            Histogram corrected,
            Histogram uncorrected,
            Histogram inVain) {

        /** @return whether the wanted rate was kept, but for two in a hundred */
        public boolean kept() {
            return reached >= wanted * ENOUGH;
        }
    }

    static final double ENOUGH = 0.98;

    /** So many times as long as it should take, then it is given up. */
    private static final int PATIENCE = 3;

    private static final long MICRO = 1000;

    private OpenLoop() {}

    /** @param callers connections; more than answer times need, so that none is waited for */
    public static Measured run(double perSecond, double seconds, int callers, Maker maker) throws Exception {
        AtomicLong next = new AtomicLong();
        List<Work> works = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            works.add(maker.of(caller));
        }
        Schedule schedule = Schedule.from(System.nanoTime() + 20_000_000, perSecond, seconds);
        long giveUp = schedule.start() + (long) (seconds * PATIENCE * 1e9);
        Tally all = new Tally();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Tally>> running = new ArrayList<>();
            works.forEach(work -> running.add(threads.submit(() -> repeat(work, schedule, next, giveUp))));
            for (Future<Tally> one : running) {
                all.add(Load.part(one));
            }
        }
        long ended = System.nanoTime();
        double took = Math.max(seconds, (Math.max(all.lastAnswer, schedule.start()) - schedule.start()) / 1e9);
        long sent = all.corrected.getTotalCount() + all.failed;
        Histogram inVain = new Histogram(3);
        for (long number = sent; number < schedule.requests(); number++) {
            inVain.recordValue(schedule.waited(number, ended));
        }
        all.corrected.add(inVain);
        return new Measured(
                perSecond,
                all.uncorrected.getTotalCount() / took,
                all.uncorrected.getTotalCount(),
                all.failed,
                inVain.getTotalCount(),
                all.corrected,
                all.uncorrected,
                inVain);
    }

    private static final class Tally {
        private final Histogram corrected = new Histogram(3);
        private final Histogram uncorrected = new Histogram(3);
        private long failed;
        private long lastAnswer;

        void add(Tally other) {
            corrected.add(other.corrected);
            uncorrected.add(other.uncorrected);
            failed += other.failed;
            lastAnswer = lastAnswer == 0 ? other.lastAnswer : Math.max(lastAnswer, other.lastAnswer);
        }
    }

    private static Tally repeat(Work work, Schedule schedule, AtomicLong next, long giveUp) throws Exception {
        Tally tally = new Tally();
        try (work) {
            while (System.nanoTime() < giveUp) {
                long number = next.getAndIncrement();
                if (number >= schedule.requests()) {
                    break;
                }
                long due = schedule.dueAt(number);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                long sent = System.nanoTime();
                boolean succeeded = work.once(due);
                long answered = System.nanoTime();
                if (succeeded) {
                    tally.corrected.recordValue(schedule.waited(number, answered));
                    tally.uncorrected.recordValue(Math.max(1, (answered - sent) / MICRO));
                } else {
                    tally.failed++;
                }
                tally.lastAnswer = answered;
            }
        }
        return tally;
    }
}
