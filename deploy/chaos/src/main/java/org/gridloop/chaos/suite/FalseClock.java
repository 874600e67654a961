package org.gridloop.chaos.suite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** libfaketime, under which a process sees another time of day than the machine; its waiting stays true. */
public final class FalseClock {

    private static final List<Path> ROOTS =
            List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));
    private static final String OF_THREADS = "libfaketimeMT.so.1";

    private final Path library;

    private FalseClock(Path library) {
        this.library = library;
    }

    /** @return none where it is not installed */
    public static Optional<FalseClock> find() {
        for (Path root : ROOTS) {
            for (String folder : List.of("faketime", "*/faketime")) {
                Optional<Path> found = in(root, folder);
                if (found.isPresent()) {
                    return found.map(FalseClock::new);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(Path root, String folder) {
        if (!folder.startsWith("*")) {
            return Optional.of(root.resolve(folder).resolve(OF_THREADS)).filter(Files::isReadable);
        }
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path each : all) {
                Optional<Path> found = in(each, "faketime");
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * @param minutes how far its clock is ahead; negative when it is behind
     * @return what a process is told by its environment
     */
    public Map<String, String> ahead(int minutes) {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME",
                (minutes < 0 ? "" : "+") + minutes + "m",
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                // With the fix, a JVM's timed waits on the monotonic clock end at once (libfaketime 0.9.10, glibc
                // 2.36).
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                // What a JVM learned is for a jar of a certain time.
                "NO_FAKE_STAT",
                "1");
    }
}
