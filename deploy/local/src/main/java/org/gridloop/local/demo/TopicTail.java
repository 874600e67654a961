package org.gridloop.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gridloop.parts.PartFailure;

/** Reads a topic from its end on, on a thread of its own, until it is closed. No group, no position kept. */
final class TopicTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Consumer<ConsumerRecord<String, byte[]>> hear;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Map<String, Object> config;
    private volatile boolean closed;

    /**
     * Returns when it stands at the end: whatever is told from now on will be heard.
     *
     * @param hear called by one thread
     */
    TopicTail(String bootstrap, String topic, Consumer<ConsumerRecord<String, byte[]>> hear) {
        this.topic = topic;
        this.hear = hear;
        this.config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                // The services make the topics, with the partitions these shall have.
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none");
        this.consumer = consumer();
        List<TopicPartition> partitions = awaitPartitions();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        this.thread = Thread.ofPlatform().daemon().name("tail-" + topic).start(this::read);
    }

    void stopIfFailed() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first instanceof PartFailure told
                    ? told
                    : new PartFailure("The topic " + topic + " can no longer be read: " + first.getMessage(), first);
        }
    }

    /** Returns when everything that stands in the topic now has been heard. */
    void awaitEnd(Duration patience) throws InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends;
        try (KafkaConsumer<String, byte[]> looker = consumer()) {
            ends = looker.endOffsets(positions.keySet());
        }
        Instant giveUp = Instant.now().plus(patience);
        while (!ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
            stopIfFailed();
            if (Instant.now().isAfter(giveUp)) {
                throw new TimeoutException("The end of " + topic + " was not reached");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(hear);
                positions.replaceAll((partition, before) -> consumer.position(partition));
            }
        } catch (WakeupException e) {
            if (!closed) {
                failure.set(e);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private List<TopicPartition> awaitPartitions() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            List<TopicPartition> partitions = partitions();
            if (!partitions.isEmpty()) {
                return partitions;
            }
        }
        consumer.close();
        throw new PartFailure("The topic " + topic + " does not exist");
    }

    private List<TopicPartition> partitions() {
        try {
            return consumer.partitionsFor(topic, Duration.ofSeconds(2)).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
        } catch (KafkaException notYet) {
            return List.of();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
