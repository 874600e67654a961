package org.gridloop.backbone.hearing;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The service's one ear on the log. Batches are heard one after the other, on a thread of their own. Public, because the
 * invoker Quarkus makes for it may be loaded by another class loader than this library.
 */
@ApplicationScoped
@Identifier("hearing")
public class HearingChannel implements KafkaConsumerRebalanceListener {

    private static final long BEAT_NANOS = Duration.ofMillis(25).toNanos();
    private static final int FULL_BATCH = 400;

    private final Hearing hearing;
    private final HearingTail tail;
    private final Progress progress;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hearing").daemon().factory());

    @Inject
    HearingChannel(Hearing hearing, HearingTail tail, Progress progress) {
        this.hearing = hearing;
        this.tail = tail;
        this.progress = progress;
    }

    @Incoming("issue-events")
    public CompletionStage<Void> hear(ConsumerRecords<byte[], byte[]> batch) {
        List<Entry> entries = new ArrayList<>(batch.count());
        for (ConsumerRecord<byte[], byte[]> one : batch) {
            entries.add(Entry.of(one));
        }
        return CompletableFuture.runAsync(
                () -> {
                    long begun = System.nanoTime();
                    hearing.hear(entries);
                    progress.heard(entries);
                    if (entries.size() < FULL_BATCH) {
                        gather(begun + BEAT_NANOS);
                    }
                },
                thread);
    }

    /**
     * Lets records gather after a batch, never before one: a lone fact is heard at once, and under load one transaction
     * serves many.
     */
    private static void gather(long until) {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        hearing.insist(() -> progress.assigned(tail.settle(consumer, partitions)));
        thread.execute(hearing::goOnWithReleased);
        Hearing.LOG.infof("hearing: %d partitions assigned", partitions.size());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        progress.revoked(partitions.stream().map(TopicPartition::partition).toList());
    }

    /** Before the channel is closed: what is not done is not acknowledged. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        thread.shutdownNow();
    }
}
