package org.gridloop.response.feeds;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.response.reference.Units;
import org.jspecify.annotations.Nullable;

/** Makes the topics of the feeds at start-up, so that a unit's system can subscribe before its first order. */
@Singleton
class FeedTopicsWiring {

    private static final System.Logger LOG = System.getLogger(FeedTopicsWiring.class.getName());
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final IssueLog log;
    private final Units units;
    private final int patienceMillis;
    private Set<String> made = Set.of();
    private @Nullable Thread making;

    @Inject
    FeedTopicsWiring(IssueLog log, Units units) {
        this(log, units, PATIENCE);
    }

    /** @param patience how long one attempt waits for the brokers */
    FeedTopicsWiring(IssueLog log, Units units, Duration patience) {
        this.log = log;
        this.units = units;
        this.patienceMillis = (int) patience.toMillis();
    }

    /**
     * A service starts without its broker, too: then it goes on trying, because a unit's system can subscribe to nothing
     * that is not there.
     */
    void atStart(@Observes StartupEvent start) {
        making = Thread.ofVirtual().name("feed-topics").start(this::makeThem);
    }

    void atStop(@Observes ShutdownEvent stop) {
        Thread running = making;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Says once that it waits, and that it is done. */
    private void makeThem() {
        boolean waited = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                ensure();
                if (waited) {
                    LOG.log(System.Logger.Level.INFO, "the feeds' topics are there");
                }
                return;
            } catch (InterruptException e) {
                return;
            } catch (KafkaException e) {
                if (!waited) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "the feeds'' topics could not be made yet, trying on: {0}",
                            e.getClass().getSimpleName());
                }
                waited = true;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** @throws KafkaException when the brokers do not answer */
    synchronized void ensure() {
        Set<String> wanted = units.withFeed().stream().map(News::topicOf).collect(Collectors.toSet());
        if (made.containsAll(wanted)) {
            return;
        }
        Map<String, Object> config = new HashMap<>(log.client());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis / 2);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis);
        try (Admin admin = Admin.create(config)) {
            Set<String> missing = new HashSet<>(wanted);
            missing.removeAll(admin.listTopics().names().get(patienceMillis, TimeUnit.MILLISECONDS));
            List<NewTopic> fresh = missing.stream()
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) log.replication()))
                    .toList();
            admin.createTopics(fresh).all().get(patienceMillis, TimeUnit.MILLISECONDS);
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
