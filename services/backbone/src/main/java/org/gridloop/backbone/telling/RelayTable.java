package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.showing.Rows;

/** The SQL of the relay. */
final class RelayTable implements RelayStore {

    /** Session lock of the one active relay; the numbers mean nothing. */
    private static final String LEAD = "select pg_try_advisory_lock(1735549292, 1)";

    private static final String RESIGN = "select pg_advisory_unlock(1735549292, 1)";

    // What was told is found again in the log's tail when the last of this is lost: no commit of it waits for the disk.
    private static final String LOCK_POSITION = """
            select position, set_config('synchronous_commit', 'off', true) from relay_position for update""";

    private static final String NEXT = """
            select global_index, issue_id, sequence, type, payload, meta
            from journal where global_index > ? order by global_index limit ?""";

    private static final String FIND = """
            select j.issue_id, j.sequence, j.global_index, j.type, j.payload, j.meta
            from unnest(?::text[], ?::text[]::bigint[]) as f (issue_id, sequence)
            join journal j on j.issue_id = f.issue_id and j.sequence = f.sequence""";

    private static final String SAVE_TAIL = """
            insert into relay_tail (partition, log_offset, global_index, fact_id, agreed_to) values (?, ?, ?, ?, ?)
            on conflict (partition) do update
            set log_offset = excluded.log_offset, global_index = excluded.global_index,
                fact_id = excluded.fact_id, agreed_to = excluded.agreed_to""";

    @Override
    public boolean lead(Connection connection) throws SQLException {
        return Rows.over(connection).one(LEAD, row -> row.getBoolean(1)).orElse(false);
    }

    @Override
    public void resign(Connection connection) throws SQLException {
        Rows.over(connection).one(RESIGN, row -> row.getBoolean(1));
    }

    @Override
    public long lockPosition(Connection connection) throws SQLException {
        return Rows.over(connection)
                .one(LOCK_POSITION, row -> row.getLong(1))
                .orElseThrow(() -> new SQLException("relay_position has no row"));
    }

    @Override
    public List<Told> next(Connection connection, long position, int limit) throws SQLException, UnreadableFact {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<Told> told = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    FactMeta meta = FactMeta.read(row.getBytes(6));
                    told.add(new Told(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getBytes(5),
                            meta.time(),
                            meta.cause(),
                            meta.actor(),
                            meta.trace() == null ? "" : meta.trace()));
                }
            }
            return told;
        }
    }

    @Override
    public Map<Integer, Tail> tails(Connection connection) throws SQLException {
        Map<Integer, Tail> tails = new HashMap<>();
        Rows.over(connection)
                .query(
                        "select partition, log_offset, global_index, fact_id, agreed_to from relay_tail",
                        row -> new Tail(
                                row.getInt(1), row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5)))
                .forEach(tail -> tails.put(tail.partition(), tail));
        return tails;
    }

    @Override
    public void save(Connection connection, long position, Collection<Tail> tails) throws SQLException {
        Rows rows = Rows.over(connection);
        rows.batch(
                SAVE_TAIL,
                tails,
                tail -> Rows.row(tail.partition(), tail.offset(), tail.globalIndex(), tail.factId(), tail.agreedTo()));
        rows.update("update relay_position set position = ?", position);
    }

    @Override
    public void forgetTail(Connection connection, int partition) throws SQLException {
        Rows.over(connection).update("delete from relay_tail where partition = ?", partition);
    }

    @Override
    public Map<String, Stored> find(Connection connection, Collection<FactId> ids) throws SQLException {
        List<String> issues = ids.stream().map(FactId::issueId).toList();
        List<String> sequences =
                ids.stream().map(id -> Long.toString(id.sequence())).toList();
        Map<String, Stored> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", issues.toArray()));
            statement.setArray(2, connection.createArrayOf("text", sequences.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            Attributes.factId(row.getString(1), row.getLong(2)),
                            new Stored(row.getLong(3), row.getString(4), row.getBytes(5), row.getBytes(6)));
                }
            }
        }
        return found;
    }
}
