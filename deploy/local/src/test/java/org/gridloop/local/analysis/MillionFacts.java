package org.gridloop.local.analysis;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Run by hand with {@code -Xmx512m} or less: a million facts through every format, with the time it took and the most memory the
 * heap held. Arguments: a folder, and how many facts.
 */
final class MillionFacts {

    private MillionFacts() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        long facts = Long.parseLong(args[1]);
        for (Format format : Format.values()) {
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            try (AnalysisExport file = new AnalysisExport(format, Selection.all(), false, folder)) {
                MadeLedger ledger = new MadeLedger(file::take);
                for (int i = 0; file.facts() < facts; i += 100) {
                    ledger.issues(i, 100);
                }
                file.end();
                System.out.printf(
                        "%s: %,d facts of %,d issues, %.1f s, peak heap %d MB of %d%n",
                        format.word(),
                        file.facts(),
                        file.issues(),
                        (System.nanoTime() - begun) / 1e9,
                        ManagementFactory.getMemoryPoolMXBeans().stream()
                                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                        .sum()
                                >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
            System.out.printf("  %,d bytes%n", Files.size(folder.resolve(format.file())));
        }
    }
}
