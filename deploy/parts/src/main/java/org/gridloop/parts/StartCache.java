package org.gridloop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a part's JVM learned in an earlier run, kept beside its jar: loaded classes, and from Java 25 on the profiles
 * of its methods too (JEP 483, 515). With it a start costs half the processor time. The first run of a jar that ends in
 * its orderly way writes it, which takes that one end some seconds more; no run waits for it.
 */
public final class StartCache {

    private static final boolean LEARNS_PROFILES = Runtime.version().feature() >= 25;

    private final Path jar;
    private final Path classes;
    private final Path cache;
    private final Path unfinished;

    /**
     * @param jar what was built; a cache older than it is of another build
     * @param folder where it is kept
     * @param name what it is kept as
     * @param run distinguishes suites that run side by side
     */
    public StartCache(Path jar, Path folder, String name, String run) {
        this.jar = jar;
        this.classes = folder.resolve(name + ".jsa");
        this.cache = folder.resolve(name + ".aot");
        this.unfinished = folder.resolve(name + "-" + run + ".aot");
    }

    /** What the JVM is told. */
    public List<String> flags() {
        if (!LEARNS_PROFILES) {
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes, "-Xlog:cds*=error");
        }
        // A cache of other jars is refused by the JVM, which then starts without one.
        String use = isFresh() ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + unfinished;
        return List.of(use, "-Xlog:aot*=error", "-Xlog:cds*=error");
    }

    private boolean isFresh() {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new PartFailure("Cannot read " + cache + ": " + e.getMessage(), e);
        }
    }

    /** Whether a process writes one when it ends. */
    public boolean isWrittenBy(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(words -> List.of(words).contains("-XX:AOTCacheOutput=" + unfinished))
                .orElse(false);
    }

    /** Takes away what was kept: the next start is a first one. */
    void forget() {
        try {
            Files.deleteIfExists(cache);
            Files.deleteIfExists(classes);
        } catch (IOException e) {
            throw new PartFailure("Cannot remove " + cache + ": " + e.getMessage(), e);
        }
    }

    /** After the process ended: what it wrote counts when it came to the end of it. */
    public void keep() {
        Path stillWriting = unfinished.resolveSibling(unfinished.getFileName() + ".config");
        try {
            boolean whole = !Files.deleteIfExists(stillWriting);
            if (whole && Files.exists(unfinished)) {
                Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new PartFailure("Cannot keep " + cache + ": " + e.getMessage(), e);
        }
    }
}
