package org.gridloop.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a {@link Database}: what it changes is seen by others when it commits. It may break at any step, and
 * at a commit so that nobody knows.
 */
public final class SimulatedConnection implements InvocationHandler {

    private static final String LOST = "08006";
    private static final double BREAKS = 0.002;

    private final World world;
    private final Database database;
    private final ProcessLife life;
    private final Connection proxy;
    private Map<String, Map<Object, Optional<Object>>> changes = new LinkedHashMap<>();
    private final Set<Object> untilEnd = new HashSet<>();
    private final Set<Object> untilClosed = new HashSet<>();
    private boolean autoCommit = true;
    private boolean gone;

    private SimulatedConnection(World world, Database database, ProcessLife life) {
        this.world = world;
        this.database = database;
        this.life = life;
        this.proxy = (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
        life.opened(this);
    }

    static DataSource source(World world, Database database, ProcessLife life) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (any, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    life.step("connect");
                    if (world.fault("no connection", 0.001)) {
                        throw new SQLException("no connection", "08001");
                    }
                    return new SimulatedConnection(world, database, life).proxy;
                });
    }

    public static SimulatedConnection of(Connection connection) {
        return (SimulatedConnection) Proxy.getInvocationHandler(connection);
    }

    public World world() {
        return world;
    }

    public Database database() {
        return database;
    }

    /** A statement reaches the database, or the connection breaks. */
    public void statement(String what) throws SQLException {
        life.step(what);
        if (gone) {
            throw new SQLException("the connection is gone", LOST);
        }
        if (world.fault("connection lost", BREAKS)) {
            end();
            throw new SQLException("the connection broke", LOST);
        }
    }

    /** Just a moment in which others may go on. */
    public void moment(String what) {
        life.step(what);
    }

    /** A lock until the transaction ends; waits for it. */
    public void lock(Object lock) throws SQLException {
        while (true) {
            SimulatedConnection holder = database.holder(lock);
            if (holder == this) {
                return;
            }
            if (holder == null) {
                database.hold(lock, this);
                untilEnd.add(lock);
                return;
            }
            world.await(life, () -> database.holder(lock) == null);
            if (gone) {
                throw new SQLException("the connection is gone", LOST);
            }
        }
    }

    /** @return whether the lock is this connection's now, until the transaction ends or the connection does */
    public boolean tryLock(Object lock, boolean untilTheTransactionEnds) {
        SimulatedConnection holder = database.holder(lock);
        if (holder != null && holder != this) {
            return false;
        }
        database.hold(lock, this);
        (untilTheTransactionEnds ? untilEnd : untilClosed).add(lock);
        return true;
    }

    public void unlock(Object lock) {
        untilClosed.remove(lock);
        database.release(lock, this);
    }

    public @Nullable Object get(String table, Object key) {
        Optional<Object> changed = changes.getOrDefault(table, Map.of()).get(key);
        return changed != null ? changed.orElse(null) : database.table(table).get(key);
    }

    public void put(String table, Object key, Object row) {
        changes.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key, Optional.of(row));
    }

    public void remove(String table, Object key) {
        changes.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key, Optional.empty());
    }

    /** @return all rows as this transaction sees them */
    public Map<Object, Object> all(String table) {
        Map<Object, Object> base = database.table(table);
        Map<Object, Optional<Object>> changed = changes.getOrDefault(table, Map.of());
        if (changed.isEmpty()) {
            return base;
        }
        Map<Object, Object> all = base instanceof TreeMap<?, ?> ? new TreeMap<>(base) : new LinkedHashMap<>(base);
        changed.forEach((key, row) -> {
            if (row.isPresent()) {
                all.put(key, row.get());
            } else {
                all.remove(key);
            }
        });
        return all;
    }

    /** Ends a statement of its own where no transaction is open. */
    public void done() throws SQLException {
        if (autoCommit) {
            commit();
        }
    }

    public void commit() throws SQLException {
        statement("commit");
        if (!changes.isEmpty() && world.fault("connection lost before the commit", 0.005)) {
            end();
            throw new SQLException("the connection broke", LOST);
        }
        boolean answer = changes.isEmpty() || !world.fault("connection lost after the commit", 0.005);
        apply();
        if (!answer) {
            end();
            throw new SQLException("the connection broke", LOST);
        }
        free();
    }

    /** What one table has in this transaction is committed at once, whatever becomes of the rest. */
    public void applyAtOnce(String table) {
        Map<Object, Optional<Object>> changed = changes.remove(table);
        if (changed != null) {
            apply(table, changed);
        }
    }

    private void apply() {
        changes.forEach(this::apply);
        changes = new LinkedHashMap<>();
    }

    private void apply(String table, Map<Object, Optional<Object>> changed) {
        Map<Object, Object> base = database.table(table);
        changed.forEach((key, row) -> {
            if (row.isPresent()) {
                base.put(key, row.get());
            } else {
                base.remove(key);
            }
        });
    }

    public void rollback() {
        changes = new LinkedHashMap<>();
        free();
    }

    private void free() {
        untilEnd.forEach(lock -> database.release(lock, this));
        untilEnd.clear();
    }

    /** The connection breaks or is closed: what was not committed never was. */
    void end() {
        gone = true;
        life.closed(this);
        rollback();
        untilClosed.forEach(lock -> database.release(lock, this));
        untilClosed.clear();
    }

    private record Mark(Map<String, Map<Object, Optional<Object>>> changes) implements Savepoint {
        @Override
        public int getSavepointId() {
            return 1;
        }

        @Override
        public String getSavepointName() {
            return "mark";
        }
    }

    @Override
    public @Nullable Object invoke(Object any, Method method, Object @Nullable [] arguments) throws SQLException {
        switch (method.getName()) {
            case "setAutoCommit" -> {
                if (gone) {
                    throw new SQLException("the connection is gone", LOST);
                }
                autoCommit = (Boolean) Objects.requireNonNull(arguments)[0];
            }
            case "commit" -> commit();
            case "rollback" -> {
                if (gone) {
                    throw new SQLException("the connection is gone", LOST);
                }
                if (arguments == null) {
                    rollback();
                } else {
                    changes = ((Mark) arguments[0]).changes();
                }
            }
            case "setSavepoint" -> {
                Map<String, Map<Object, Optional<Object>>> copy = new HashMap<>();
                changes.forEach((table, changed) -> copy.put(table, new LinkedHashMap<>(changed)));
                return new Mark(copy);
            }
            case "releaseSavepoint" -> {}
            case "close" -> end();
            case "toString" -> {
                return "connection to " + database.service();
            }
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    }
}
