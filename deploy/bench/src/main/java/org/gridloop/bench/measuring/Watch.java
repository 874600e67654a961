package org.gridloop.bench.measuring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Watches the processors from one moment to another. */
public final class Watch {

    private static final List<Long> SELF = List.of(ProcessHandle.current().pid());

    private final Supplier<Map<String, List<Long>>> suite;
    private final WholeCpu whole;
    private final Cpu suiteBefore;
    private final Cpu selfBefore;

    private Watch(Supplier<Map<String, List<Long>>> suite) {
        this.suite = suite;
        this.whole = WholeCpu.now();
        this.suiteBefore = Cpu.of(pids());
        this.selfBefore = Cpu.of(SELF);
    }

    /** @param suite the ids of its processes by part */
    public static Watch begin(Supplier<Map<String, List<Long>>> suite) {
        return new Watch(suite);
    }

    public Usage end() {
        double suiteMillis = Cpu.of(pids()).since(suiteBefore);
        double selfMillis = Cpu.of(SELF).since(selfBefore);
        return Usage.between(whole, WholeCpu.now(), suiteMillis, selfMillis);
    }

    private List<Long> pids() {
        return suite.get().values().stream()
                .flatMap(Collection::stream)
                .filter(pid -> !SELF.contains(pid))
                .toList();
    }
}
