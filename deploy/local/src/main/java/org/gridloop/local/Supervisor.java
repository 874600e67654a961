package org.gridloop.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gridloop.local.SuiteState.Phase;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.PidFile;
import org.gridloop.parts.Ports;
import org.jspecify.annotations.Nullable;

/** Starts a suite, keeps it running and stops it in order; one per data directory at a time. */
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final SuiteParts parts;
    private final Collection<Service> services;
    private final Consumer<String> say;
    private final PidFile pidFile;
    private final Supervised postgres;
    private final Supervised broker;
    private final List<Supervised> served = new ArrayList<>();
    private final List<Thread> watchers = new ArrayList<>();
    private final Object stateLock = new Object();
    private volatile Phase phase = Phase.STARTING;
    private @Nullable HeldFile lockFile;

    Supervisor(SuiteParts parts, Collection<Service> services, Consumer<String> say) {
        this.parts = parts;
        this.services = List.copyOf(services);
        this.say = say;
        this.pidFile = pidFile(parts.data());
        this.postgres = supervised(parts.postgres());
        this.broker = supervised(parts.broker());
        services.forEach(service -> served.add(supervised(parts.service(service))));
    }

    static PidFile pidFile(Path data) {
        return new PidFile(data.resolve("run").resolve("supervisor.pid"));
    }

    /** @throws PartFailure when another supervisor holds the folder, a port is taken or a part does not come up */
    void start() {
        lock();
        try {
            stopOrphans();
            refuseTakenPorts();
            parts.keys().ensure();
            pidFile.write(ProcessHandle.current());
            writeState();
            startParts();
            all().forEach(this::watch);
            enter(Phase.READY);
        } catch (PartFailure | CompletionException failure) {
            stop();
            throw failure.getCause() instanceof PartFailure cause ? cause : asPartFailure(failure);
        }
    }

    /** Services first, then what they stand on. */
    synchronized void stop() {
        if (lockFile == null) {
            return;
        }
        enter(Phase.STOPPING);
        if (all().stream().anyMatch(each -> each.part().isLearning())) {
            say.accept("stopping; the parts write down what makes their next start quick: up to a minute, once");
        }
        inParallel(served, Supervised::stop).join();
        broker.stop();
        postgres.stop();
        watchers.forEach(Supervisor::join);
        // A watcher may have been in the middle of a restart.
        all().reversed().forEach(Supervised::stop);
        pidFile.delete();
        unlock();
    }

    boolean isStopping() {
        return phase == Phase.STOPPING;
    }

    private void startParts() {
        boolean hasItsLog = parts.broker().hasItsLog();
        CompletableFuture<?> brokerStart = inParallel(List.of(broker), Supervised::start);
        inParallel(List.of(postgres), Supervised::start).join();
        for (Service service : Service.values()) {
            parts.postgres().ensureDatabase(service.partName());
        }
        // A service waits for a broker by itself; but a topic that is missing when it asks, it misses for seconds.
        if (!hasItsLog) {
            brokerStart.join();
        }
        CompletableFuture<?> servicesStart = inParallel(served, Supervised::start);
        brokerStart.join();
        servicesStart.join();
    }

    private void watch(Supervised part) {
        watchers.add(
                Thread.ofPlatform().daemon().name("watch-" + part.part().name()).start(part::watch));
    }

    /** A supervisor that was killed leaves its processes behind; they hold the ports and the data. */
    private void stopOrphans() {
        for (PartProcess part : parts.all(List.of(Service.values())).reversed()) {
            part.process().ifPresent(orphan -> {
                say.accept("stopping " + part.name() + " (pid " + orphan.pid() + "), left behind by an earlier run");
                part.stop();
            });
        }
    }

    private void refuseTakenPorts() {
        List<String> taken = new ArrayList<>();
        parts.ports().inUse(services).forEach((port, part) -> {
            if (!Ports.isFree(port)) {
                taken.add("Port " + port + ", needed by " + part + ", is in use by another program.");
            }
        });
        if (!taken.isEmpty()) {
            throw new PartFailure(
                    String.join("\n", taken) + "\nFree it, or choose other ports with --port-base and --data.");
        }
    }

    private void lock() {
        try {
            lockFile = HeldFile.take(parts.data().resolve("lock"));
        } catch (IOException e) {
            throw new PartFailure("Cannot use the data directory " + parts.data() + ": " + e.getMessage(), e);
        }
        if (lockFile == null) {
            throw new PartFailure("A suite already runs on " + parts.data()
                    + pidFile.find()
                            .map(other -> " (supervisor pid " + other.pid() + ")")
                            .orElse("")
                    + ". See './gridloop status', stop it with './gridloop down', or use another --data.");
        }
    }

    private void unlock() {
        try {
            if (lockFile != null) {
                lockFile.close();
                lockFile = null;
            }
        } catch (IOException e) {
            throw new PartFailure("Cannot give the data directory back: " + e.getMessage(), e);
        }
    }

    private void enter(Phase next) {
        phase = next;
        writeState();
    }

    private Supervised supervised(PartProcess part) {
        return new Supervised(part, PATIENCE, this::changed, this::isStopping);
    }

    private void changed(Supervised part, String what) {
        say.accept(String.format("%-12s%s", part.part().name(), what));
        writeState();
    }

    private void writeState() {
        synchronized (stateLock) {
            new SuiteState(
                            phase,
                            ProcessHandle.current().pid(),
                            parts.ports().base(),
                            all().stream().map(Supervised::state).toList())
                    .write(parts.data());
        }
    }

    private List<Supervised> all() {
        List<Supervised> all = new ArrayList<>(List.of(postgres, broker));
        all.addAll(served);
        return all;
    }

    /** Each on a thread of its own: on two cores the common pool has but one. */
    private static CompletableFuture<?> inParallel(List<Supervised> some, Consumer<Supervised> action) {
        return CompletableFuture.allOf(some.stream()
                .map(part -> CompletableFuture.runAsync(() -> action.accept(part), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new));
    }

    private static PartFailure asPartFailure(RuntimeException failure) {
        return failure instanceof PartFailure known ? known : new PartFailure("" + failure.getMessage(), failure);
    }

    private static void join(Thread watcher) {
        try {
            watcher.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
