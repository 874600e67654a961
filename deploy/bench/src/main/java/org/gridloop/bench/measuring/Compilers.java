package org.gridloop.bench.measuring;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How much of the machine the compilers of a suite's JVMs take, as Linux counts it for each thread: while it is much,
 * the suite is still getting faster, however steady it looks for a moment.
 */
public final class Compilers implements DoubleSupplier {

    private final Supplier<Map<String, List<Long>>> processes;
    private final Path proc;
    private Map<Path, Long> before;
    private final LongSupplier nanos;
    private long asked;

    Compilers(Supplier<Map<String, List<Long>>> processes, Path proc, LongSupplier nanos) {
        this.nanos = nanos;
        this.asked = nanos.getAsLong();
        this.processes = processes;
        this.proc = proc;
        this.before = ticks();
    }

    /** @param processes asks for the ids of all processes, by part */
    public static Compilers of(Supplier<Map<String, List<Long>>> processes) {
        return new Compilers(processes, Path.of("/proc"), System::nanoTime);
    }

    /** The share of all processors, from 0 to 1, since it was asked last. */
    @Override
    public double getAsDouble() {
        Map<Path, Long> now = ticks();
        long moment = nanos.getAsLong();
        long used = 0;
        for (Map.Entry<Path, Long> thread : now.entrySet()) {
            used += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        double millis = (moment - asked) / 1e6 * Runtime.getRuntime().availableProcessors();
        before = now;
        asked = moment;
        return used * Cpu.MILLIS_PER_TICK / millis;
    }

    private Map<Path, Long> ticks() {
        Map<Path, Long> ticks = new HashMap<>();
        processes.get().values().stream().flatMap(Collection::stream).forEach(pid -> {
            Path threads = proc.resolve(Long.toString(pid)).resolve("task");
            try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
                for (Path thread : all) {
                    String stat = Files.readString(thread.resolve("stat"));
                    if (compiles(stat)) {
                        ticks.put(thread, Cpu.ticks(stat));
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                // ended in the meantime: it compiles nothing any more
                ticks.keySet().removeIf(thread -> thread.startsWith(threads));
            }
        });
        return ticks;
    }

    /** @param stat of a thread, whose name Linux cuts off after 15 letters */
    private static boolean compiles(String stat) {
        return stat.contains("(C2 CompilerThre)") || stat.contains("(C1 CompilerThre)");
    }
}
