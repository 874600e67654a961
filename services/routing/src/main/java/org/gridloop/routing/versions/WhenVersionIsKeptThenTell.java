package org.gridloop.routing.versions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.routing.reference.Register;
import org.gridloop.routing.reference.VersionsTable.Untold;
import org.gridloop.routing.reference.VersionsTable.Whole;
import org.gridloop.routing.sheets.JsonSheets;
import org.jspecify.annotations.Nullable;

/**
 * Tells every version on the compacted topic {@code reference-data}, key {@code kind/version}, at least once and each
 * kind's in order. The relay cannot: it tells what stands in the journal, and a version is no fact of an issue.
 */
@Singleton
class WhenVersionIsKeptThenTell {

    static final String TOPIC = "reference-data";

    private static final System.Logger LOG = System.getLogger(WhenVersionIsKeptThenTell.class.getName());
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 10;

    private final Register register;
    private final IssueLog log;
    private @Nullable Producer<String, byte[]> producer;

    @Inject
    WhenVersionIsKeptThenTell(Register register, IssueLog log) {
        this.register = register;
        this.log = log;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        List<Untold> untold = register.table().untold();
        if (untold.isEmpty()) {
            return;
        }
        try {
            for (Untold one : untold) {
                producer().send(message(one)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                register.table().told(one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "reference data wait for the log: " + e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private ProducerRecord<String, byte[]> message(Untold one) {
        Whole whole = register.table().find(one.kind(), one.version()).orElseThrow();
        String key = one.kind().text() + "/" + one.version();
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                TOPIC, null, key, JsonSheets.write(whole.sheet()).getBytes(UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", key);
        header(message, "ce_source", log.source());
        header(message, "ce_type", "reference." + one.kind().text() + "-kept.v1");
        header(message, "ce_subject", one.kind().text());
        header(message, "ce_time", whole.summary().keptAt().toString());
        header(message, "ce_datacontenttype", "application/json");
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    private Producer<String, byte[]> producer() throws InterruptedException, ExecutionException, TimeoutException {
        Producer<String, byte[]> made = producer;
        if (made == null) {
            ensureTopic();
            Map<String, Object> config = new HashMap<>(log.client());
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
            made = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = made;
        }
        return made;
    }

    private void ensureTopic() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST));
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, log.replication() >= 3 ? "2" : "1");
        // One partition: all kinds in one order.
        NewTopic topic = new NewTopic(TOPIC, 1, (short) log.replication()).configs(settings);
        try (Admin admin = Admin.create(new HashMap<>(log.client()))) {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
