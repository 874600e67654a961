package org.gridloop.backbone.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.hearing.HeardStore.Position;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Where to hear on in partitions that were just assigned. A log that lost its tail may hold other records below the
 * offset that was committed: then the partition is heard from its beginning, and what was heard before is dropped.
 */
final class HearingTail {

    private final DataSource source;
    private final Notebook notes;
    private final Supplier<? extends LogReading> log;

    HearingTail(DataSource source, IssueLog log) {
        this(source, Notebook.IN_TABLES, log::reader);
    }

    HearingTail(DataSource source, Notebook notes, Supplier<? extends LogReading> log) {
        this.source = source;
        this.notes = notes;
        this.log = log;
    }

    /**
     * Moves the consumer where it has to go on.
     *
     * @return by partition, the offset it will hear next, and under which leader what stands before it was logged
     */
    Map<Integer, OffsetAndMetadata> settle(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<Integer, OffsetAndMetadata> from = new HashMap<>();
        if (assigned.isEmpty()) {
            return from;
        }
        try (LogReading reader = log.get()) {
            Map<TopicPartition, Position> heard = heard(assigned);
            Map<TopicPartition, Long> heardTo = new HashMap<>();
            heard.forEach((partition, views) -> heardTo.put(partition, views.nextOffset()));
            Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = before(reader, heardTo);
            Map<TopicPartition, Long> next = new HashMap<>();
            for (TopicPartition partition : assigned) {
                Position views = heard.get(partition);
                if (views != null && !isStillThere(last.get(partition), views)) {
                    Hearing.LOG.warnf(
                            "partition %d lost what was heard last: hearing it from its beginning",
                            partition.partition());
                    consumer.seekToBeginning(List.of(partition));
                } else if (views != null && views.nextOffset() < consumer.position(partition)) {
                    consumer.seek(partition, views.nextOffset());
                }
                next.put(partition, consumer.position(partition));
            }
            Map<TopicPartition, Long> unread = new HashMap<>(next);
            unread.entrySet().removeAll(heardTo.entrySet());
            last.putAll(before(reader, unread));
            next.forEach((partition, offset) -> from.put(
                    partition.partition(), new OffsetAndMetadata(offset, leader(last.get(partition), offset), "")));
        }
        return from;
    }

    private Map<TopicPartition, Position> heard(Collection<TopicPartition> assigned) {
        return Rows.reading(source, tx -> {
            Map<TopicPartition, Position> heard = new HashMap<>();
            for (TopicPartition partition : assigned) {
                notes.heard().position(tx, partition.partition()).ifPresent(views -> heard.put(partition, views));
            }
            return heard;
        });
    }

    /** All at once: one by one, each would wait for the brokers to give up looking for more after the one before. */
    private static Map<TopicPartition, ConsumerRecord<byte[], byte[]>> before(
            LogReading reader, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset > 0) {
                from.put(partition, offset - 1);
                to.put(partition, offset);
            }
        });
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> before = new HashMap<>();
        if (!from.isEmpty()) {
            reader.scan(from, to, found -> before.put(new TopicPartition(found.topic(), found.partition()), found));
        }
        return before;
    }

    private static Optional<Integer> leader(@Nullable ConsumerRecord<byte[], byte[]> last, long next) {
        return last == null || last.offset() != next - 1 ? Optional.empty() : last.leaderEpoch();
    }

    private static boolean isStillThere(@Nullable ConsumerRecord<byte[], byte[]> last, Position views) {
        if (last == null || last.offset() != views.nextOffset() - 1) {
            return false;
        }
        Entry heard = Entry.of(last);
        return Objects.equals(views.lastSource(), heard.attribute(Attributes.SOURCE))
                && Objects.equals(views.lastId(), heard.attribute(Attributes.ID));
    }
}
