package org.gridloop.backbone.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.BesideTable;
import org.jspecify.annotations.Nullable;

/** The SQL of the journal, and of what is committed with it. */
final class JournalTable implements JournalStore {

    /** Key of the one lock under which every process appends; its value means nothing. */
    private static final long APPEND_LOCK = 0x67726964_6c6f6f70L;

    // The lock is a statement of its own: in one statement the snapshot would be older than the lock.
    private static final String LOCK = "select pg_advisory_xact_lock(" + APPEND_LOCK + ")";

    // A first fact whose predecessor is missing gets no sequence and so breaks the not-null rule: no gaps, one trip.
    // It is looked up as a value: asked whether it exists, PostgreSQL may rather read the whole journal once.
    private static final String INSERT = """
            insert into journal (issue_id, sequence, type, payload, meta)
            select f.issue_id,
                   case when f.sequence = 1 or not f.leads
                          or (select true from journal j
                              where j.issue_id = f.issue_id and j.sequence = f.sequence - 1)
                        then f.sequence end,
                   f.type, f.payload, f.meta
            from unnest(?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::bytea[], ?::bytea[])
                 with ordinality as f (issue_id, sequence, leads, type, payload, meta, place)
            order by f.place""";

    // The statement is the same for groups of any size. PostgreSQL would plan it anew for each, a fifth of a small
    // group's work. Planned once while the journal is small, it must still look up by index.
    private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan; set enable_seqscan = off";

    private static final String PLAN_AS_USUAL = "reset plan_cache_mode; reset enable_seqscan";

    private final @Nullable BesideTable beside;

    JournalTable(@Nullable BesideTable beside) {
        this.beside = beside;
    }

    @Override
    public void keep(Connection connection) throws SQLException {
        run(connection, PLAN_ONCE);
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        run(connection, PLAN_AS_USUAL);
    }

    private static void run(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    @Override
    public void insertAtOnce(Connection connection, List<Append> appends) throws SQLException {
        execute(connection, LOCK + ";\n", appends);
    }

    @Override
    public void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    @Override
    public void insert(Connection connection, List<Append> appends) throws SQLException {
        execute(connection, "", appends);
    }

    private void execute(Connection connection, String before, List<Append> appends) throws SQLException {
        List<Beside> rows =
                appends.stream().map(Append::beside).filter(Objects::nonNull).toList();
        BesideTable table = rows.isEmpty() ? null : Objects.requireNonNull(beside, "nobody keeps rows beside facts");
        String sql = before + (table == null ? "" : table.insert() + ";\n") + INSERT;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (table != null) {
                table.bind(statement, 1, rows);
            }
            bind(statement, table == null ? 1 : 1 + table.parameters(), appends);
            statement.execute();
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                // every answer must be read before the commit is certain
            }
        }
    }

    @Override
    public Map<String, Long> lastSequences(Connection connection, Collection<String> issueIds) throws SQLException {
        String sql = "select issue_id, max(sequence) from journal where issue_id = any (?) group by issue_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", issueIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Long> last = new HashMap<>();
                while (row.next()) {
                    last.put(row.getString(1), row.getLong(2));
                }
                return last;
            }
        }
    }

    @Override
    public byte[] metaOf(Connection connection, String issueId, long sequence) throws SQLException {
        String sql = "select meta from journal where issue_id = ? and sequence = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, issueId);
            statement.setLong(2, sequence);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    @Override
    public List<StoredFact> read(Connection connection, String issueId, long fromSequence) throws SQLException {
        String sql = "select sequence, type, payload, meta from journal"
                + " where issue_id = ? and sequence >= ? order by sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, issueId);
            statement.setLong(2, fromSequence);
            try (ResultSet row = statement.executeQuery()) {
                List<StoredFact> facts = new ArrayList<>();
                while (row.next()) {
                    facts.add(new StoredFact(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)));
                }
                return facts;
            }
        }
    }

    private static void bind(PreparedStatement statement, int first, List<Append> appends) throws SQLException {
        int size = appends.stream().mapToInt(append -> append.facts().size()).sum();
        String[] issueIds = new String[size];
        Long[] sequences = new Long[size];
        Boolean[] leads = new Boolean[size];
        String[] types = new String[size];
        byte[][] payloads = new byte[size][];
        byte[][] metas = new byte[size][];
        int place = 0;
        for (Append append : appends) {
            long sequence = append.firstSequence();
            for (Append.Fact fact : append.facts()) {
                issueIds[place] = append.issueId();
                sequences[place] = sequence;
                leads[place] = sequence == append.firstSequence();
                types[place] = fact.type();
                payloads[place] = fact.payload();
                metas[place] = fact.meta();
                sequence++;
                place++;
            }
        }
        Connection connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("text", issueIds));
        statement.setArray(first + 1, connection.createArrayOf("int8", sequences));
        statement.setArray(first + 2, connection.createArrayOf("bool", leads));
        statement.setArray(first + 3, connection.createArrayOf("text", types));
        statement.setArray(first + 4, connection.createArrayOf("bytea", payloads));
        statement.setArray(first + 5, connection.createArrayOf("bytea", metas));
    }
}
