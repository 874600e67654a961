package org.gridloop.chaos.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridloop.chaos.checking.Harm;
import org.gridloop.chaos.load.Work;
import org.gridloop.chaos.load.Work.Fresh;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.parts.PartFailure;

/**
 * Hurts the suite again and again: at its pace and when calls are under way. It is given a while to recover from the last
 * time, which is measured by fresh reports on their way to a unit; what takes longer is hurt on the way.
 */
public final class Faults implements AutoCloseable {

    /** So many fresh reports meet nearly every partition of the log, so also those that were hurt. */
    private static final int FRESH = 8;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long CALLS_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** When the reports arrived is noted by themselves: to look seldom makes no recovery longer. */
    private static final long LOOK_MILLIS = 200;

    private final Work work;
    private final Poison poison;
    private final Arsenal arsenal;
    private final Deck deck;
    private final Consumer<String> say;
    private final List<Felt> felt = new ArrayList<>();
    private final Beside beside = new Beside();

    /** @param only kinds in their order; empty for all, drawn */
    public Faults(ChaosSuite suite, Work work, long seed, List<String> only, Consumer<String> say) {
        this.work = work;
        Random random = new Random(seed);
        this.poison = new Poison(suite.kafka());
        this.arsenal = new Arsenal(suite, poison, random, say);
        this.deck = only.isEmpty()
                ? Deck.shuffled(arsenal.drawn(), arsenal::make, random)
                : Deck.inTurn(possible(only, say), arsenal::make);
        this.say = say;
    }

    /** A fault, and the reports that tell when it is over. */
    private record Felt(
            String kind, String victim, double at, int underWay, Future<Long> lasted, long nanos, Fresh fresh) {
        Struck struck() {
            long arrived = fresh.arrivedAt();
            long recovery = arrived == 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(arrived - nanos);
            long lastedMillis = lasted.state() == Future.State.SUCCESS ? lasted.resultNow() : 0;
            return new Struck(kind, victim, at, underWay, lastedMillis, recovery);
        }
    }

    /** Those that this machine cannot do are left out; none left is no run. */
    private List<String> possible(List<String> asked, Consumer<String> say) {
        List<String> left = new ArrayList<>(asked);
        left.removeIf(kind -> {
            boolean skipped = arsenal.cannot(kind);
            if (skipped) {
                say.accept("skipped: " + kind);
            }
            return skipped;
        });
        if (left.isEmpty()) {
            throw new PartFailure("None of the faults asked for can be done on this machine.");
        }
        return left;
    }

    public List<Struck> struck() {
        return felt.stream().map(Felt::struck).toList();
    }

    /** What the checker must know of it. */
    public Harm harm() {
        return new Harm(Set.copyOf(poison.keys()), Poison.SOURCE, arsenal.retold());
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
            one(deck.next(beside.isBusy()), begun);
        }
        sleepUntil(end);
        beside.awaitOver();
    }

    private void one(Deck.Card card, long begun) throws Exception {
        Fault fault = card.fault();
        if (fault.ordersProcesses()) {
            beside.awaitOver();
        }
        Fresh fresh = work.fresh(FRESH);
        int underWay = awaitCalls();
        long at = System.nanoTime();
        Future<Long> lasted = fault.takesItsTime() ? beside.strike(fault) : strike(fault, at);
        Felt one = new Felt(card.kind(), fault.victim(), (at - begun) / 1e9, underWay, lasted, at, fresh);
        felt.add(one);
        awaitRecovery(fresh);
        long recovery = one.struck().recoveryMillis();
        say.accept(String.format(
                Locale.ROOT,
                "%5.0f s  %-22s %-28s %3d calls under way, %s; %d open",
                one.at(),
                one.kind(),
                one.victim(),
                underWay,
                recovery < 0 ? "not yet recovered" : "recovered after %.1f s".formatted(recovery / 1000.0),
                work.open()));
    }

    /** @return how many ms it was felt */
    private static Future<Long> strike(Fault fault, long at) throws Exception {
        fault.strike();
        try {
            sleepUntil(at + TimeUnit.MILLISECONDS.toNanos(fault.lasts()));
        } finally {
            fault.heal();
        }
        return CompletableFuture.completedFuture(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at));
    }

    /** @return how many calls are under way, none only when that was so all the time */
    private int awaitCalls() throws InterruptedException {
        long giveUp = System.nanoTime() + CALLS_NANOS;
        int underWay = work.history().underWay();
        while (underWay == 0 && System.nanoTime() < giveUp) {
            TimeUnit.MICROSECONDS.sleep(200);
            underWay = work.history().underWay();
        }
        return underWay;
    }

    private static void awaitRecovery(Fresh fresh) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (fresh.arrivedAt() == 0 && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
