package org.gridloop.intake.it;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.telling.Envelope;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.Told;
import org.gridloop.events.DomainEvent;

/** The log, spoken as the other services speak it. */
final class Log {

    static final String TOPIC = "issue-events";

    private final String servers;

    Log(String servers) {
        this.servers = servers;
    }

    /** Tells facts of one issue as one other service would, numbered from {@code firstSequence}. */
    void tell(String source, long firstSequence, DomainEvent... facts) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "acks", "all");
        Envelope envelope = new Envelope(source);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            long sequence = firstSequence;
            for (DomainEvent fact : facts) {
                Told told = new Told(
                        0,
                        fact.issueId(),
                        sequence++,
                        FactJson.wireName(fact),
                        FactJson.write(fact),
                        Instant.now(),
                        "test",
                        "automation:test",
                        "");
                producer.send(envelope.of(told)).get(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the log, keys, values and headers, as text. */
    List<String> everything() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(part -> new TopicPartition(TOPIC, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    StringBuilder all = new StringBuilder(record.key() + " " + record.value());
                    for (Header header : record.headers()) {
                        all.append(' ').append(new String(header.value(), StandardCharsets.UTF_8));
                    }
                    found.add(all.toString());
                });
            }
            return found;
        }
    }
}
