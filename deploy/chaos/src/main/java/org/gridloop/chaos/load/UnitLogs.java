package org.gridloop.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The systems of the units: each reads its own topic while the suite is hurt, takes what it was sent twice for one, and
 * notes each order it has begun to work on.
 */
public final class UnitLogs implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "dispatch.";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TOPICS_SECONDS = 60;

    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<String>> orders = new HashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean closed;

    UnitLogs(String kafka, Set<String> units) {
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
        List<TopicPartition> partitions = partitions(units);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().daemon().name("units").start(this::read);
    }

    private List<TopicPartition> partitions(Set<String> units) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(TOPICS_SECONDS);
        while (System.nanoTime() < giveUp) {
            var topics = consumer.listTopics();
            if (units.stream().allMatch(unit -> topics.containsKey(PREFIX + unit))) {
                List<TopicPartition> partitions = new ArrayList<>();
                for (String unit : units) {
                    topics.getOrDefault(PREFIX + unit, List.of())
                            .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
                }
                return partitions;
            }
        }
        throw new IllegalStateException("the topics of the units are not there");
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                try {
                    consumer.poll(POLL).forEach(this::take);
                } catch (KafkaException passing) {
                    TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(ConsumerRecord<String, byte[]> news) {
        String unit = news.topic().substring(PREFIX.length());
        boolean isNew = seen.add(unit + " " + Ear.attribute(news, "ce_id"));
        if (isNew && Ear.attribute(news, "ce_type").equals("dispatch.order.v1")) {
            try {
                JsonNode order = JSON.readTree(news.value());
                orders.computeIfAbsent(unit, same -> new ArrayList<>())
                        .add(order.path("issueId").asText() + "/"
                                + order.path("dispatchNo").asInt());
            } catch (IOException noJson) {
                orders.computeIfAbsent(unit, same -> new ArrayList<>()).add("unreadable at " + news.offset());
            }
        }
    }

    /** Per unit the orders it has begun to work on: issue id, slash, dispatch number. */
    public synchronized Map<String, List<String>> orders() {
        Map<String, List<String>> copy = new HashMap<>();
        orders.forEach((unit, list) -> copy.put(unit, List.copyOf(list)));
        return copy;
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
