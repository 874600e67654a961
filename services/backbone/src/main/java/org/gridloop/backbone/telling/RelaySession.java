package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.jspecify.annotations.Nullable;

/** The active relay's time in office: one database connection that holds the lock, one producer. For one thread. */
final class RelaySession implements AutoCloseable {

    static final int BATCH = 500;

    private static final int SEND_MS = 20_000;

    private final Connection connection;
    private final IssueLog log;
    private final List<Outlet> outlets;
    private final Envelope envelope;
    private final Producer<String, byte[]> producer;
    private final @Nullable Metric closedConnections;
    private double knownClosed;
    private boolean mustCheck = true;
    private boolean first = true;
    private Map<Integer, Tail> tails = Map.of();
    private Set<Long> alreadyTold = Set.of();
    private long position;

    private RelaySession(Connection connection, IssueLog log, List<Outlet> outlets) {
        this.connection = connection;
        this.log = log;
        this.outlets = outlets;
        this.envelope = new Envelope(log.source());
        this.producer = producer(log);
        // The producer hides a reconnect; a broker that came back may have lost its tail meanwhile.
        this.closedConnections = producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-close-total")
                        && metric.getKey().group().equals("producer-metrics"))
                .<Metric>map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** @return a session, or null while another process has one */
    static @Nullable RelaySession open(DataSource source, IssueLog log, List<Outlet> outlets) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(true);
            if (RelayTable.lead(connection)) {
                connection.setAutoCommit(false);
                return new RelaySession(connection, log, outlets);
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    private static Producer<String, byte[]> producer(IssueLog log) {
        Map<String, Object> config = new HashMap<>(log.client());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, log.service() + "-relay");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        // A new partition takes the second of two requests first if it was not ready for the first (KAFKA-15591).
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_MS / 2);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_MS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_MS);
        config.put(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
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
        List<Told> batch = RelayTable.next(connection, position, BATCH);
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
        RelayTable.lockPosition(connection);
        RelayTable.save(connection, batch.getLast().globalIndex(), after.values());
        connection.commit();
        position = batch.getLast().globalIndex();
        tails.putAll(after);
        return batch.size();
    }

    private void checkTail() throws SQLException, BrokerAhead {
        knownClosed = closedSoFar();
        int partitions = log.ensureTopic();
        try (LogReader reader = log.reader()) {
            TailCheck.Finding finding = TailCheck.run(connection, log, reader, partitions, first);
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
                .filter(told -> !alreadyTold.contains(told.globalIndex()))
                .toList();
        List<Future<RecordMetadata>> own = new ArrayList<>(fresh.size());
        List<Future<RecordMetadata>> others = new ArrayList<>();
        for (Told told : fresh) {
            own.add(producer.send(envelope.of(told)));
        }
        producer.flush();
        for (Outlet outlet : outlets) {
            for (ProducerRecord<String, byte[]> more : outlet.recordsFor(batch)) {
                others.add(producer.send(more));
            }
        }
        Map<Integer, Tail> after = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            RecordMetadata place = acknowledged(own.get(i));
            Told told = fresh.get(i);
            if (place.hasOffset()) {
                Tail before = tails.get(place.partition());
                mustCheck |= before != null && place.offset() <= before.offset();
                after.put(
                        place.partition(),
                        new Tail(
                                place.partition(),
                                place.offset(),
                                told.globalIndex(),
                                Attributes.factId(told.issueId(), told.sequence()),
                                place.offset() + 1));
            }
        }
        if (!others.isEmpty()) {
            producer.flush();
            others.forEach(RelaySession::acknowledged);
        }
        return after;
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
        return closedSoFar() != knownClosed;
    }

    private double closedSoFar() {
        return closedConnections != null && closedConnections.metricValue() instanceof Double count ? count : 0;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
            RelayTable.resign(closing);
        } catch (SQLException e) {
            // A broken connection has lost the lock already.
            Relay.LOG.debugf("the relay's connection was lost: %s", e.getSQLState());
        }
    }
}
