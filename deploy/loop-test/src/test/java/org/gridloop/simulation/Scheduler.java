package org.gridloop.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Lets one actor run at a time and chooses, by its seed, at which steps another one goes on. Time passes only here. Each
 * actor has a thread of its own, because the product's code keeps what it does on its thread; no two ever run at once.
 */
public final class Scheduler {

    /** What stops a simulation that does not end by itself. */
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stuck(String why) {
            super(why);
        }
    }

    /** Whose steps an actor's are; it dies as a whole. */
    interface Life {

        /** The world's own. */
        Life OF_THE_WORLD = () -> false;

        boolean isDead();
    }

    private static final long MOST_STEPS = 25_000;
    private static final int LOOK_EVERY = 16;
    private static final int LATEST = 40;

    private final class Actor {
        private final Life life;
        private final String name;
        private final Thread thread;
        private @Nullable BooleanSupplier until;
        private long wakeAt;
        private boolean finished;
        private volatile boolean go;

        Actor(Life life, String name, Runnable work) {
            this.life = life;
            this.name = name;
            this.thread = Thread.ofVirtual().unstarted(() -> run(work));
        }

        private void run(Runnable work) {
            awaitGo();
            try {
                if (!isDead(life)) {
                    work.run();
                }
            } catch (Crash e) {
                // as it was meant to
            } catch (Throwable e) {
                if (!isDead(life)) {
                    fail(e);
                }
            }
            finished = true;
            actors.remove(this);
            goOn(null);
        }

        private void awaitGo() {
            while (!go) {
                LockSupport.park(this);
            }
        }

        private boolean isEligible() {
            return isDead(life) || (wakeAt <= now && (until == null || until.getAsBoolean()));
        }
    }

    private final RandomGenerator random;
    private final double switchiness;
    private final List<Actor> actors = new ArrayList<>();
    private final Thread main = Thread.currentThread();
    private @Nullable Actor current;
    private @Nullable Throwable failure;
    private BooleanSupplier end = () -> false;
    private volatile boolean mainsTurn = true;
    private boolean burying;
    private long now = 1;
    private long steps;
    private long picks;
    private long trace = 1;
    private final ArrayDeque<String> latest = new ArrayDeque<>();

    /** @param switchiness how often another actor goes on after a step */
    Scheduler(RandomGenerator random, double switchiness) {
        this.random = random;
        this.switchiness = switchiness;
    }

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    /** @return the same for the same seed: who did which step after which */
    long trace() {
        return trace;
    }

    private boolean isDead(Life life) {
        return burying || life.isDead();
    }

    /** Another actor; it goes on when it is chosen. @return whether it has ended */
    BooleanSupplier spawn(Life life, String name, Runnable work) {
        Actor actor = new Actor(life, name, work);
        actors.add(actor);
        actor.thread.start();
        return () -> actor.finished;
    }

    /** Runs until this holds; it is looked at now and then. */
    void run(BooleanSupplier until) {
        end = until;
        turn();
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException("an actor failed", failure);
        }
    }

    /** Ends every actor. */
    void bury() {
        burying = true;
        failure = null;
        end = actors::isEmpty;
        turn();
    }

    private void turn() {
        if (actors.isEmpty()) {
            return;
        }
        mainsTurn = false;
        goOn(null);
        while (!mainsTurn) {
            LockSupport.park(this);
        }
    }

    /** One step of the actor that runs; maybe others go first. */
    void step(Life life, String what) {
        if (isDead(life)) {
            throw new Crash();
        }
        steps++;
        String who = current == null ? "" : current.name;
        latest.addLast(who + ": " + what);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
        trace = (trace * 31 + what.hashCode()) * 31 + who.hashCode();
        if (steps > MOST_STEPS) {
            fail(new Stuck("no end after " + steps + " steps, the last of them " + latest));
            yieldNow(life);
        } else if (random.nextDouble() < switchiness) {
            yieldNow(life);
        }
    }

    void yieldNow(Life life) {
        Actor me = running();
        goOn(me);
        me.awaitGo();
        current = me;
        if (isDead(life)) {
            throw new Crash();
        }
    }

    void await(Life life, BooleanSupplier until) {
        Actor me = running();
        me.until = until;
        try {
            yieldNow(life);
        } finally {
            me.until = null;
        }
    }

    void sleep(Life life, long nanos) {
        Actor me = running();
        me.wakeAt = now + Math.max(1, nanos);
        yieldNow(life);
    }

    private Actor running() {
        if (current == null) {
            throw new IllegalStateException("nobody runs");
        }
        return current;
    }

    private void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }

    private void goOn(@Nullable Actor me) {
        Actor next = null;
        try {
            boolean look = me == null || ++picks % LOOK_EVERY == 0;
            if (failure == null && !(look && end.getAsBoolean())) {
                next = pick();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
        if (next == me && me != null) {
            return;
        }
        if (me != null) {
            me.go = false;
        }
        if (next == null) {
            mainsTurn = true;
            LockSupport.unpark(main);
        } else {
            current = next;
            next.go = true;
            LockSupport.unpark(next.thread);
        }
    }

    private Actor pick() {
        now += random.nextInt(2_000_000);
        while (true) {
            int eligible = 0;
            Actor chosen = null;
            for (Actor actor : actors) {
                if (actor.isEligible() && random.nextInt(++eligible) == 0) {
                    chosen = actor;
                }
            }
            if (chosen != null) {
                return chosen;
            }
            now = actors.stream()
                    .filter(actor -> actor.wakeAt > now)
                    .mapToLong(actor -> actor.wakeAt)
                    .min()
                    .orElseThrow(() -> new Stuck("everybody waits for somebody"));
        }
    }
}
