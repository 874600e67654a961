package org.gridloop.bench.calling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gridloop.parts.PartFailure;

/** A unit's own system: reads the unit's topic from its end on, on a thread of its own, until it is closed. */
public final class Feed implements AutoCloseable {

    /** Hears what the topic holds. */
    @FunctionalInterface
    public interface Ear {
        /**
         * @param kind {@code order}, {@code kept}, {@code withdrawn} or {@code rescheduled}
         * @param at when it was in hand, by {@link System#nanoTime}
         */
        void hears(String unit, String issueId, String kind, long at);
    }

    /** What the names of the units' topics begin with; the unit's code follows. */
    public static final String TOPICS = "dispatch.";

    private static final System.Logger LOG = System.getLogger(Feed.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String unit;
    private final Ear ear;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile boolean closed;

    /** Returns when it stands at the end: whatever is told from now on will be heard. */
    public Feed(String bootstrap, String unit, Ear ear) {
        this.unit = unit;
        this.ear = ear;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = TOPICS + unit;
        List<TopicPartition> partitions = awaitPartitions(topic);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("feed-" + unit).start(this::read);
    }

    /** Department-response makes the topics soon after its start. */
    private List<TopicPartition> awaitPartitions(String topic) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                List<TopicPartition> partitions = consumer.partitionsFor(topic, POLL).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                if (!partitions.isEmpty()) {
                    return partitions;
                }
            } catch (KafkaException notYet) {
                LOG.log(System.Logger.Level.DEBUG, "the topic {0} is not there yet", topic);
            }
        }
        consumer.close();
        throw new PartFailure("There is no topic " + topic);
    }

    /** @throws RuntimeException what stopped the reading */
    public void stopIfFailed() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<String, byte[]> told : consumer.poll(POLL)) {
                    ear.hears(unit, told.key(), kind(told.headers().lastHeader("ce_type")), System.nanoTime());
                }
            }
        } catch (WakeupException e) {
            if (!closed) {
                failure.set(e);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    /** {@code dispatch.order.v1} is an order. */
    private static String kind(Header type) {
        String name = new String(type.value(), StandardCharsets.UTF_8);
        return name.substring(name.indexOf('.') + 1, name.lastIndexOf('.'));
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
