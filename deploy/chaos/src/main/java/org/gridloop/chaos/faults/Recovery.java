package org.gridloop.chaos.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long one kind of fault was felt, in milliseconds; what was not seen to recover counts as {@link #NEVER}. */
public record Recovery(
        @JsonProperty("p50") long p50,
        @JsonProperty("p99") long p99,
        @JsonProperty("max") long max) {

    /** Longer than anything that did recover should take. */
    static final long NEVER = 60_000;

    public static Map<String, Recovery> byKind(List<Struck> struck) {
        Map<String, List<Long>> times = new TreeMap<>();
        for (Struck one : struck) {
            times.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                    .add(one.recoveryMillis() < 0 ? NEVER : one.recoveryMillis());
        }
        Map<String, Recovery> recovery = new TreeMap<>();
        times.forEach((kind, all) -> recovery.put(kind, of(all)));
        return recovery;
    }

    private static Recovery of(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return new Recovery(rank(sorted, 0.5), rank(sorted, 0.99), sorted.getLast());
    }

    private static long rank(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
