package org.gridloop.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gridloop.backbone.time.Beat;
import org.gridloop.backbone.time.Pace;

/** One seed: its chance, its clock, its scheduler, which faults still happen, and how many of each did. */
public final class World {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final RandomGenerator random;
    private final Scheduler scheduler;
    private final Mutation mutation;
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean calm;
    private final double nerves;

    World(long seed, Mutation mutation) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.mutation = mutation;
        this.nerves = 0.2 + 1.3 * random.nextDouble();
        this.scheduler = new Scheduler(random, 0.05 + 0.3 * random.nextDouble());
    }

    Scheduler scheduler() {
        return scheduler;
    }

    public boolean has(Mutation which) {
        return mutation == which;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** @return whether this fault happens now; none does any more when the world is to come to rest */
    public boolean fault(String kind, double share) {
        if (calm || random.nextDouble() >= share * nerves) {
            return false;
        }
        happened(kind);
        return true;
    }

    void happened(String kind) {
        faults.merge(kind, 1, Integer::sum);
    }

    /** Something that must not be done without end. */
    public void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    Map<String, Integer> faults() {
        return faults;
    }

    boolean isCalm() {
        return calm;
    }

    void calm() {
        calm = true;
    }

    Instant time() {
        return MORNING.plusNanos(scheduler.now() / 1000 * 1000);
    }

    /** Waits inside a process: for the machine's time, which is the scheduler's here. */
    Pace pace(Scheduler.Life life) {
        return new Pace() {
            @Override
            public long nanos() {
                return scheduler.now();
            }

            @Override
            public void park(Object waiting) {
                scheduler.yieldNow(life);
            }

            @Override
            public void park(Object waiting, long nanos) {
                scheduler.sleep(life, nanos);
            }

            @Override
            public void sleep(Duration time) {
                scheduler.sleep(life, time.toNanos());
            }

            @Override
            public void restAfter(long begun, Beat beat) {
                scheduler.sleep(life, beat.shortest().toNanos());
            }
        };
    }

    void await(Scheduler.Life life, BooleanSupplier until) {
        scheduler.await(life, until);
    }
}
