package org.gridloop.backbone.telling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;
import org.jspecify.annotations.Nullable;

/** The log of the brokers, told by an idempotent producer. */
record KafkaTellingLog(IssueLog log) implements TellingLog {

    private static final int SEND_MS = 20_000;
    private static final int LINGER_MS = 100;

    @Override
    public String source() {
        return log.source();
    }

    @Override
    public int ensureTopic() {
        return log.ensureTopic();
    }

    @Override
    public LogReading reader() {
        return log.reader();
    }

    @Override
    public Teller teller() {
        return new KafkaTeller(log);
    }

    private static final class KafkaTeller implements Teller {

        private final Producer<String, byte[]> producer;
        private final @Nullable Metric closedConnections;

        KafkaTeller(IssueLog log) {
            this.producer = producer(log);
            // The producer hides a reconnect.
            this.closedConnections = producer.metrics().entrySet().stream()
                    .filter(metric -> metric.getKey().name().equals("connection-close-total")
                            && metric.getKey().group().equals("producer-metrics"))
                    .<Metric>map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        private static Producer<String, byte[]> producer(IssueLog log) {
            Map<String, Object> config = new HashMap<>(log.client());
            config.put(ProducerConfig.CLIENT_ID_CONFIG, log.service() + "-relay");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            // A new partition takes the second of two requests first if it was not ready for the first (KAFKA-15591).
            config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            // The relay flushes what belongs together; without, its first fact would travel in a request of its own.
            config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
            config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_MS / 2);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_MS / 2);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_MS);
            config.put(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1);
            config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
            return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            return producer.send(message);
        }

        @Override
        public void flush() {
            producer.flush();
        }

        @Override
        public double connectionsLost() {
            return closedConnections != null && closedConnections.metricValue() instanceof Double count ? count : 0;
        }

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
