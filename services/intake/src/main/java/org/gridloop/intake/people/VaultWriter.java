package org.gridloop.intake.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gridloop.backbone.journal.GroupCommit;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.intake.people.Seal.Sealed;
import org.gridloop.intake.people.Vault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Seals and writes the rows of many callers in one statement, on a thread of its own: the cipher keeps its source of
 * randomness by thread, and makes it anew, slowly, for each short-lived one that calls. The commit does not wait for the disk: the fact that refers to the
 * row is committed later in the same write-ahead log and does wait, so a fact that outlives a crash has its row.
 */
final class VaultWriter {

    private static final int LARGEST_GROUP = 256;

    /** A row as it is given. */
    record OpenRow(String ref, String issueId, Kind kind, Person person, Instant at) {}

    /** A row as it is stored. */
    record SealedRow(String ref, String issueId, Kind kind, Sealed sealed, Instant at) {}

    private final DataSource source;
    private final Seal seal;
    private final GroupCommit<OpenRow> commits = new GroupCommit<>(this::handOver, LARGEST_GROUP);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("vault").daemon().factory());

    /** Kept by whoever writes, one at a time: its setting is not one for other users of the pool. */
    private @Nullable Connection kept;

    VaultWriter(Seal seal, DataSource source) {
        this.seal = seal;
        this.source = source;
    }

    /** @throws DatabaseUnavailable when it is not committed */
    void write(OpenRow row) {
        commits.write(row);
    }

    private void handOver(List<GroupCommit.Waiting<OpenRow>> group) {
        CompletableFuture.runAsync(() -> write(group), thread).join();
    }

    private void write(List<GroupCommit.Waiting<OpenRow>> group) {
        // a retry may stand beside its original, and one statement must not touch a row twice
        Map<String, SealedRow> rows = new LinkedHashMap<>();
        group.forEach(waiting -> rows.computeIfAbsent(waiting.element().ref(), ref -> sealed(waiting.element())));
        try {
            insert(rows);
            group.forEach(GroupCommit.Waiting::done);
        } catch (SQLException e) {
            DatabaseUnavailable unavailable = new DatabaseUnavailable(e);
            group.forEach(waiting -> waiting.failed(unavailable));
        }
    }

    private SealedRow sealed(OpenRow row) {
        return new SealedRow(row.ref(), row.issueId(), row.kind(), seal.seal(row.ref(), row.person()), row.at());
    }

    private synchronized void insert(Map<String, SealedRow> rows) throws SQLException {
        Connection used = kept;
        if (used != null) {
            try {
                ReportersTable.insert(used, rows.values());
                return;
            } catch (SQLException e) {
                letGo(used, e);
            }
        }
        // the kept one may just have outlived its server; inserting twice is inserting once
        Connection fresh = asynchronous(source.getConnection());
        try {
            ReportersTable.insert(fresh, rows.values());
            kept = fresh;
        } catch (SQLException e) {
            letGo(fresh, e);
            throw e;
        }
    }

    private static Connection asynchronous(Connection connection) throws SQLException {
        set(connection, "set synchronous_commit to off");
        return connection;
    }

    private void letGo(Connection connection, SQLException because) {
        kept = null;
        try (connection) {
            set(connection, "reset synchronous_commit");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private static void set(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    synchronized void close() {
        thread.shutdown();
        Connection used = kept;
        if (used != null) {
            letGo(used, new SQLException("closing"));
        }
    }
}
