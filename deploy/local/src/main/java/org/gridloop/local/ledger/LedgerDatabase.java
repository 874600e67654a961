package org.gridloop.local.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.parts.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/** One unchanging look at the ledger's database; rows are streamed. */
final class LedgerDatabase implements AutoCloseable {

    private static final int FETCH = 1000;

    /** @param leaf that stands beside it; @param oddColumn a column that says something else than the record itself */
    record Row(KeptRecord kept, byte[] leaf, @Nullable String oddColumn) {}

    record Head(long size, long checkpointed) {}

    /** Takes rows until it finds something wrong. */
    @FunctionalInterface
    interface Taking {
        Optional<Flaw> take(Row row);
    }

    private final Connection connection;

    LedgerDatabase(DatabaseAccess access) throws SQLException {
        this.connection = snapshot(access);
    }

    /** A connection that sees one state of its database, and changes nothing. */
    static Connection snapshot(DatabaseAccess access) throws SQLException {
        Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    Connection connection() {
        return connection;
    }

    Head head() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select size, checkpointed from head");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getLong(2)) : new Head(0, 0);
        }
    }

    /** @return the notes of the checkpoints up to this size, by size */
    List<String> notes(long largest) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select note from checkpoint where size <= ? order by size")) {
            query.setLong(1, largest);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    notes.add(row.getString(1));
                }
            }
        }
        return notes;
    }

    /** @return the stored inner nodes, by {@code level/position} */
    Map<String, byte[]> nodes() throws SQLException {
        Map<String, byte[]> nodes = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select level, position, hash from tree_node");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                nodes.put(row.getInt(1) + "/" + row.getLong(2), row.getBytes(3));
            }
        }
        return nodes;
    }

    /** Hands over the records before {@code end}, in their order, until one is found wrong. */
    Optional<Flaw> records(long end, Taking taking) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from record where index < ? order by index")) {
            query.setFetchSize(FETCH);
            query.setLong(1, end);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Optional<Flaw> flaw = taking.take(read(row));
                    if (flaw.isPresent()) {
                        return flaw;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The same with what the log held last at each place, for a log that is to be written anew. */
    void lastAtEachPlace(Taking taking) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select * from record r
                where not exists (select 1 from record later
                                  where later.partition = r.partition and later.log_offset = r.log_offset
                                    and later.index > r.index)
                order by index""")) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && taking.take(read(row)).isEmpty()) {
                    // all of them
                }
            }
        }
    }

    /** Hands over the facts issue by issue, each once, for tools that do not care for the order of the ledger. */
    void facts(Taking taking) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select * from record r
                where not exists (select 1 from finding f
                                  where f.index = r.index and f.kind in ('duplicate', 'no-fact'))
                order by issue_id, index""")) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && taking.take(read(row)).isEmpty()) {
                    // all of them
                }
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        LedgerRecord record;
        String odd = null;
        try {
            record = record(row, Canonical.headers(row.getBytes("headers")));
        } catch (IllegalArgumentException e) {
            record = record(row, List.of());
            odd = "headers";
        }
        odd = odd != null ? odd : oddColumn(row, record);
        return new Row(new KeptRecord(row.getLong("index"), record, row.getBytes("link")), row.getBytes("leaf"), odd);
    }

    private static LedgerRecord record(ResultSet row, List<LedgerRecord.Header> headers) throws SQLException {
        return new LedgerRecord(
                row.getInt("partition"),
                row.getLong("log_offset"),
                row.getLong("logged_ms"),
                row.getBytes("key"),
                headers,
                row.getBytes("data"));
    }

    /** Columns that only make a record easier to find are held against the record too. */
    private static @Nullable String oddColumn(ResultSet row, LedgerRecord record) throws SQLException {
        if (!record.issueId().equals(row.getString("issue_id"))) {
            return "issue_id";
        }
        if (!Objects.equals(record.header("ce_source"), row.getString("source"))) {
            return "source";
        }
        if (!Objects.equals(record.header("ce_type"), row.getString("type"))) {
            return "type";
        }
        return record.sequence() == row.getLong("sequence") ? null : "sequence";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
