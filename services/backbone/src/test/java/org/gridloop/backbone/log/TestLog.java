package org.gridloop.backbone.log;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.parts.TestParts;

/** The one log on real parts. Tests of one broker take turns: each begins with an empty topic. */
public final class TestLog {

    private static final int PARTITIONS = 4;

    private final Map<String, Object> client;

    public TestLog(TestParts parts) {
        this.client = Map.of("bootstrap.servers", parts.kafka());
    }

    public IssueLog of(String service) {
        return new IssueLog(service, client, PARTITIONS, 1);
    }

    /** Deletes the topic with all it holds and creates it again. */
    public void empty() {
        try (Admin admin = Admin.create(client)) {
            if (admin.listTopics().names().get().contains(IssueLog.TOPIC)) {
                admin.deleteTopics(List.of(IssueLog.TOPIC)).all().get();
                await().until(() -> !admin.listTopics().names().get().contains(IssueLog.TOPIC));
            }
            await().ignoreExceptions().until(() -> of("test").ensureTopic() == PARTITIONS);
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> all().isEmpty());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the log holds, each partition in order. */
    public List<ConsumerRecord<byte[], byte[]>> all() {
        List<TopicPartition> partitions = IssueLog.allOf(PARTITIONS);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (LogReader reader = of("test").reader()) {
            reader.scan(reader.begins(partitions), reader.ends(partitions), found::add);
        }
        return found;
    }

    /** What the log holds of one service, as ids, each partition in order. */
    public List<String> ids(String service) {
        return all().stream()
                .filter(heard -> ("/" + service).equals(Attributes.text(heard.headers(), Attributes.SOURCE)))
                .map(heard -> String.valueOf(Attributes.text(heard.headers(), Attributes.ID)))
                .toList();
    }

    /** Sends and awaits. */
    public void send(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = messages.stream().map(producer::send).toList();
            producer.flush();
            for (var place : sent) {
                place.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
