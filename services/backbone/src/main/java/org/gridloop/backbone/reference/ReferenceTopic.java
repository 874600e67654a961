package org.gridloop.backbone.reference;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topic {@code reference-data} from its beginning and then along. The topic is compacted and small; no group, so
 * that every process hears every version. Goes on for ever: without brokers, or before the topic is made, it looks again.
 */
final class ReferenceTopic implements AutoCloseable {

    static final String NAME = "reference-data";

    private static final Logger LOG = Logger.getLogger(ReferenceTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Map<String, Object> client;
    private final Published published;
    private final FirstLook firstLook;
    private volatile boolean closing;

    ReferenceTopic(Map<String, Object> client, Published published, FirstLook firstLook) {
        this.client = client;
        this.published = published;
        this.firstLook = firstLook;
    }

    void start() {
        Thread reader = new Thread(this::run, NAME);
        reader.setDaemon(true);
        reader.start();
    }

    private void run() {
        while (!closing) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                if (exists(consumer)) {
                    read(consumer);
                } else {
                    firstLook.isDone();
                    pause();
                }
            } catch (KafkaException e) {
                LOG.debugf("reference data cannot be read: %s", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        TopicPartition all = new TopicPartition(NAME, 0);
        consumer.assign(List.of(all));
        consumer.seekToBeginning(List.of(all));
        long end = consumer.endOffsets(List.of(all)).getOrDefault(all, 0L);
        while (!closing) {
            if (consumer.position(all) >= end) {
                firstLook.isDone();
            }
            for (ConsumerRecord<String, byte[]> heard : consumer.poll(POLL)) {
                hear(heard);
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> heard) {
        if (heard.key() == null || heard.value() == null) {
            return;
        }
        try {
            if (published.hear(heard.key(), heard.value())) {
                LOG.infof("reference data in force: %s", heard.key());
            }
        } catch (IOException e) {
            LOG.warnf("a version of reference data at offset %d cannot be read", heard.offset());
        }
    }

    private static boolean exists(KafkaConsumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(NAME);
        return partitions != null && !partitions.isEmpty();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(client);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) AGAIN.toMillis() * 5);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** It ends within a second; interrupted, the client would complain. */
    @Override
    public void close() {
        closing = true;
    }
}
