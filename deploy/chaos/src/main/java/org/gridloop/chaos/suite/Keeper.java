package org.gridloop.chaos.suite;

import java.time.Duration;
import java.util.function.Consumer;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;

/** Keeps one process running: starts it again whenever it ends, unless it is to stay away for a while. */
public final class Keeper {

    private static final Duration PATIENCE = Duration.ofSeconds(400);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PartProcess part;
    private final Consumer<String> say;
    private final Object turn = new Object();
    private volatile boolean stopping;
    private volatile boolean away;
    private volatile int restarts;
    private volatile int kills;

    Keeper(PartProcess part, Consumer<String> say) {
        this.part = part;
        this.say = say;
    }

    public PartProcess part() {
        return part;
    }

    public int restarts() {
        return restarts;
    }

    void start() {
        part.start(PATIENCE);
    }

    void watch() {
        Thread.ofPlatform().daemon().name("keep-" + part.name()).start(this::keep);
    }

    private void keep() {
        while (!stopping) {
            part.onExit().join();
            try {
                synchronized (turn) {
                    while (away && !stopping) {
                        turn.wait();
                    }
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!stopping) {
                startAgain();
            }
        }
    }

    private void startAgain() {
        restarts++;
        int killsBefore = kills;
        try {
            part.start(PATIENCE);
        } catch (PartFailure failure) {
            if (!stopping) {
                // one that is hurt again while it starts is no news
                if (kills == killsBefore) {
                    say.accept(part.name() + " did not come back: " + failure.getMessage());
                }
                part.kill();
            }
        }
    }

    /** Ends it in its orderly way; it is started again at once. */
    public void restart() {
        part.process().ifPresent(ProcessHandle::destroy);
    }

    /** The same, and returns when another process answers in its place, or the patience is at its end. */
    public void restartAndAwait(Duration patience) throws InterruptedException {
        long before = restarts;
        restart();
        long giveUp = System.nanoTime() + patience.toNanos();
        while ((restarts == before || !part.isReady()) && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
        }
    }

    /** Ends it in its orderly way, and leaves it ended until {@link #comeBack}. */
    public void goAway() {
        away = true;
        restart();
    }

    /** kill -9, and leaves it ended until {@link #comeBack}. */
    public void killAndStayAway() {
        away = true;
        kill();
    }

    public void comeBack() {
        synchronized (turn) {
            away = false;
            turn.notifyAll();
        }
    }

    /** kill -9 of it and of all it started. */
    public void kill() {
        kills++;
        part.kill();
    }

    void stop() {
        stopping = true;
        comeBack();
        Signals.goOn(part);
        part.stop();
    }
}
