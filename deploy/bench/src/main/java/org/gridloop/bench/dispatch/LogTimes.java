package org.gridloop.bench.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gridloop.bench.calling.Feed;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;

/** When that which the log and the units' topics tell had happened, and when it was told. */
final class LogTimes {

    private static final String LOG = "issue-events";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A record.
     *
     * @param type {@code ce_type}
     * @param happenedAt {@code ce_time}, of the domain's time
     * @param loggedAt when its teller sent it, in whole milliseconds
     */
    record Told(String issueId, String type, Instant happenedAt, Instant loggedAt) {}

    private LogTimes() {}

    /**
     * @return what was told from then on until now; what is no fact and no order is left out
     * @throws PartFailure when the log brings nothing more for a minute
     */
    static List<Told> since(String kafka, Instant from) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = standAt(consumer, from);
            List<Told> told = new ArrayList<>();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
                if (!found.isEmpty()) {
                    giveUp = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > giveUp) {
                    throw new PartFailure("The log brings no more of what it holds");
                }
                for (ConsumerRecord<byte[], byte[]> one : found) {
                    Told known = told(one);
                    if (known != null) {
                        told.add(known);
                    }
                }
            }
            return told;
        }
    }

    /** @return where the partitions that were told anything since end now */
    private static Map<TopicPartition, Long> standAt(KafkaConsumer<?, ?> consumer, Instant from) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        consumer.listTopics().forEach((topic, partitions) -> {
            if (topic.equals(LOG) || topic.startsWith(Feed.TOPICS)) {
                partitions.forEach(one -> asked.put(new TopicPartition(topic, one.partition()), from.toEpochMilli()));
            }
        });
        var first = consumer.offsetsForTimes(asked);
        first.values().removeIf(found -> found == null);
        consumer.assign(first.keySet());
        first.forEach((partition, offset) -> consumer.seek(partition, offset.offset()));
        return consumer.endOffsets(first.keySet());
    }

    private static @Nullable Told told(ConsumerRecord<byte[], byte[]> one) {
        String issueId = attribute(one, "ce_subject");
        String type = attribute(one, "ce_type");
        String time = attribute(one, "ce_time");
        return issueId == null || type == null || time == null
                ? null
                : new Told(issueId, type, Instant.parse(time), Instant.ofEpochMilli(one.timestamp()));
    }

    private static @Nullable String attribute(ConsumerRecord<?, ?> one, String name) {
        Header header = one.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
