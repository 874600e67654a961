package org.gridloop.backbone.journal;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloop.backbone.time.Pace;
import org.gridloop.simulation.Mutation;
import org.gridloop.simulation.SimulatedConnection;

/** The journal over a simulated database. */
public final class JournalDoor implements JournalStore {

    /** A row of the simulated table {@code journal}, which is keyed by its index. */
    public record Row(long globalIndex, String issueId, long sequence, String type, byte[] payload, byte[] meta) {}

    private static final String LOCK = "append";

    private JournalDoor() {}

    public static Journal journal(DataSource source, AfterCommit afterCommit, JournalGate gate, Pace pace) {
        return new Journal(
                source,
                new JournalDoor(),
                new CompositeMeterRegistry(),
                afterCommit,
                List.of(gate),
                Runnable::run,
                pace);
    }

    public static String key(String issueId, long sequence) {
        return issueId + ":" + sequence;
    }

    @Override
    public void keep(Connection connection) {
        // nothing is planned here
    }

    @Override
    public void giveBack(Connection connection) {
        // as it was
    }

    @Override
    public void insertAtOnce(Connection connection, List<Append> appends) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("append");
        db.lock(LOCK);
        try {
            insertAll(db, appends);
            db.moment("appended");
        } catch (SQLException e) {
            db.rollback();
            throw e;
        }
        db.done();
    }

    private static void insertAll(SimulatedConnection db, List<Append> appends) throws SQLException {
        for (Append append : appends) {
            long next = last(db, append.issueId()) + 1;
            long sequence = append.firstSequence();
            if (db.world().has(Mutation.APPEND_WITHOUT_SEQUENCE_CHECK)) {
                sequence = next;
            }
            if (sequence != next) {
                throw new SQLException("not the next sequence", sequence < next ? "23505" : "23502");
            }
            for (Append.Fact fact : append.facts()) {
                long index = db.database().draw();
                Row row = new Row(index, append.issueId(), sequence, fact.type(), fact.payload(), fact.meta());
                db.put("journal", index, row);
                db.put("fact", key(append.issueId(), sequence), row);
                db.put("last", append.issueId(), sequence);
                sequence++;
            }
        }
    }

    private static long last(SimulatedConnection db, String issueId) {
        return db.get("last", issueId) instanceof Long last ? last : 0;
    }

    @Override
    public void lock(Connection connection) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("append lock");
        db.lock(LOCK);
    }

    @Override
    public void insert(Connection connection, List<Append> appends) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("insert");
        insertAll(db, appends);
    }

    @Override
    public Map<String, Long> lastSequences(Connection connection, Collection<String> issueIds) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("last sequences");
        Map<String, Long> last = new HashMap<>();
        for (String issue : issueIds) {
            if (last(db, issue) > 0) {
                last.put(issue, last(db, issue));
            }
        }
        return last;
    }

    @Override
    public byte[] metaOf(Connection connection, String issueId, long sequence) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("look up");
        return db.get("fact", key(issueId, sequence)) instanceof Row row ? row.meta() : new byte[0];
    }

    @Override
    public List<StoredFact> read(Connection connection, String issueId, long fromSequence) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(connection);
        db.statement("read");
        List<StoredFact> facts = new ArrayList<>();
        long sequence = fromSequence;
        while (db.get("fact", key(issueId, sequence)) instanceof Row row) {
            facts.add(new StoredFact(sequence, row.type(), row.payload(), row.meta()));
            sequence++;
        }
        return facts;
    }
}
