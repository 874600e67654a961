package org.gridloop.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning on, with a plain client, so that those who act learn when there is something to do. */
final class Ear implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_MILLIS = 500;

    /** What was told about one key, each thing once. */
    private static final class Told {
        private final Set<String> ids = new HashSet<>();
        private final Map<String, List<JsonNode>> byType = new HashMap<>();
        private final Map<String, Long> firstAt = new HashMap<>();
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    Ear(String kafka, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "reconnect.backoff.max.ms",
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().daemon().name("ear-" + topic).start(this::read);
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                try {
                    consumer.poll(POLL).forEach(this::hear);
                } catch (KafkaException passing) {
                    TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(ConsumerRecord<String, byte[]> heard) {
        if (heard.key() == null || heard.value() == null) {
            return;
        }
        String type = attribute(heard, "ce_type");
        Told about = told.computeIfAbsent(heard.key(), key -> new Told());
        synchronized (about) {
            if (about.ids.add(attribute(heard, "ce_source") + attribute(heard, "ce_id"))) {
                try {
                    about.byType
                            .computeIfAbsent(type, same -> new ArrayList<>())
                            .add(JSON.readTree(heard.value()));
                    about.firstAt.putIfAbsent(type, System.nanoTime());
                } catch (IOException noJson) {
                    return;
                }
                about.notifyAll();
            }
        }
    }

    static String attribute(ConsumerRecord<?, ?> heard, String name) {
        Header header = heard.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * @param number 1 for the first of its kind
     * @param giveUp nanoseconds; may change meanwhile
     */
    JsonNode await(String key, String type, int number, LongSupplier giveUp) throws GivenUp, InterruptedException {
        Told about = told.computeIfAbsent(key, same -> new Told());
        synchronized (about) {
            while (true) {
                List<JsonNode> known = about.byType.getOrDefault(type, List.of());
                if (known.size() >= number) {
                    return known.get(number - 1);
                }
                long left = giveUp.getAsLong() - System.nanoTime();
                if (left <= 0) {
                    throw new GivenUp(type + " " + number + " of " + key);
                }
                about.wait(Math.clamp(TimeUnit.NANOSECONDS.toMillis(left), 1, LOOK_MILLIS));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
