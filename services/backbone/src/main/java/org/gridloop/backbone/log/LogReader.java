package org.gridloop.backbone.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the log of the brokers, by a consumer in no group. */
public final class LogReader implements LogReading {

    private static final Duration POLL = Duration.ofMillis(200);
    /** What is read is there already: at the end of the log nothing is waited for, least of all by the next request. */
    private static final int END_OF_LOG_MS = 20;

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /**
     * @param fetchBytes how much of a partition is asked for at once
     * @param patience how long an answer is waited for
     */
    LogReader(Map<String, Object> client, int fetchBytes, int pollRecords, Duration patience) {
        this.patience = patience;
        Map<String, Object> config = new HashMap<>(client);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, fetchBytes);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollRecords);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, END_OF_LOG_MS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis() / 2);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return all partitions of the log; none when there is no log */
    public Collection<TopicPartition> partitions() {
        List<PartitionInfo> found = consumer.partitionsFor(IssueLog.TOPIC);
        return found == null ? List.of() : IssueLog.allOf(found.size());
    }

    /** @return per partition the offset of its first record */
    public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    @Override
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** @return per partition the offset of the first record that was logged later than this */
    public Map<TopicPartition, Long> endsAfter(Collection<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> from = new HashMap<>();
        partitions.forEach(partition -> from.put(partition, time.toEpochMilli() + 1));
        Map<TopicPartition, Long> ends = new HashMap<>(ends(partitions));
        consumer.offsetsForTimes(from).forEach((partition, found) -> {
            if (found != null) {
                ends.put(partition, found.offset());
            }
        });
        return ends;
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
        AtomicReference<ConsumerRecord<byte[], byte[]>> found = new AtomicReference<>();
        scan(Map.of(partition, offset), Map.of(partition, offset + 1), found::set);
        return Optional.ofNullable(found.get());
    }

    @Override
    public void scan(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> hearer) {
        Map<TopicPartition, Long> begins = begins(from.keySet());
        Map<TopicPartition, Long> ends = ends(from.keySet());
        Map<TopicPartition, Long> open = new HashMap<>();
        Map<TopicPartition, Long> starts = new HashMap<>();
        from.forEach((partition, wanted) -> {
            long start = Math.max(wanted, begins.getOrDefault(partition, 0L));
            long end = Math.min(to.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L));
            if (start < end) {
                starts.put(partition, start);
                open.put(partition, end);
            }
        });
        consumer.assign(starts.keySet());
        consumer.resume(starts.keySet());
        starts.forEach(consumer::seek);
        long lastProgress = System.nanoTime();
        while (!open.isEmpty()) {
            boolean any = false;
            for (ConsumerRecord<byte[], byte[]> heard : consumer.poll(POLL)) {
                Long end = open.get(new TopicPartition(heard.topic(), heard.partition()));
                if (end != null && heard.offset() < end) {
                    hearer.accept(heard);
                    any = true;
                }
            }
            any |= open.entrySet().removeIf(limit -> consumer.position(limit.getKey()) >= limit.getValue());
            if (any) {
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !open.containsKey(partition))
                        .toList());
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > patience.toNanos()) {
                throw new TimeoutException("the log did not hand over what it holds");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
