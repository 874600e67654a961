package org.gridloop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/** Fills an empty log, and beside it a plain table with the same records, for the two raw reads. */
final class LogFiller implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final int OPEN_AT_ONCE = 5_000;
    private static final int ROWS_A_BATCH = 1_000;
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:30:00Z");

    private final String kafka;
    private final Connection connection;
    private final Random random = new Random(7);
    private final List<Iterator<Life.Fact>> open = new ArrayList<>();
    private long lives;
    private long reported;
    private long filed;

    /** How many issues were reported, and filed, since the log was empty. */
    record Filled(long reported, long filed) {}

    LogFiller(String kafka, DatabaseAccess database) throws SQLException {
        this.kafka = kafka;
        this.connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute(
                    "create table if not exists bench.record (index bigint primary key, issue_id text not null, source"
                            + " text not null, type text not null, sequence bigint not null, headers text not null, data"
                            + " bytea not null)");
        }
        connection.setAutoCommit(false);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(LogRecords.TOPIC, PARTITIONS, (short) 1)
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new PartFailure("The log is not empty, or cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while the log was made", e);
        }
    }

    /** Adds events up to {@code to}; those of many lives come mixed. */
    Filled fill(long from, long to) throws SQLException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 20, "batch.size", 256 * 1024);
        try (Producer<String, byte[]> producer =
                        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench.record values (?, ?, ?, ?, ?, ?, ?)")) {
            for (long index = from; index < to; index++) {
                Life.Fact fact = next();
                reported += fact.event() instanceof IssueReported ? 1 : 0;
                filed += fact.event() instanceof IssueFiled ? 1 : 0;
                Map<String, String> headers = LogRecords.headers(fact);
                byte[] body = LogRecords.body(fact);
                Future<?> sent = producer.send(LogRecords.message(fact, headers, body), (place, failed) -> {
                    if (failed != null) {
                        failure.compareAndSet(null, failed);
                    }
                });
                if (sent.isCancelled() || failure.get() != null) {
                    break;
                }
                insert.setLong(1, index);
                insert.setString(2, fact.event().issueId());
                insert.setString(3, fact.source());
                insert.setString(4, headers.get("ce_type"));
                insert.setLong(5, fact.sequence());
                insert.setString(6, headers.toString());
                insert.setBytes(7, body);
                insert.addBatch();
                if (index % ROWS_A_BATCH == ROWS_A_BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            producer.flush();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new PartFailure("The log could not be filled: " + failed.getMessage(), failed);
        }
        return new Filled(reported, filed);
    }

    private Life.Fact next() {
        while (open.size() < OPEN_AT_ONCE) {
            open.add(Life.of(random, BEGIN.plusSeconds(lives++ * 30)).iterator());
        }
        int place = random.nextInt(open.size());
        Iterator<Life.Fact> life = open.get(place);
        Life.Fact fact = life.next();
        if (!life.hasNext()) {
            open.set(place, open.getLast());
            open.removeLast();
        }
        return fact;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
