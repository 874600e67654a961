package org.gridloop.backbone.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic {@code issue-events}: keyed by issue, kept for ever, the number of partitions fixed for life.
 *
 * @param service the service's name, such as {@code intake}
 * @param client what every Kafka client needs: bootstrap servers and security
 * @param partitions of the topic, if it has to be created
 * @param replication of the topic, if it has to be created
 */
public record IssueLog(String service, Map<String, Object> client, int partitions, int replication) {

    public static final String TOPIC = "issue-events";

    private static final int PATIENCE_MS = 10_000;

    public IssueLog {
        client = Map.copyOf(client);
    }

    /** @return {@code ce_source} of this service's facts */
    public String source() {
        return "/" + service;
    }

    /**
     * Creates the topic unless it is there.
     *
     * @return how many partitions it has
     * @throws KafkaException when the brokers do not answer
     */
    public int ensureTopic() {
        try (Admin admin = admin()) {
            try {
                return size(admin);
            } catch (UnknownTopicOrPartitionException e) {
                create(admin);
                return partitions;
            }
        }
    }

    /** @return all partitions of a topic of this size */
    public static List<TopicPartition> allOf(int size) {
        return IntStream.range(0, size)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
    }

    /** For a look at the end, or a record here and there. */
    public LogReader reader() {
        return new LogReader(client, 256 * 1024, 2000, Duration.ofSeconds(10));
    }

    /** For reading all of it. */
    public LogReader scanner() {
        return new LogReader(client, 4 * 1024 * 1024, 5000, Duration.ofSeconds(60));
    }

    private Admin admin() {
        Map<String, Object> config = new HashMap<>(client);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return Admin.create(config);
    }

    private static int size(Admin admin) {
        Map<String, TopicDescription> topics =
                await(admin.describeTopics(List.of(TOPIC)).allTopicNames());
        return Objects.requireNonNull(topics.get(TOPIC)).partitions().size();
    }

    private void create(Admin admin) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replication >= 3 ? "2" : "1");
        NewTopic topic = new NewTopic(TOPIC, partitions, (short) replication).configs(settings);
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Another service was quicker.
        }
    }

    private static <T> T await(java.util.concurrent.Future<T> answer) {
        try {
            return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }
}
