package org.gridloop.ledger.it;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.telling.Envelope;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.Told;
import org.gridloop.events.DomainEvent;

/** The log, spoken as the services do, and read byte by byte. */
final class Log {

    private static final String TOPIC = "issue-events";

    private final String servers;

    Log(String servers) {
        this.servers = servers;
    }

    void tell(String source, long sequence, DomainEvent fact) {
        send(List.of(record(source, sequence, fact)));
    }

    /** Tells facts of one issue at once, from this number on. */
    void tell(String source, long first, List<? extends DomainEvent> facts) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (DomainEvent fact : facts) {
            records.add(record(source, first + records.size(), fact));
        }
        send(records);
    }

    private static ProducerRecord<String, byte[]> record(String source, long sequence, DomainEvent fact) {
        return new Envelope(source)
                .of(new Told(
                        0,
                        fact.issueId(),
                        sequence,
                        FactJson.wireName(fact),
                        FactJson.write(fact),
                        Instant.parse("2026-07-01T10:00:00Z").plusSeconds(sequence),
                        "request:demo/" + sequence,
                        "clerk:clerk-1",
                        ""));
    }

    void send(ProducerRecord<String, byte[]> record) {
        send(List.of(record));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerRecord<byte[], byte[]>> everything() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(part -> new TopicPartition(TOPIC, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found;
        }
    }
}
