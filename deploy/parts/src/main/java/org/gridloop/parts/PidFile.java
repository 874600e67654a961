package org.gridloop.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers a process by its id and start time, so that a reused id is never mistaken for it. */
public final class PidFile {

    /** Start times are read from the boot time, which shifts a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("-");
        try {
            Secrets.writePrivate(file, process.pid() + "\n" + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The process this file speaks of, if it still runs. */
    public Optional<ProcessHandle> find() {
        List<String> lines;
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process.info().startInstant().orElse(null), lines.get(1)));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private static boolean startedAt(@Nullable Instant seen, String written) {
        if (seen == null || written.equals("-")) {
            return true;
        }
        return Duration.between(Instant.parse(written), seen).abs().compareTo(TOLERANCE) < 0;
    }
}
