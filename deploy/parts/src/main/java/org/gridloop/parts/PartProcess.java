package org.gridloop.parts;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process of the suite: started, probed, stopped and, in fault tests, killed. It is known by a file in the data
 * directory, so that whoever opens the same directory later (another command, the next start) finds it again.
 */
public abstract class PartProcess {

    /** Asking costs the one who starts processor time it needs. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Duration PATIENCE_TO_END = Duration.ofSeconds(30);
    private static final Duration PATIENCE_TO_LEARN = Duration.ofMinutes(3);
    private static final int LOG_TAIL_LINES = 15;
    private static final int LOG_TAIL_BYTES = 16_384;

    private final String name;
    private final int port;
    private final Path log;
    private final PidFile pidFile;
    private volatile Optional<Instant> started = Optional.empty();

    /** Keeps {@code <data>/run/<name>.pid} and writes its output to {@code <data>/logs/<name>.log}. */
    protected PartProcess(String name, Path data, int port) {
        this.name = name;
        this.port = port;
        this.log = data.resolve("logs").resolve(name + ".log");
        this.pidFile = new PidFile(data.resolve("run").resolve(name + ".pid"));
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final Path log() {
        return log;
    }

    /** When this object last started the process. */
    public final Optional<Instant> started() {
        return started;
    }

    public final Optional<ProcessHandle> process() {
        return pidFile.find();
    }

    /** Completes when the running process ends; at once when there is none. */
    public final CompletableFuture<?> onExit() {
        return process()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /**
     * Starts the process and waits until it answers. What an earlier start left running is stopped first.
     *
     * @throws PartFailure when the port is taken, the process ends early or does not answer in time
     */
    public void start(Duration patience) {
        launch();
        awaitReady(patience);
    }

    /** Starts the process without waiting for it. */
    public final void launch() {
        process().ifPresent(orphan -> stop());
        if (!Ports.isFree(port)) {
            throw new PartFailure("Port " + port + ", needed by " + name
                    + ", is in use by another program. Free it, or choose other ports (--port-base).");
        }
        // By one that ended by itself: else this one would learn as well, and end as slowly.
        startCache().ifPresent(StartCache::keep);
        prepare();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            Process process = builder.start();
            pidFile.write(process.toHandle());
            started = Optional.of(Instant.now());
        } catch (IOException e) {
            throw new PartFailure("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** Waits until the process answers; a process that ended before is told with the end of its log. */
    public final void awaitReady(Duration patience) {
        Instant giveUp = Instant.now().plus(patience);
        while (!isReady()) {
            if (process().isEmpty()) {
                throw new PartFailure(name + " ended before it was ready.\n" + logTail());
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new PartFailure(name + " was not ready after " + patience.toSeconds() + " s.\n" + logTail());
            }
            pause();
        }
        process().ifPresent(rank()::give);
    }

    /** The rank it is given once it is ready. */
    protected Rank rank() {
        return Rank.AWAITED;
    }

    /** Whether the process runs and answers. */
    public abstract boolean isReady();

    /**
     * Ends the process in its orderly way; after a while by force. The first run of a jar is given time to write down
     * what it learned. Nothing happens when it does not run.
     */
    public void stop() {
        Duration patience = isLearning() ? PATIENCE_TO_LEARN : PATIENCE_TO_END;
        process().ifPresent(process -> end(process, ProcessHandle::destroy, patience));
        startCache().ifPresent(StartCache::keep);
        pidFile.delete();
    }

    /** Whether the running process writes down, when it ends, what makes the next start quick. */
    public final boolean isLearning() {
        return startCache()
                .flatMap(cache -> process().filter(cache::isWrittenBy))
                .isPresent();
    }

    /** Whether the running process makes use of what one learned under load; a part without a JVM always does. */
    public final boolean hasLearnedToWork() {
        return startCache()
                .map(cache -> process().filter(cache::hasLearnedToWork).isPresent())
                .orElse(true);
    }

    /** Whether its next start can make use of what one learned under load. */
    public final boolean canWorkAsLearned() {
        return startCache().map(StartCache::hasLearnedToWork).orElse(true);
    }

    /** kill -9 of the process and of all it started; the data stays as it lies. */
    public final void kill() {
        process().ifPresent(process -> {
            List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
            family.add(process);
            // The parent first: it must not notice its children's end and tidy up.
            family.reversed().forEach(ProcessHandle::destroyForcibly);
            family.forEach(member -> await(member, Duration.ofSeconds(10)));
        });
    }

    /** Takes away what its JVM learned in earlier runs, if it has one that learns. */
    public final void forgetLearned() {
        startCache().ifPresent(StartCache::forget);
    }

    protected abstract List<String> command();

    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Where a JVM keeps what it learned; empty for what is none or lives too short. */
    protected Optional<StartCache> startCache() {
        return Optional.empty();
    }

    /** What must be in place before the process starts. */
    protected void prepare() {}

    /** Asks the process to end, then insists. */
    protected final void end(ProcessHandle process, Consumer<ProcessHandle> ask, Duration patience) {
        ask.accept(process);
        if (!await(process, patience)) {
            kill();
        }
    }

    /** The last lines of the log, for messages. */
    public final String logTail() {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - LOG_TAIL_BYTES));
            byte[] end = Channels.newInputStream(file).readAllBytes();
            // Where in the code something happened says less than what; the log has both.
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .toList();
            List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size());
            return "The end of " + log + ":\n  " + String.join("\n  ", tail);
        } catch (IOException e) {
            return "It has no log at " + log + ".";
        }
    }

    private static boolean await(ProcessHandle process, Duration patience) {
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting", e);
        }
    }
}
