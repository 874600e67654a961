package org.gridloop.bench.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Memory of processes: PSS, where a page that several share counts for each by its part, so that sums are true. */
public final class Memory {

    private static final double KB_PER_MB = 1024;

    private Memory() {}

    /** @return megabytes by part of the suite, and their sum under {@code total} */
    public static Map<String, Double> of(Map<String, List<Long>> pidsByPart) {
        Map<String, Double> megabytes = new TreeMap<>();
        double total = 0;
        for (Map.Entry<String, List<Long>> part : pidsByPart.entrySet()) {
            double sum = part.getValue().stream().mapToLong(Memory::kilobytes).sum() / KB_PER_MB;
            megabytes.put(part.getKey(), Medians.rounded(sum, 1));
            total += sum;
        }
        megabytes.put("total", Medians.rounded(total, 1));
        return megabytes;
    }

    private static long kilobytes(long pid) {
        try {
            return pss(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
        } catch (IOException endedOrNotOurs) {
            return 0;
        }
    }

    /** @param rollup the text of {@code smaps_rollup} */
    static long pss(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
