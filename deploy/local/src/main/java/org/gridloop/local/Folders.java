package org.gridloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.parts.PartFailure;

/** Folders of suites that are there for a while only. */
public final class Folders {

    private Folders() {}

    /**
     * Files first, then the folders they lay in; nothing happens when it is not there.
     *
     * @throws PartFailure when something cannot be removed
     */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new PartFailure("Cannot remove " + folder + ": " + e.getMessage(), e);
        }
    }
}
