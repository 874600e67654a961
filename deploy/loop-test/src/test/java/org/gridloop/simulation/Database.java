package org.gridloop.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one service has committed, and who holds which lock. It outlives every process. */
public final class Database {

    private final String service;
    private final Map<String, Map<Object, Object>> tables = new HashMap<>();
    private final Map<Object, SimulatedConnection> locks = new HashMap<>();
    private long drawn;

    Database(String service) {
        this.service = service;
    }

    String service() {
        return service;
    }

    /** @return committed rows; in the order of their keys where that means something */
    public Map<Object, Object> table(String name) {
        return tables.computeIfAbsent(
                name,
                any -> name.equals("journal") || name.equals("parked_record")
                        ? new TreeMap<>()
                        : new LinkedHashMap<>());
    }

    /** @return the next of a sequence, never given twice, whatever becomes of the transaction */
    public long draw() {
        return ++drawn;
    }

    @Nullable
    SimulatedConnection holder(Object lock) {
        return locks.get(lock);
    }

    void hold(Object lock, SimulatedConnection by) {
        locks.put(lock, by);
    }

    void release(Object lock, SimulatedConnection by) {
        locks.remove(lock, by);
    }
}
