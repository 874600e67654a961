package org.gridloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.Sessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options every command takes, as a mixin, and what commands do with the suite they name. */
public final class SuiteOptions {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".gridloop",
            description = "Where the suite keeps its data, logs and keys (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    private int portBase = SuitePorts.DEFAULT_BASE;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + SuitePorts.DEFAULT_BASE,
            description = {
                "First port (default: ${DEFAULT-VALUE}). Console +0, intake +1, routing +2, response +3,",
                "evaluation +4, ledger +5, broker +12 and +13, PostgreSQL +32."
            })
    void choosePortBase(int base) {
        try {
            portBase = new SuitePorts(base).base();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    public Path data() {
        return data.toAbsolutePath().normalize();
    }

    public int portBase() {
        return portBase;
    }

    /** The same ports with another data directory. */
    public SuiteOptions inFolder(Path other) {
        SuiteOptions options = new SuiteOptions();
        options.command = command;
        options.data = other;
        options.portBase = portBase;
        return options;
    }

    /** What the JVMs of all parts learned in earlier runs is taken away: the next start is their first. */
    public void forgetLearned() {
        new SuiteParts(data(), new SuitePorts(portBase))
                .all(List.of(Service.values()))
                .forEach(PartProcess::forgetLearned);
    }

    /** Whether what all parts learned under load is there for their next start. */
    public boolean canWorkAsLearned() {
        return new SuiteParts(data(), new SuitePorts(portBase))
                .all(List.of(Service.values())).stream().allMatch(PartProcess::canWorkAsLearned);
    }

    /** A suite whose JVMs write down, when it is stopped, what they learned until then. */
    public Suite upToLearn() {
        return awaitReady(startInBackground(List.of("--learning")), System.err::println);
    }

    /** The suite that runs on this data directory. */
    Optional<Suite> running() {
        return Suite.attach(data());
    }

    /**
     * The suite of this data directory, started in the background if it does not run. With {@code stopAtExit}, a suite
     * that was started here is stopped when this process ends, however it ends; one that ran before is left alone.
     *
     * @throws PartFailure when it does not become ready
     */
    public Suite ensureUp(boolean stopAtExit) {
        return ensureUp(stopAtExit, null);
    }

    /**
     * The same, with a pace for the domain's time in a suite that is started here; when it stops at exit, the data
     * directory gets back the pace it had.
     */
    public Suite ensureUp(boolean stopAtExit, @Nullable Double timeScale) {
        Optional<Suite> running = running();
        if (running.isPresent()) {
            return awaitReady(running.get().supervisorProcess(), System.err::println);
        }
        double paceBefore = SuiteTime.of(data()).map(SuiteTime::scale).orElse(1.0);
        if (timeScale != null) {
            SuiteTime.set(data(), timeScale, null, Instant.now());
        }
        Optional<ProcessHandle> supervisor = startInBackground(List.of());
        if (stopAtExit) {
            Runnable stop = () -> {
                running().ifPresent(Suite::stop);
                if (timeScale != null) {
                    SuiteTime.set(data(), paceBefore, null, Instant.now());
                }
            };
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-suite"));
        }
        return awaitReady(supervisor, System.err::println);
    }

    /** Starts {@code up} as a process of its own, which outlives this one. */
    Optional<ProcessHandle> startInBackground(List<String> more) {
        Path log = supervisorLog();
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            List<String> words = new ArrayList<>(Sessions.own());
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1"));
            words.add("-Dslf4j.internal.verbosity=ERROR");
            words.add("-Dgridloop.home=" + GridloopHome.find());
            words.addAll(List.of(
                    "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up", "--for-another"));
            words.addAll(List.of("--data", data().toString(), "--port-base", Integer.toString(portBase)));
            words.addAll(more);
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return Optional.of(process.toHandle());
        } catch (IOException e) {
            throw new PartFailure("Cannot start the suite in the background: " + e.getMessage(), e);
        }
    }

    /** Waits until the suite's supervisor says that all is ready, passing on what it says meanwhile. */
    Suite awaitReady(Optional<ProcessHandle> supervisor, Consumer<String> say) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        int told = 0;
        while (true) {
            boolean alive = supervisor.filter(ProcessHandle::isAlive).isPresent();
            boolean ready = running()
                    .flatMap(Suite::state)
                    .filter(state -> state.phase() == SuiteState.Phase.READY)
                    .isPresent();
            List<String> lines = supervisorSays();
            for (; told < lines.size(); told++) {
                say.accept(lines.get(told));
            }
            if (!ready && !alive) {
                throw new PartFailure("The suite did not start; what it said is in " + supervisorLog());
            }
            if (ready) {
                return running().orElseThrow(() -> new PartFailure("The suite ended again"));
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new PartFailure("The suite was not ready after " + PATIENCE.toMinutes() + " minutes; see "
                        + data().resolve("logs"));
            }
            pause();
        }
    }

    private List<String> supervisorSays() {
        try {
            return Files.exists(supervisorLog()) ? Files.readAllLines(supervisorLog()) : List.of();
        } catch (IOException e) {
            throw new PartFailure("Cannot read " + supervisorLog() + ": " + e.getMessage(), e);
        }
    }

    private Path supervisorLog() {
        return data().resolve("logs").resolve("supervisor.log");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for the suite", e);
        }
    }
}
