package org.gridloop.chaos.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts into the log what nobody can go on with, under keys that are no issue's. */
public final class Poison implements AutoCloseable {

    /** Whose these records claim to be; no teller is called so. */
    public static final String SOURCE = "/chaos";

    private static final String TOPIC = "issue-events";
    private static final String SIGNED = "response.dispatch-signed-for.v1";
    private static final int HEADER_BYTES = 2 * 1024 * 1024;
    private static final int REQUEST_BYTES = 8 * 1024 * 1024;
    private static final int SEND_SECONDS = 60;

    private final KafkaProducer<String, byte[]> producer;
    private final Set<String> keys = new TreeSet<>();
    private int number;

    Poison(String kafka) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "acks",
                        "all",
                        "compression.type",
                        "gzip",
                        "max.request.size",
                        REQUEST_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Under what the services must have parked it. */
    Set<String> keys() {
        return keys;
    }

    /** One of each kind. */
    void spread() throws Exception {
        String badJson = key("bad-json");
        send(badJson, record(badJson, badJson, SIGNED, 1, "{"));
        String unknown = key("unknown-version");
        send(unknown, record(unknown, unknown, "response.dispatch-signed-for.v99", 1, body(unknown)));
        String keyless = key("missing-key");
        send(null, record(null, keyless, SIGNED, 1, body(keyless)));
        String header = key("2mb-header");
        ProducerRecord<String, byte[]> heavy = record(header, header, SIGNED, 1, "[]");
        byte[] much = new byte[HEADER_BYTES];
        Arrays.fill(much, (byte) 'x');
        heavy.headers().add("x-much", much);
        send(header, heavy);
        String illegal = key("illegal-step");
        send(illegal, record(illegal, illegal, SIGNED, 5, body(illegal)));
    }

    private String key(String kind) {
        return "poison-" + kind + "-" + ++number;
    }

    private static String body(String issue) {
        return "{\"issueId\":\"" + issue + "\",\"dispatchNo\":1,\"unit\":\"dept-power\",\"inTime\":true}";
    }

    private static ProducerRecord<String, byte[]> record(
            @Nullable String key, String issue, String type, int sequence, String body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, key, body.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                issue + ":" + sequence,
                "ce_source",
                SOURCE,
                "ce_type",
                type,
                "ce_subject",
                issue,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                Integer.toString(sequence),
                "ce_causationid",
                "chaos",
                "ce_actor",
                "chaos");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private void send(@Nullable String key, ProducerRecord<String, byte[]> record) throws Exception {
        RecordMetadata place = producer.send(record).get(SEND_SECONDS, TimeUnit.SECONDS);
        keys.add(key == null ? "partition-" + place.partition() : key);
    }

    @Override
    public void close() {
        producer.close();
    }
}
