package org.gridloop.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts child processes into a session of their own: Ctrl-C must reach the supervisor alone, which stops them in order. */
public final class Sessions {

    private Sessions() {}

    /** The words to put before a command; none where the system has no {@code setsid}. */
    public static List<String> own() {
        return tool("setsid").map(List::of).orElseGet(List::of);
    }

    /** The full path of a program on the path. */
    static Optional<String> tool(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
