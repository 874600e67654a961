package org.gridloop.backbone.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.Gathered;
import org.jspecify.annotations.Nullable;

/**
 * What came from the log, heard round after round, and which offsets that lets be committed. Threads, the consumer and
 * its commits are its owner's: one thread hears, any thread brings.
 */
final class Rounds {

    static final int FULL_BATCH = 1000;

    private final Hearing hearing;
    private final HearingTail tail;
    private final Progress progress;
    private final Offsets offsets = new Offsets();
    private final Gathered<Entry> gathered = new Gathered<>(2 * FULL_BATCH);
    private volatile @Nullable Throwable broken;

    Rounds(Hearing hearing, HearingTail tail, Progress progress) {
        this.hearing = hearing;
        this.tail = tail;
        this.progress = progress;
    }

    /** @return completed when more may be brought; failed when nothing is heard here any more */
    CompletableFuture<Void> bring(List<Entry> entries) {
        Throwable why = broken;
        return why == null ? gathered.add(entries) : CompletableFuture.failedFuture(why);
    }

    /** Hears what gathered, one batch of it. @return what was heard */
    List<Entry> hear() {
        try {
            List<Entry> entries = gathered.take(FULL_BATCH);
            if (broken != null || entries.isEmpty()) {
                return List.of();
            }
            hearing.hear(entries);
            progress.heard(entries);
            offsets.done(entries);
            return entries;
        } catch (RuntimeException | Error e) {
            // The end of the service, or a fault of ours. What was taken is heard after a restart: nothing may be
            // heard, and no offset committed, past it. The channel fails with the next batch.
            broken = e;
            return List.of();
        }
    }

    /** Partitions came: the consumer is moved to where they have to be heard from. */
    void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        hearing.insist(() -> {
            Map<Integer, OffsetAndMetadata> from = tail.settle(consumer, partitions);
            offsets.assigned(from);
            Map<Integer, Long> next = new HashMap<>();
            from.forEach((partition, offset) -> next.put(partition, offset.offset()));
            progress.assigned(next);
        });
    }

    /** Partitions went, with what gathered of them. */
    void revoked(Collection<TopicPartition> partitions) {
        Set<Integer> gone = partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        gathered.drop(entry -> gone.contains(entry.partition()));
        offsets.forget(gone);
        progress.revoked(gone);
    }

    Map<TopicPartition, OffsetAndMetadata> toCommit() {
        return offsets.toCommit();
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> done) {
        offsets.committed(done);
    }
}
