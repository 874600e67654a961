package org.gridloop.response.feeds;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.response.reference.Units;

/** Makes the topics of the feeds at start-up, so that a unit's system can subscribe before its first order. */
@Singleton
class FeedTopicsWiring {

    private static final System.Logger LOG = System.getLogger(FeedTopicsWiring.class.getName());
    private static final int PARTITIONS = 3;
    private static final int PATIENCE_MS = 10_000;

    private final IssueLog log;
    private final Units units;
    private Set<String> made = Set.of();

    FeedTopicsWiring(IssueLog log, Units units) {
        this.log = log;
        this.units = units;
    }

    /** A service starts without its broker, too: then the topics are made before the first record for one. */
    void atStart(@Observes StartupEvent start) {
        Thread.ofVirtual().name("feed-topics").start(() -> {
            try {
                ensure();
            } catch (KafkaException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the feeds'' topics could not be made yet: {0}",
                        e.getClass().getSimpleName());
            }
        });
    }

    /** @throws KafkaException when the brokers do not answer */
    synchronized void ensure() {
        Set<String> wanted = units.withFeed().stream().map(News::topicOf).collect(Collectors.toSet());
        if (made.containsAll(wanted)) {
            return;
        }
        Map<String, Object> config = new HashMap<>(log.client());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        try (Admin admin = Admin.create(config)) {
            Set<String> missing = new HashSet<>(wanted);
            missing.removeAll(admin.listTopics().names().get(PATIENCE_MS, TimeUnit.MILLISECONDS));
            List<NewTopic> fresh = missing.stream()
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) log.replication()))
                    .toList();
            admin.createTopics(fresh).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            made = wanted;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return; // another process is at it, and this one looks again before its first record
            }
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }
}
