package org.gridloop.looptest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from beginning to end with a plain client. */
final class LogDump {

    private LogDump() {}

    static List<String> topics(String kafka, String prefix) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            return consumer.listTopics().keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    static List<LogFact> of(String kafka, String topic) {
        List<LogFact> facts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> told : consumer.poll(Duration.ofMillis(200))) {
                    facts.add(fact(told));
                }
            }
        }
        return facts;
    }

    /** @return the facts of each issue in the order of the log, a resent one counted once */
    static Map<String, List<LogFact>> lives(List<LogFact> facts) {
        Map<String, Map<String, LogFact>> lives = new LinkedHashMap<>();
        for (LogFact fact : facts) {
            lives.computeIfAbsent(fact.key(), issue -> new LinkedHashMap<>())
                    .putIfAbsent(fact.source() + fact.id(), fact);
        }
        Map<String, List<LogFact>> ordered = new LinkedHashMap<>();
        lives.forEach((issue, life) -> ordered.put(issue, List.copyOf(life.values())));
        return ordered;
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static LogFact fact(ConsumerRecord<String, byte[]> told) {
        return new LogFact(
                told.partition(),
                told.offset(),
                told.key(),
                attribute(told, "ce_id"),
                attribute(told, "ce_source"),
                attribute(told, "ce_type"),
                new String(told.value(), StandardCharsets.UTF_8));
    }

    private static String attribute(ConsumerRecord<String, byte[]> told, String name) {
        Header header = told.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
