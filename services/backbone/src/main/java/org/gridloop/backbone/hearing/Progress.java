package org.gridloop.backbone.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which partitions this process hears, and up to where. For any thread. */
final class Progress {

    private final Map<Integer, Long> heardTo = new HashMap<>();
    private boolean joined;

    /** @param from the offset this process will hear next */
    synchronized void assigned(Map<Integer, Long> from) {
        joined = true;
        heardTo.putAll(from);
    }

    synchronized void revoked(Collection<Integer> partitions) {
        heardTo.keySet().removeAll(partitions);
    }

    /** A batch is done; what is no longer this process's is not noted. */
    synchronized void heard(Collection<Entry> batch) {
        batch.forEach(entry -> heardTo.computeIfPresent(
                entry.partition(), (partition, before) -> Math.max(before, entry.offset() + 1)));
    }

    /** @return whether the group has given this process its part, be it none */
    synchronized boolean hasJoined() {
        return joined;
    }

    synchronized Map<Integer, Long> heardTo() {
        return Map.copyOf(heardTo);
    }
}
