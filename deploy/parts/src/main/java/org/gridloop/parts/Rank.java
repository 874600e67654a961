package org.gridloop.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which part of a suite comes first where all share few processors: the one somebody waits for. By the operating
 * system's own means, so that it holds for whatever a part does, compiling and collecting garbage too (decision 0028).
 */
public enum Rank {
    /** Somebody waits for its answers: who reports, and through the database everybody. */
    AWAITED(0),
    /** Follows what was reported, and may be late when everybody reports at once. */
    FOLLOWING(15),
    /** Nobody waits for it. */
    LAST(19);

    private final int niceness;

    Rank(int niceness) {
        this.niceness = niceness;
    }

    /**
     * Given to a part that is ready, in a session of its own; while it starts, everybody waits for it. Where the system
     * does not allow it, it stays as it is.
     */
    void give(ProcessHandle process) {
        if (this == AWAITED) {
            return;
        }
        Path told = Path.of("/proc", Long.toString(process.pid()));
        try {
            // A scheduler that groups sessions weighs them against each other first, then the threads within one.
            Path session = told.resolve("autogroup");
            if (!Sessions.own().isEmpty() && Files.exists(session)) {
                Files.writeString(session, Integer.toString(niceness), StandardCharsets.US_ASCII);
            }
            renice(process, told.resolve("task"));
        } catch (IOException notAllowed) {
            // Only how soon it gets its turn depends on it.
        }
    }

    private void renice(ProcessHandle process, Path threads) throws IOException {
        List<String> words = new ArrayList<>();
        Sessions.tool("renice").ifPresent(tool -> words.addAll(List.of(tool, "-n", Integer.toString(niceness), "-p")));
        if (words.isEmpty()) {
            return;
        }
        if (Files.isDirectory(threads)) {
            try (Stream<Path> each = Files.list(threads)) {
                each.map(thread -> thread.getFileName().toString()).forEach(words::add);
            }
        } else {
            words.add(Long.toString(process.pid()));
        }
        new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
