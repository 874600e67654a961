package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.LogReading;
import org.jspecify.annotations.Nullable;

/** The active relay's time in office: one database connection that holds the lock, one teller. For one thread. */
final class RelaySession implements AutoCloseable {

    static final int BATCH = 500;

    private final Connection connection;
    private final RelayStore store;
    private final TellingLog log;
    private final List<Outlet> outlets;
    private final Envelope envelope;
    private final TellingLog.Teller teller;
    private double knownLost;
    private boolean mustCheck = true;
    private boolean first = true;
    private Map<Integer, Tail> tails = Map.of();
    private Map<Long, Tail> alreadyTold = Map.of();
    private long position;

    private RelaySession(Connection connection, RelayStore store, TellingLog log, List<Outlet> outlets) {
        this.connection = connection;
        this.store = store;
        this.log = log;
        this.outlets = outlets;
        this.envelope = new Envelope(log.source());
        this.teller = log.teller();
    }

    /** @return a session, or null while another process has one */
    static @Nullable RelaySession open(DataSource source, RelayStore store, TellingLog log, List<Outlet> outlets)
            throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(true);
            if (store.lead(connection)) {
                connection.setAutoCommit(false);
                return new RelaySession(connection, store, log, outlets);
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    /**
     * Looks, beside the session of another process, whether the journal has what the log has.
     *
     * @throws BrokerAhead when it has not
     */
    static void look(DataSource source, RelayStore store, TellingLog log) throws SQLException, BrokerAhead {
        int partitions = log.ensureTopic();
        try (Connection connection = source.getConnection();
                LogReading reader = log.reader()) {
            connection.setAutoCommit(false);
            try {
                TailCheck.look(connection, store, log.source(), reader, partitions);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Has the next call of {@link #tellNext()} look at the log's tail first. */
    void checkAgain() {
        mustCheck = true;
    }

    /**
     * Tells the next facts and remembers that they were told.
     *
     * @return how many; fewer than {@link #BATCH} when nothing more waits
     */
    int tellNext() throws SQLException, BrokerAhead, UnreadableFact {
        if (mustCheck || wasReconnected()) {
            checkTail();
        }
        List<Told> batch = store.next(connection, position, BATCH);
        if (batch.isEmpty()) {
            connection.rollback();
            return 0;
        }
        Map<Integer, Tail> after = send(batch);
        if (mustCheck || wasReconnected()) {
            mustCheck = true;
            connection.rollback();
            return BATCH;
        }
        store.lockPosition(connection);
        store.save(connection, batch.getLast().globalIndex(), after.values());
        connection.commit();
        position = batch.getLast().globalIndex();
        tails.putAll(after);
        return batch.size();
    }

    private void checkTail() throws SQLException, BrokerAhead {
        knownLost = teller.connectionsLost();
        int partitions = log.ensureTopic();
        try (LogReading reader = log.reader()) {
            boolean unnoted = first || alreadyTold.keySet().stream().anyMatch(index -> index > position);
            TailCheck.Finding finding = TailCheck.run(connection, store, log.source(), reader, partitions, unnoted);
            if (finding.position() < finding.before()) {
                Relay.LOG.warnf(
                        "the log lost its tail: telling again from %d on (was at %d)",
                        finding.position(), finding.before());
            }
            position = finding.position();
            tails = new HashMap<>(finding.tails());
            alreadyTold = finding.alreadyTold();
        }
        first = false;
        mustCheck = false;
    }

    private Map<Integer, Tail> send(List<Told> batch) {
        List<Told> fresh = batch.stream()
                .filter(told -> !alreadyTold.containsKey(told.globalIndex()))
                .toList();
        List<Future<RecordMetadata>> own = new ArrayList<>(fresh.size());
        List<Future<RecordMetadata>> others = new ArrayList<>();
        for (Told told : fresh) {
            own.add(teller.send(envelope.of(told)));
        }
        teller.flush();
        for (Outlet outlet : outlets) {
            for (ProducerRecord<String, byte[]> more : outlet.recordsFor(batch)) {
                others.add(teller.send(more));
            }
        }
        // What stands there since before a crash is remembered like what was told now: it may be lost as well.
        Map<Integer, Tail> after = new HashMap<>();
        for (Told told : batch) {
            Tail known = alreadyTold.get(told.globalIndex());
            if (known != null) {
                remember(after, known);
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            RecordMetadata place = acknowledged(own.get(i));
            Told told = fresh.get(i);
            if (place.hasOffset()) {
                Tail before = tails.get(place.partition());
                mustCheck |= before != null && place.offset() <= before.offset();
                remember(
                        after,
                        new Tail(
                                place.partition(),
                                place.offset(),
                                told.globalIndex(),
                                Attributes.factId(told.issueId(), told.sequence()),
                                place.offset() + 1));
            }
        }
        if (!others.isEmpty()) {
            teller.flush();
            others.forEach(RelaySession::acknowledged);
        }
        return after;
    }

    private static void remember(Map<Integer, Tail> after, Tail tail) {
        after.merge(tail.partition(), tail, (one, other) -> one.offset() > other.offset() ? one : other);
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private boolean wasReconnected() {
        return teller.connectionsLost() != knownLost;
    }

    @Override
    public void close() {
        teller.close();
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
            store.resign(closing);
        } catch (SQLException e) {
            // A broken connection has lost the lock already.
            Relay.LOG.debugf("the relay's connection was lost: %s", e.getSQLState());
        }
    }
}
