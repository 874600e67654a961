package org.gridloop.chaos.checking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from beginning to end with a plain client. */
final class LogDump {

    private LogDump() {}

    static List<String> topics(String kafka) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            return consumer.listTopics().keySet().stream()
                    .filter(name -> !name.startsWith("__"))
                    .sorted()
                    .toList();
        }
    }

    static void read(String kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    static List<Fact> facts(String kafka, String topic, Collection<String> withoutSources) {
        List<Fact> facts = new ArrayList<>();
        read(kafka, topic, told -> {
            Fact fact = fact(told);
            if (!withoutSources.contains(fact.source())) {
                facts.add(fact);
            }
        });
        return facts;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.bytes",
                        16_777_216),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Fact fact(ConsumerRecord<byte[], byte[]> told) {
        return new Fact(
                told.partition(),
                told.offset(),
                text(told.key()),
                attribute(told, "ce_id"),
                attribute(told, "ce_source"),
                attribute(told, "ce_type"),
                attribute(told, "ce_causationid"),
                text(told.value()));
    }

    static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String attribute(ConsumerRecord<byte[], byte[]> told, String name) {
        Header header = told.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }
}
