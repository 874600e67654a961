package org.gridloop.local.ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/** Writes the log anew from the ledger: the same records at the same places with the same times. */
final class Rehydration {

    private static final String TOPIC = "issue-events";
    private static final int PATIENCE_S = 60;

    private final Map<String, Object> client;
    private final int partitions;

    /** @param partitions of the log, as it had them */
    Rehydration(String kafka, int partitions) {
        this.client = Map.of("bootstrap.servers", kafka);
        this.partitions = partitions;
    }

    /** @throws PartFailure when the log is not empty, or a record did not come to stand where it stood */
    long run(LedgerDatabase ledger) throws SQLException {
        try (Admin admin = Admin.create(client)) {
            if (await(admin.listTopics().names()).contains(TOPIC)) {
                mustBeEmpty(admin);
            } else {
                NewTopic topic = new NewTopic(TOPIC, partitions, (short) 1)
                        .configs(Map.of(
                                TopicConfig.RETENTION_MS_CONFIG, "-1",
                                TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
                await(admin.createTopics(List.of(topic)).all());
            }
        }
        return write(ledger);
    }

    private static void mustBeEmpty(Admin admin) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        await(admin.describeTopics(List.of(TOPIC)).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(one -> ends.put(new TopicPartition(TOPIC, one.partition()), OffsetSpec.latest())));
        long records = await(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
        if (records > 0) {
            throw new PartFailure("The log is not empty, it holds " + records
                    + " records. Only a log that was lost is written anew: remove the broker's data first.");
        }
    }

    private long write(LedgerDatabase ledger) throws SQLException {
        Map<String, Object> config = new HashMap<>(client);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        // A new partition takes the second of two requests first if it was not ready for the first (KAFKA-15591).
        config.put("max.in.flight.requests.per.connection", 1);
        config.put("batch.size", 256 * 1024);
        config.put("linger.ms", 5);
        AtomicReference<@Nullable String> misplaced = new AtomicReference<>();
        long[] written = {0};
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            ledger.lastAtEachPlace(row -> {
                LedgerRecord record = row.kept().record();
                Future<?> sent = producer.send(message(record), (place, failure) -> {
                    if (failure != null) {
                        misplaced.compareAndSet(null, record.place() + ": " + failure.getMessage());
                    } else if (place.offset() != record.offset()) {
                        misplaced.compareAndSet(null, record.place() + " stands at offset " + place.offset() + " now");
                    }
                });
                written[0]++;
                String wrong = sent.isCancelled() ? "cancelled" : misplaced.get();
                return wrong == null
                        ? Optional.empty()
                        : Optional.of(new Flaw(row.kept().index(), wrong));
            });
            producer.flush();
        }
        String wrong = misplaced.get();
        if (wrong != null) {
            throw new PartFailure("The log could not be written as it was: " + wrong);
        }
        return written[0];
    }

    private static ProducerRecord<byte[], byte[]> message(LedgerRecord record) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                TOPIC,
                record.partition(),
                record.loggedAt() < 0 ? null : record.loggedAt(),
                record.key(),
                record.data());
        record.headers().forEach(header -> message.headers().add(header.name(), header.value()));
        return message;
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailure("The broker does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for the broker", e);
        }
    }
}
