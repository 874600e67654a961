package org.gridloop.response.it;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.telling.Envelope;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.Told;
import org.gridloop.events.DomainEvent;

/** The log, spoken and read as the other services do. */
final class Log {

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

    /** @return wire names of what this service told about an issue, in the order of the log */
    List<String> toldBy(String source, String issueId) {
        return everythingIn("issue-events").stream()
                .filter(record -> issueId.equals(record.key()))
                .filter(record -> source.equals(Attributes.text(record.headers(), Attributes.SOURCE)))
                .map(record -> String.valueOf(Attributes.text(record.headers(), Attributes.TYPE)))
                .toList();
    }

    List<ConsumerRecord<String, String>> everythingIn(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found;
        }
    }
}
