package org.gridloop.backbone.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.IssueLog;

/**
 * Which offsets are to be committed: those of batches that are done and not committed yet. A batch may touch every
 * partition, and each commit costs the broker a record, so all are committed together and now and then; what a crash
 * leaves uncommitted is heard again and changes nothing. For any thread.
 *
 * <p>With an offset goes the epoch of the leader that logged the record before it: by it the broker tells a consumer that
 * comes back that the log has lost that record, though it holds another one there by now.
 */
final class Offsets {

    private final Map<Integer, OffsetAndMetadata> done = new HashMap<>();
    private final Map<Integer, OffsetAndMetadata> committed = new HashMap<>();

    /** Partitions came, to be heard from these offsets on; one that lost its tail goes back, and its commit with it. */
    synchronized void assigned(Map<Integer, OffsetAndMetadata> from) {
        done.putAll(from);
        committed.keySet().removeAll(from.keySet());
    }

    /**
     * A batch is in the views, and its commands are journaled. Of partitions that went meanwhile nothing is to be
     * committed: whoever hears them now may have gone further.
     */
    synchronized void done(Collection<Entry> batch) {
        Map<Integer, Entry> last = new HashMap<>();
        batch.forEach(entry -> last.put(entry.partition(), entry));
        last.forEach((partition, entry) -> done.computeIfPresent(
                partition,
                (same, before) ->
                        new OffsetAndMetadata(entry.offset() + 1, Optional.ofNullable(entry.leaderEpoch()), "")));
    }

    /** @return by partition, the offset to go on with; empty when all is committed */
    synchronized Map<TopicPartition, OffsetAndMetadata> toCommit() {
        return done.entrySet().stream()
                .filter(next -> !next.getValue().equals(committed.get(next.getKey())))
                .collect(Collectors.toMap(
                        next -> new TopicPartition(IssueLog.TOPIC, next.getKey()), Map.Entry::getValue));
    }

    synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, next) -> committed.put(partition.partition(), next));
    }

    /** They are another process's now. */
    synchronized void forget(Set<Integer> partitions) {
        done.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
    }
}
