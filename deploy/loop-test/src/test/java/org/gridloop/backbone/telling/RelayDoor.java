package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.gridloop.backbone.journal.JournalDoor;
import org.gridloop.backbone.journal.JournalDoor.Row;
import org.gridloop.backbone.journal.JournalGate;
import org.gridloop.backbone.log.LogReading;
import org.gridloop.backbone.time.Pace;
import org.gridloop.simulation.Mutation;
import org.gridloop.simulation.ProcessLife;
import org.gridloop.simulation.SimulatedConnection;
import org.gridloop.simulation.SimulatedLog;

/** The relay of one simulated process. */
public final class RelayDoor {

    private final Wholeness wholeness = new Wholeness(0);
    private final Relay relay;

    public RelayDoor(DataSource source, String service, ProcessLife life, SimulatedLog log, Pace pace) {
        this.relay = new Relay(source, new Store(), new Telling(service, life, log), List.of(), wholeness, pace);
    }

    /** @return what the journal of this process asks before it writes; nobody waits there, but is refused */
    public JournalGate gate() {
        return wholeness;
    }

    /** Tells for ever. */
    public void run() {
        relay.run();
    }

    public void wake() {
        relay.wake();
    }

    /** @return why a person is needed, empty when none is */
    public String stoppedBecause() {
        RelayState state = relay.state();
        return state.stopped() ? state.sentence() : "";
    }

    private record Telling(String service, ProcessLife life, SimulatedLog log) implements TellingLog {
        @Override
        public String source() {
            return "/" + service;
        }

        @Override
        public int ensureTopic() {
            return log.ensureTopic(life);
        }

        @Override
        public LogReading reader() {
            return log.reader(life);
        }

        @Override
        public Teller teller() {
            SimulatedLog.Sender sender = log.new Sender(life);
            return new Teller() {
                @Override
                public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
                    return sender.send(message);
                }

                @Override
                public void flush() {
                    sender.flush();
                }

                @Override
                public double connectionsLost() {
                    return sender.connectionsLost();
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class Store implements RelayStore {

        private static final String LEAD = "lead";

        @Override
        public boolean lead(Connection connection) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("lead");
            db.world().count("lead");
            return db.tryLock(LEAD, false);
        }

        @Override
        public void resign(Connection connection) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("resign");
            db.unlock(LEAD);
        }

        @Override
        public long lockPosition(Connection connection) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("position");
            db.lock("position");
            return db.get("relay_position", 0) instanceof Long position ? position : 0;
        }

        @Override
        public List<Told> next(Connection connection, long position, int limit) throws SQLException, UnreadableFact {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("next");
            List<Told> told = new ArrayList<>();
            for (Object each :
                    new TreeMap<>(db.all("journal")).tailMap(position, false).values()) {
                if (told.size() < limit) {
                    Row row = (Row) each;
                    FactMeta meta = FactMeta.read(row.meta());
                    told.add(new Told(
                            row.globalIndex(),
                            row.issueId(),
                            row.sequence(),
                            row.type(),
                            row.payload(),
                            meta.time(),
                            meta.cause(),
                            meta.actor(),
                            ""));
                }
            }
            if (db.world().has(Mutation.POSITION_BEFORE_SENDING) && !told.isEmpty()) {
                db.put("relay_position", 0, told.getLast().globalIndex());
                db.commit();
            }
            return told;
        }

        @Override
        public Map<Integer, Tail> tails(Connection connection) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("tails");
            Map<Integer, Tail> tails = new HashMap<>();
            if (!db.world().has(Mutation.TAIL_CHECK_OFF)) {
                db.all("relay_tail").forEach((partition, tail) -> tails.put((Integer) partition, (Tail) tail));
            }
            return tails;
        }

        @Override
        public void save(Connection connection, long position, Collection<Tail> tails) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("save");
            tails.forEach(tail -> db.put("relay_tail", tail.partition(), tail));
            db.put("relay_position", 0, position);
        }

        @Override
        public void forgetTail(Connection connection, int partition) throws SQLException {
            throw new SQLException("the log has no fewer partitions than before");
        }

        @Override
        public Map<String, Stored> find(Connection connection, Collection<FactId> ids) throws SQLException {
            SimulatedConnection db = SimulatedConnection.of(connection);
            db.statement("find");
            Map<String, Stored> found = new HashMap<>();
            for (FactId id : ids) {
                if (db.get("fact", JournalDoor.key(id.issueId(), id.sequence())) instanceof Row row) {
                    found.put(id.text(), new Stored(row.globalIndex(), row.type(), row.payload(), row.meta()));
                }
            }
            return found;
        }
    }
}
