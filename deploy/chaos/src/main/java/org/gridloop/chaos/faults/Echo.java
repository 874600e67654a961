package org.gridloop.chaos.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells again what the log told last, in its order or against it. */
final class Echo {

    private static final String TOPIC = "issue-events";
    private static final int EACH = 40;
    private static final int SEND_SECONDS = 60;

    private final String kafka;

    Echo(String kafka) {
        this.kafka = kafka;
    }

    /** @param backwards last first: effects before their causes */
    void tellAgain(boolean backwards) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> last = last();
        if (backwards) {
            Collections.reverse(last);
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> one : last) {
                sent.add(producer.send(
                        new ProducerRecord<>(TOPIC, one.partition(), one.key(), one.value(), one.headers())));
            }
            for (Future<?> one : sent) {
                one.get(SEND_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> last() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - EACH)));
            List<ConsumerRecord<byte[], byte[]>> last = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(last::add);
            }
            // What nobody can read was parked once: that is enough of it.
            last.removeIf(one -> one.headers().lastHeader("x-much") != null
                    || one.key() == null
                    || new String(one.key(), java.nio.charset.StandardCharsets.UTF_8).startsWith("poison-"));
            return last;
        }
    }
}
