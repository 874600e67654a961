package org.gridloop.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages of 2 MB instead of 4 kB for the JVM of a long-lived part: the processor spends less on looking for them, a
 * seventh of all it does for a report (decision 0030).
 */
public final class HugePages {

    private static final Path OFFERED = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private HugePages() {}

    /** @return what the JVM is told; nothing where the system has none for whoever asks */
    public static List<String> flags() {
        return flags(OFFERED);
    }

    /** @param offered the modes of Linux, the one in force in brackets: {@code always [madvise] never} */
    static List<String> flags(Path offered) {
        try {
            boolean given =
                    !Files.readString(offered, StandardCharsets.US_ASCII).contains("[never]");
            return given ? List.of("-XX:+UseTransparentHugePages") : List.of();
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
