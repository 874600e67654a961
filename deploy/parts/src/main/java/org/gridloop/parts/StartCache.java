package org.gridloop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a part's JVM learned in an earlier run, kept beside its jar: loaded classes, and from Java 25 on the profiles
 * of its methods too (JEP 483, 515). With it a start costs half the processor time. The first run of a jar that ends in
 * its orderly way writes it, which takes that one end some seconds more; no run waits for it. What a run under load
 * learned, whose profiles tell the optimizing compiler what to do, is kept apart (decision 0026).
 */
public final class StartCache {

    /** What a run is for. */
    public enum Run {
        /** Shall be there soon and may end soon: what the optimizing compiler would do for it comes too late. */
        SHORT,
        /** Shall work for long, as well as was learned under load; if nothing was, as {@link #SHORT}. */
        LONG,
        /** Works under load in order to learn. */
        LEARNING
    }

    private static final boolean LEARNS_PROFILES = Runtime.version().feature() >= 25;

    private final Path classes;
    private final Kept starting;
    private final Kept working;

    /**
     * @param jar what was built; a cache older than it is of another build
     * @param folder where it is kept
     * @param name what it is kept as
     * @param run distinguishes suites that run side by side
     */
    public StartCache(Path jar, Path folder, String name, String run) {
        this.classes = folder.resolve(name + ".jsa");
        this.starting = new Kept(jar, folder.resolve(name + ".aot"), folder.resolve(name + "-" + run + ".aot"));
        this.working =
                new Kept(jar, folder.resolve(name + "-work.aot"), folder.resolve(name + "-" + run + "-work.aot"));
    }

    /** What the JVM is told, about compiling as well. */
    public List<String> flags(Run run) {
        return flags(run, Compiling.flags());
    }

    List<String> flags(Run run, List<String> compiling) {
        List<String> flags = new ArrayList<>();
        if (!LEARNS_PROFILES) {
            flags.addAll(compiling);
            flags.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes));
        } else if (run == Run.LEARNING) {
            flags.add(working.learning());
        } else if (run == Run.LONG && working.isFresh()) {
            flags.add(working.using());
        } else {
            flags.addAll(compiling);
            flags.add(starting.isFresh() ? starting.using() : starting.learning());
        }
        if (LEARNS_PROFILES) {
            // A cache of other jars is refused by the JVM, which then starts without one.
            flags.add("-Xlog:aot*=error");
        }
        flags.add("-Xlog:cds*=error");
        return flags;
    }

    /** Whether there is something that was learned under load. */
    boolean hasLearnedToWork() {
        return working.isFresh();
    }

    /** Whether a process was started with what was learned under load. */
    boolean hasLearnedToWork(ProcessHandle process) {
        return isTold(process, working.using());
    }

    /** Whether a process writes one when it ends. */
    public boolean isWrittenBy(ProcessHandle process) {
        return isTold(process, starting.learning()) || isTold(process, working.learning());
    }

    private static boolean isTold(ProcessHandle process, String flag) {
        return process.info()
                .arguments()
                .map(words -> List.of(words).contains(flag))
                .orElse(false);
    }

    /** Takes away what was kept: the next start is a first one. */
    void forget() {
        delete(classes);
        delete(starting.cache());
        delete(working.cache());
    }

    /** After the process ended: what it wrote counts when it came to the end of it. */
    public void keep() {
        starting.keep();
        working.keep();
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PartFailure("Cannot remove " + file + ": " + e.getMessage(), e);
        }
    }

    private record Kept(Path jar, Path cache, Path unfinished) {

        String learning() {
            return "-XX:AOTCacheOutput=" + unfinished;
        }

        String using() {
            return "-XX:AOTCache=" + cache;
        }

        boolean isFresh() {
            try {
                return Files.exists(cache)
                        && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
            } catch (IOException e) {
                throw new PartFailure("Cannot read " + cache + ": " + e.getMessage(), e);
            }
        }

        void keep() {
            boolean whole = !delete(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
            try {
                if (whole && Files.exists(unfinished)) {
                    Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new PartFailure("Cannot keep " + cache + ": " + e.getMessage(), e);
            }
            delete(unfinished);
        }
    }
}
