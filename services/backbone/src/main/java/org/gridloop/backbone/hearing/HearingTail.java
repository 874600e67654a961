package org.gridloop.backbone.hearing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.hearing.HeardTable.Position;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.showing.Rows;

/**
 * Where to hear on in partitions that were just assigned. A log that lost its tail may hold other records below the
 * offset that was committed: then the partition is heard from its beginning, and what was heard before is dropped.
 */
final class HearingTail {

    private final DataSource source;
    private final IssueLog log;

    HearingTail(DataSource source, IssueLog log) {
        this.source = source;
        this.log = log;
    }

    /** Moves the consumer where it has to go on. @return by partition, the offset it will hear next */
    Map<Integer, Long> settle(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<Integer, Long> from = new HashMap<>();
        if (assigned.isEmpty()) {
            return from;
        }
        try (LogReader reader = log.reader()) {
            for (TopicPartition partition : assigned) {
                Optional<Position> views = Rows.reading(source, tx -> HeardTable.position(tx, partition.partition()));
                if (views.isPresent() && !isStillThere(reader, partition, views.get())) {
                    Hearing.LOG.warnf(
                            "partition %d lost what was heard last: hearing it from its beginning",
                            partition.partition());
                    consumer.seekToBeginning(List.of(partition));
                } else if (views.isPresent() && views.get().nextOffset() < consumer.position(partition)) {
                    consumer.seek(partition, views.get().nextOffset());
                }
                from.put(partition.partition(), consumer.position(partition));
            }
        }
        return from;
    }

    private static boolean isStillThere(LogReader reader, TopicPartition partition, Position views) {
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
