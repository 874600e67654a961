package org.gridloop.bench.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Processor time of processes, as Linux counts it in {@code /proc}. */
public final class Cpu {

    /** USER_HZ is 100 on every Linux that Java runs on. */
    static final double MILLIS_PER_TICK = 10;

    private final Map<Long, Double> millisByPid;

    private Cpu(Map<Long, Double> millisByPid) {
        this.millisByPid = millisByPid;
    }

    public static Cpu of(Collection<Long> pids) {
        Map<Long, Double> millis = new HashMap<>();
        for (long pid : pids) {
            try {
                String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                millis.put(pid, ticks(stat) * MILLIS_PER_TICK);
            } catch (IOException e) {
                // ended in the meantime: what it used is lost to the measurement
                millis.remove(pid);
            }
        }
        return new Cpu(millis);
    }

    /** @param stat of one process; its name may hold anything, brackets and blanks included */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** @return milliseconds used between the two, by processes that were there both times or started since */
    public double since(Cpu earlier) {
        return millisByPid.entrySet().stream()
                .mapToDouble(now -> now.getValue() - earlier.millisByPid.getOrDefault(now.getKey(), 0.0))
                .sum();
    }
}
