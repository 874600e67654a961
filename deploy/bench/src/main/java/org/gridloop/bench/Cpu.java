package org.gridloop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processor time of processes, as Linux counts it in {@code /proc}. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux that Java runs on

    private final Map<Long, Double> millisByPid;

    private Cpu(Map<Long, Double> millisByPid) {
        this.millisByPid = millisByPid;
    }

    static Cpu of(List<Long> pids) {
        Map<Long, Double> millis = new HashMap<>();
        for (long pid : pids) {
            try {
                String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                millis.put(pid, ticks * MILLIS_PER_TICK);
            } catch (IOException e) {
                // ended in the meantime: what it used is lost to the measurement
                millis.remove(pid);
            }
        }
        return new Cpu(millis);
    }

    /** @return milliseconds used between the two, by processes that were there both times or started since */
    double since(Cpu earlier) {
        return millisByPid.entrySet().stream()
                .mapToDouble(now -> now.getValue() - earlier.millisByPid.getOrDefault(now.getKey(), 0.0))
                .sum();
    }
}
