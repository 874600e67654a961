package org.gridloop.bench.loop;

import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.loop.Life.Step;
import org.jspecify.annotations.Nullable;

/** All issues that are on their way, and what is to be done next. */
final class Lives {

    /** @param tries so far, in vain */
    record Deed(Life life, Step step, int tries) {}

    private final Map<String, Life> open = new ConcurrentHashMap<>();
    /** Orders that were here before the answer to the report was. */
    private final Map<String, String> early = new ConcurrentHashMap<>();

    private final LinkedBlockingQueue<Deed> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong closed = new AtomicLong();
    private final double refusedReturns;
    private Histogram micros = new Histogram(3);

    /** @param refusedReturns share of orders that are wanted back */
    Lives(double refusedReturns) {
        this.refusedReturns = refusedReturns;
    }

    /** @return whether one more may begin; it is counted as begun then */
    boolean mayBegin(int atMost) {
        if (begun.incrementAndGet() <= atMost) {
            return true;
        }
        begun.decrementAndGet();
        return false;
    }

    /** It was counted and came to nothing. */
    void notBegun() {
        begun.decrementAndGet();
    }

    int underWay() {
        return begun.get();
    }

    long closedSoFar() {
        return closed.get();
    }

    Collection<Life> open() {
        return open.values();
    }

    void reported(String issueId, Random random, long sentAt) {
        Life life = new Life(issueId, random.nextDouble() < refusedReturns, sentAt);
        open.put(issueId, life);
        String unit = early.remove(issueId);
        if (unit != null) {
            ordered(issueId, unit);
        }
    }

    /** A unit has learnt of an order. */
    void ordered(String issueId, String unit) {
        Life life = open.get(issueId);
        if (life != null) {
            due(life, life.atOrder(unit));
            return;
        }
        early.put(issueId, unit);
        if (open.containsKey(issueId) && early.remove(issueId) != null) {
            ordered(issueId, unit);
        }
    }

    /** Something has become due; whoever hears of it a second time changes nothing. */
    void due(String issueId, Step step) {
        Life life = open.get(issueId);
        if (life != null) {
            due(life, step);
        }
    }

    void due(Life life, Step step) {
        if (life.take(step)) {
            ready.add(new Deed(life, step, 0));
        }
    }

    void again(Deed deed) {
        ready.add(new Deed(deed.life(), deed.step(), deed.tries() + 1));
    }

    @Nullable
    Deed next() {
        return ready.poll();
    }

    @Nullable
    Deed awaitNext(long millis) throws InterruptedException {
        return ready.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Somebody has seen that it is closed. */
    void seenClosed(String issueId, long now) {
        Life life = open.remove(issueId);
        if (life != null) {
            closed.incrementAndGet();
            begun.decrementAndGet();
            synchronized (this) {
                micros.recordValue(Math.max(1, (now - life.reportedNanos()) / 1000));
            }
        }
    }

    /** @return how long the lives took that ended since the last time, in microseconds */
    synchronized Histogram takeTimes() {
        Histogram taken = micros;
        micros = new Histogram(3);
        return taken;
    }

    /** @return when the oldest that is still open was reported, by {@link System#nanoTime}, or the time given */
    long oldest(long otherwise) {
        return open.values().stream().mapToLong(Life::reportedNanos).min().orElse(otherwise);
    }
}
