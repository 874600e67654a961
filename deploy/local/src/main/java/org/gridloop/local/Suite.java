package org.gridloop.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A running suite, as those who drive it see it. {@link #start} supervises it in this very process, {@link #attach}
 * finds one that another process supervises; both kinds answer the same questions.
 */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(240);

    private final SuiteParts parts;
    private final @Nullable Supervisor supervisor;

    private Suite(SuiteParts parts, @Nullable Supervisor supervisor) {
        this.parts = parts;
        this.supervisor = supervisor;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws PartFailure when something cannot start; what had started is stopped again
     */
    public static Suite start(Path data, int portBase) {
        return start(data, portBase, List.of(Service.values()), System.out::println);
    }

    /** The same with some of the services only, saying what happens to somebody else than the terminal. */
    public static Suite start(Path data, int portBase, Collection<Service> services, Consumer<String> say) {
        Suite suite = prepare(data, portBase, services, say);
        suite.begin();
        return suite;
    }

    /** A suite that is known, so that it can be stopped, before it has begun. */
    static Suite prepare(Path data, int portBase, Collection<Service> services, Consumer<String> say) {
        return prepare(new SuiteParts(data, new SuitePorts(portBase)), services, say);
    }

    static Suite prepare(SuiteParts parts, Collection<Service> services, Consumer<String> say) {
        return new Suite(parts, new Supervisor(parts, services, say));
    }

    void begin() {
        if (supervisor != null) {
            supervisor.start();
        }
    }

    /** The suite whose supervisor runs on this folder, ready or not; empty when there is none. */
    public static Optional<Suite> attach(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        if (Supervisor.pidFile(folder).find().isEmpty()) {
            return Optional.empty();
        }
        return SuiteState.read(folder)
                .map(state -> new Suite(new SuiteParts(folder, new SuitePorts(state.portBase())), null));
    }

    public Path data() {
        return parts.data();
    }

    public SuitePorts ports() {
        return parts.ports();
    }

    /** Without a slash at the end: {@code http://127.0.0.1:18081}. */
    public URI baseUrl(Service service) {
        return URI.create("http://127.0.0.1:" + parts.ports().of(service));
    }

    /** Of one of {@code intake}, {@code routing}, {@code response}, {@code evaluation}, {@code ledger}. */
    public DatabaseAccess database(Service service) {
        return parts.postgres().access(service.partName());
    }

    /** What a process of the service is told by its environment. */
    public Map<String, String> environment(Service service) {
        return parts.environment(service);
    }

    /** Bootstrap servers. */
    public String kafka() {
        return parts.broker().bootstrap();
    }

    public Tokens tokens() {
        return new Tokens(parts.keys());
    }

    /** How many times as fast as real time the domain's time runs. */
    public double timeScale() {
        return SuiteTime.of(data()).map(SuiteTime::scale).orElse(1.0);
    }

    /** What time it is in the domain. */
    public Instant now() {
        Instant now = Instant.now();
        return SuiteTime.of(data()).map(time -> time.at(now)).orElse(now);
    }

    /** Names of the parts: {@code postgres}, {@code broker} and the services. */
    public List<String> partNames() {
        return parts.all(List.of(Service.values())).stream()
                .map(PartProcess::name)
                .toList();
    }

    /** The process id of a part; empty while it does not run. */
    public OptionalLong pid(String part) {
        return named(part)
                .process()
                .map(ProcessHandle::pid)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Whether a part runs and answers. */
    public boolean isReady(String part) {
        return named(part).isReady();
    }

    /** kill -9 of a part and of all it started; its supervisor will start it again. */
    public void kill(String part) {
        named(part).kill();
    }

    /** Ids of every process of the suite by its part, the {@code supervisor}'s included: for measurements. */
    public Map<String, List<Long>> processes() {
        Map<String, List<Long>> processes = new TreeMap<>();
        supervisorProcess().ifPresent(process -> processes.put("supervisor", List.of(process.pid())));
        for (String part : partNames()) {
            named(part)
                    .process()
                    .ifPresent(process -> processes.put(
                            part,
                            Stream.concat(Stream.of(process), process.descendants())
                                    .map(ProcessHandle::pid)
                                    .toList()));
        }
        return processes;
    }

    /** Whether all parts make use of what they learned under load. */
    public boolean hasLearnedToWork() {
        return parts.all(List.of(Service.values())).stream().allMatch(PartProcess::hasLearnedToWork);
    }

    /** What the supervisor last wrote down. */
    Optional<SuiteState> state() {
        return SuiteState.read(parts.data());
    }

    Optional<ProcessHandle> supervisorProcess() {
        return Supervisor.pidFile(parts.data()).find();
    }

    SuiteParts parts() {
        return parts;
    }

    /** Stops everything and returns when all of it has ended. */
    public void stop() {
        if (supervisor != null) {
            supervisor.stop();
            return;
        }
        supervisorProcess().ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE_TO_STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
            if (process.isAlive()) {
                throw new PartFailure(
                        "The supervisor (pid " + process.pid() + ") has not ended after " + PATIENCE_TO_STOP.toSeconds()
                                + " s; see " + parts.data().resolve("logs"));
            }
        });
    }

    @Override
    public void close() {
        stop();
    }

    private PartProcess named(String part) {
        return parts.named(part)
                .orElseThrow(() -> new NoSuchElementException(
                        "No part is called " + part + "; they are " + String.join(", ", partNames()) + "."));
    }
}
