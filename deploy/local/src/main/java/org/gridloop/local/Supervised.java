package org.gridloop.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.gridloop.local.SuiteState.PartPhase;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;

/** One part under supervision: started, and started again whenever it ends without being told to. */
final class Supervised {

    /** Hears what happens, to log it and to write the state down. */
    interface Listener {
        void changed(Supervised part, String what);
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** A part that ran this long has recovered: its next fall is restarted without delay. */
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final PartProcess part;
    private final Duration patience;
    private final Listener listener;
    private final BooleanSupplier stopping;
    private volatile PartPhase phase = PartPhase.STARTING;
    private volatile int restarts;

    Supervised(PartProcess part, Duration patience, Listener listener, BooleanSupplier stopping) {
        this.part = part;
        this.patience = patience;
        this.listener = listener;
        this.stopping = stopping;
    }

    PartProcess part() {
        return part;
    }

    /** @throws PartFailure when it does not become ready */
    void start() {
        Instant begun = Instant.now();
        part.start(patience);
        become(PartPhase.READY, String.format("ready after %.1f s", seconds(begun)));
    }

    /** Restarts the part until told to stop; returns then. */
    void watch() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            part.onExit().join();
            if (stopping.getAsBoolean()) {
                return;
            }
            boolean steady = part.started()
                    .map(at -> Duration.between(at, Instant.now()).compareTo(STEADY) > 0)
                    .orElse(false);
            pause = steady ? FIRST_PAUSE : pause;
            restarts++;
            become(PartPhase.RESTARTING, "ended, restart " + restarts + " in " + pause.toMillis() + " ms");
            if (!sleep(pause) || stopping.getAsBoolean()) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            restart();
        }
    }

    private void restart() {
        try {
            start();
        } catch (PartFailure failure) {
            if (!stopping.getAsBoolean()) {
                // A process that runs but never answers is of no use; its end brings the next attempt.
                part.kill();
                become(PartPhase.RESTARTING, "did not come back: " + failure.getMessage());
            }
        }
    }

    void stop() {
        part.stop();
        phase = PartPhase.STOPPED;
    }

    SuiteState.Part state() {
        var process = part.process();
        return new SuiteState.Part(
                part.name(),
                part.port(),
                process.map(ProcessHandle::pid).orElse(null),
                phase,
                process.flatMap(running -> part.started()).orElse(null),
                restarts);
    }

    private void become(PartPhase next, String what) {
        phase = next;
        listener.changed(this, what);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
