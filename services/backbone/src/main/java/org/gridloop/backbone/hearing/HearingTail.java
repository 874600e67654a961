package org.gridloop.backbone.hearing;

import java.util.ArrayList;
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
            for (TopicPartition partition : assigned) {
                Optional<Position> views =
                        Rows.reading(source, tx -> notes.heard().position(tx, partition.partition()));
                if (views.isPresent() && !isStillThere(reader, partition, views.get())) {
                    Hearing.LOG.warnf(
                            "partition %d lost what was heard last: hearing it from its beginning",
                            partition.partition());
                    consumer.seekToBeginning(List.of(partition));
                } else if (views.isPresent() && views.get().nextOffset() < consumer.position(partition)) {
                    consumer.seek(partition, views.get().nextOffset());
                }
                long next = consumer.position(partition);
                Optional<Integer> leader = reader.at(partition, next - 1).flatMap(ConsumerRecord::leaderEpoch);
                from.put(partition.partition(), new OffsetAndMetadata(next, leader, ""));
            }
        }
        return from;
    }

    private static boolean isStillThere(LogReading reader, TopicPartition partition, Position views) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>(1);
        reader.at(partition, views.nextOffset() - 1).ifPresent(found::add);
        if (found.isEmpty() || found.getFirst().offset() != views.nextOffset() - 1) {
            return false;
        }
        Entry heard = Entry.of(found.getFirst());
        return Objects.equals(views.lastSource(), heard.attribute(Attributes.SOURCE))
                && Objects.equals(views.lastId(), heard.attribute(Attributes.ID));
    }
}
