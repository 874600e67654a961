package org.gridloop.backbone.hearing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gridloop.backbone.log.Connector;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.time.Beat;
import org.gridloop.backbone.time.GivingWay;
import org.jspecify.annotations.Nullable;

/**
 * The service's one ear on the log. What gathers is heard round after round, on a thread of its own. Public, because the
 * invoker Quarkus makes for it may be loaded by another class loader than this library.
 */
@ApplicationScoped
@Identifier("hearing")
public class HearingChannel implements KafkaConsumerRebalanceListener {

    private static final String CHANNEL = "issue-events";
    /** After a batch, never before one: a lone fact is heard at once. */
    private static final Beat BEAT = new Beat(Duration.ofMillis(15), 2, Duration.ofMillis(250));

    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(2);

    private final Hearing hearing;
    private final Rounds rounds;
    private final KafkaClientService clients;
    private final ScheduledExecutorService thread = thread();
    private final GivingWay others;
    private final Rush rush;
    private @Nullable Future<?> commits;

    @Inject
    HearingChannel(
            Hearing hearing,
            HearingTail tail,
            Progress progress,
            LogWatch watch,
            KafkaClientService clients,
            IssueLog log,
            @ConfigProperty(name = "gridloop.hearing.rush") int rush) {
        this.hearing = hearing;
        this.others = new GivingWay(BEAT, watch);
        this.rush = new Rush(log.source(), rush);
        this.rounds = new Rounds(hearing, tail, progress);
        this.clients = clients;
    }

    /** The channel may bring records after the stop: nobody hears them, and they are brought again after the next start. */
    private static ScheduledExecutorService thread() {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("hearing").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    void start(@Observes StartupEvent event) {
        long every = COMMIT_EVERY.toMillis();
        commits = thread.scheduleWithFixedDelay(this::commitSoon, every, every, TimeUnit.MILLISECONDS);
    }

    @Incoming(CHANNEL)
    public CompletionStage<Void> hear(ConsumerRecords<byte[], byte[]> batch) {
        List<Entry> entries = new ArrayList<>(batch.count());
        for (ConsumerRecord<byte[], byte[]> one : batch) {
            entries.add(Entry.of(one));
        }
        CompletableFuture<Void> more = rounds.bring(entries);
        thread.execute(this::hearWhatGathered);
        Connector.restUntil(clients.getConsumer(CHANNEL), more);
        return more;
    }

    private void hearWhatGathered() {
        long begun = System.nanoTime();
        List<Entry> heard = rounds.hear();
        if (!heard.isEmpty()) {
            GivingWay.Load load = rush.load(heard);
            others.restAfter(begun, load, heard.size());
            if (load == GivingWay.Load.FULL) {
                thread.execute(this::hearWhatGathered);
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        rounds.assigned(consumer, partitions);
        thread.execute(hearing::goOnWithReleased);
        Hearing.LOG.infof("hearing: %d partitions assigned", partitions.size());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> done = rounds.toCommit();
        done.keySet().retainAll(partitions);
        try {
            consumer.commitSync(done, COMMIT_PATIENCE);
        } catch (KafkaException e) {
            sayUncommitted(e);
        }
        rounds.revoked(partitions);
    }

    /** Without waiting: the consumer may be waiting for the log. */
    private void commitSoon() {
        Map<TopicPartition, OffsetAndMetadata> done = rounds.toCommit();
        if (!done.isEmpty()) {
            committing(done).subscribe().with(committed -> rounds.committed(done), failure -> sayUncommitted(failure));
        }
    }

    private Uni<Void> committing(Map<TopicPartition, OffsetAndMetadata> done) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(CHANNEL);
        return consumer == null
                ? Uni.createFrom().failure(new IllegalStateException("no consumer"))
                : consumer.commit(done);
    }

    /** Nothing is lost by it: the offsets are committed with the next ones, or heard again. */
    private static void sayUncommitted(Throwable because) {
        Hearing.LOG.debugf("offsets not committed: %s", because.getClass().getSimpleName());
    }

    /** Before the channel is closed: what is not done is not committed. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        Future<?> running = commits;
        if (running != null) {
            running.cancel(true);
        }
        thread.shutdownNow();
        try {
            committing(rounds.toCommit()).await().atMost(COMMIT_PATIENCE);
        } catch (RuntimeException e) {
            sayUncommitted(e);
        }
    }
}
