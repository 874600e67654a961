package org.gridloop.chaos.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridloop.chaos.load.Work;
import org.gridloop.chaos.suite.ChaosSuite;

/**
 * Hurts the suite again and again: at its pace, when calls are under way, and not before it has recovered from the last
 * time, which is measured by fresh reports on their way to a unit.
 */
public final class Faults implements AutoCloseable {

    /** So many fresh reports meet nearly every partition of the log, so also those that were hurt. */
    private static final int FRESH = 8;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long CALLS_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_MILLIS = 20;

    private final Work work;
    private final Random random;
    private final Poison poison;
    private final Arsenal arsenal;
    private final List<String> only;
    private final Consumer<String> say;
    private final List<String> bag = new ArrayList<>();
    private final List<Struck> struck = new ArrayList<>();
    private int next;

    /** @param only kinds in their order; empty for all, drawn */
    public Faults(ChaosSuite suite, Work work, long seed, List<String> only, Consumer<String> say) {
        this.work = work;
        this.random = new Random(seed);
        this.poison = new Poison(suite.kafka());
        this.arsenal = new Arsenal(suite, poison, random);
        this.only = only;
        this.say = say;
    }

    public List<Struck> struck() {
        return List.copyOf(struck);
    }

    /** Issues that are no issues, and must be parked. */
    public Set<String> poisoned() {
        return Set.copyOf(poison.keys());
    }

    @Override
    public void close() {
        poison.close();
    }

    /** Returns when the time is up and the last fault is over. */
    public void go(double minutes, double perMinute) throws Exception {
        long begun = System.nanoTime();
        long end = begun + (long) (minutes * 60e9);
        long pace = (long) (60e9 / perMinute);
        for (long due = begun + pace / 2; due < end; due = Math.max(due + pace, System.nanoTime())) {
            sleepUntil(due);
            one(draw(), begun);
        }
    }

    private String draw() {
        if (!only.isEmpty()) {
            return only.get(next++ % only.size());
        }
        if (bag.isEmpty()) {
            bag.addAll(arsenal.kinds());
            Collections.shuffle(bag, random);
        }
        return bag.removeLast();
    }

    private void one(String kind, long begun) throws Exception {
        Fault fault = arsenal.make(kind);
        awaitCalls();
        int underWay = work.history().underWay();
        long at = System.nanoTime();
        fault.strike();
        try {
            sleepUntil(at + TimeUnit.MILLISECONDS.toNanos(fault.lasts()));
        } finally {
            fault.heal();
        }
        long lasted = System.nanoTime() - at;
        long recovered = awaitRecovery(at);
        Struck one = new Struck(
                kind,
                fault.victim(),
                (at - begun) / 1e9,
                underWay,
                TimeUnit.NANOSECONDS.toMillis(lasted),
                recovered == 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(recovered - at));
        struck.add(one);
        say.accept(String.format(
                Locale.ROOT,
                "%5.0f s  %-22s %-28s %3d calls under way, recovered after %.1f s; %d open",
                one.at(),
                kind,
                one.victim(),
                underWay,
                one.recoveryMillis() / 1000.0,
                work.open()));
    }

    private void awaitCalls() throws InterruptedException {
        long giveUp = System.nanoTime() + CALLS_NANOS;
        while (work.history().underWay() == 0 && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
            TimeUnit.MICROSECONDS.sleep(200);
        }
    }

    private long awaitRecovery(long after) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < giveUp) {
            long at = work.freshDispatchedAt(after, FRESH);
            if (at != 0) {
                return at;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return 0;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
