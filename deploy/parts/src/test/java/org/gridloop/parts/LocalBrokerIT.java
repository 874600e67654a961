package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path data;

    private LocalBroker broker;

    @BeforeEach
    void start() {
        List<Integer> ports = Ports.free(2);
        broker = new LocalBroker(data, ports.getFirst(), ports.getLast(), true);
        broker.start(PATIENCE);
    }

    @AfterEach
    void kill() {
        broker.kill();
    }

    /** The same records again behind the log of what the broker knows. */
    @Test
    void a_broker_whose_own_log_repeats_itself_forgets_nothing() throws Exception {
        createTopicsAndTell();

        broker.kill();
        Files.write(ownLog(), Files.readAllBytes(ownLog()), StandardOpenOption.APPEND);
        broker.start(PATIENCE);

        assertThat(broker.log()).content().contains("own log repeats itself").doesNotContain("Found invalid offset");
        assertWhatWasToldIsThere();
    }

    @Test
    void a_broker_whose_own_log_is_lost_finds_what_its_snapshot_has() throws Exception {
        createTopicsAndTell();
        awaitASnapshotOfNow();

        broker.kill();
        Files.write(ownLog(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        broker.start(PATIENCE);

        assertWhatWasToldIsThere();
    }

    private void createTopicsAndTell() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(IntStream.range(0, 20)
                            .mapToObj(each -> new NewTopic("kept-" + each, 12, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept-7", 3, "key", "value")).get();
        }
    }

    private void assertWhatWasToldIsThere() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept-7", 3)));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        }
    }

    private void awaitASnapshotOfNow() throws IOException {
        List<String> before = snapshots();
        await().atMost(PATIENCE)
                .until(
                        this::snapshots,
                        now -> now.stream()
                                        .filter(each -> !before.contains(each))
                                        .count()
                                > 1);
    }

    private List<String> snapshots() throws IOException {
        try (var files = Files.list(own())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".checkpoint"))
                    .toList();
        }
    }

    private Path ownLog() {
        return own().resolve("00000000000000000000.log");
    }

    private Path own() {
        return data.resolve("kafka/log/__cluster_metadata-0");
    }
}
