package org.gridloop.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gridloop.backbone.telling.Envelope;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.Told;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.RoutingEvent;

/** The other services' side of the log: tells their facts and reads what routing told. */
public final class Log {

    private static final String TOPIC = "issue-events";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<String, Integer> SEQUENCES = new HashMap<>();

    private Log() {}

    /** Tells facts in the name of the services they belong to, and waits until the log has them. */
    public static synchronized void tell(DomainEvent... facts) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (DomainEvent fact : facts) {
                String source = sourceOf(fact);
                int sequence = SEQUENCES.merge(source + fact.issueId(), 1, Integer::sum);
                producer.send(new Envelope(source).of(told(fact, sequence))).get(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what routing has told of an issue so far, in order */
    public static List<RoutingEvent> toldByRouting(String issueId) {
        List<RoutingEvent> facts = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> heard : consumer.poll(POLL)) {
                    if (issueId.equals(heard.key())
                            && header(heard, "ce_source").equals("/routing")) {
                        facts.add((RoutingEvent) FactJson.read(header(heard, "ce_type"), heard.value()));
                    }
                }
            }
        } catch (UnreadableFact e) {
            throw new IllegalStateException(e);
        }
        return facts;
    }

    private static Told told(DomainEvent fact, int sequence) {
        return new Told(
                0,
                fact.issueId(),
                sequence,
                FactJson.wireName(fact),
                FactJson.write(fact),
                Instant.now(),
                "test",
                "automation:test",
                "");
    }

    /** No service but routing speaks in its name: it would find facts in the log that its journal lacks, and stop. */
    private static String sourceOf(DomainEvent fact) {
        return switch (fact) {
            case IntakeEvent e -> "/intake";
            case RoutingEvent e -> "/routing-elsewhere";
            case ResponseEvent e -> "/department-response";
            case EvaluationEvent e -> "/evaluation";
        };
    }

    private static String header(ConsumerRecord<String, byte[]> heard, String name) {
        return new String(heard.headers().lastHeader(name).value(), UTF_8);
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
