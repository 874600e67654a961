package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;
import org.jspecify.annotations.Nullable;

/**
 * Compares the log's end with what the relay remembers of it. A log that lost its tail is told again from the last own
 * fact that survived; a log that holds what the journal does not have stops the relay.
 *
 * <p>After a loss, only facts up to the stored position count as survivors: later ones were told after it, unnoticed.
 */
final class TailCheck {

    /**
     * @param position where telling has to go on
     * @param before where it was
     * @param alreadyTold global indices beyond it of facts the log has already: told, but not noted before a crash
     */
    record Finding(long position, long before, Map<Integer, Tail> tails, Set<Long> alreadyTold) {}

    private static final int CHUNK = 2000;

    private final Connection connection;
    private final RelayStore store;
    private final String source;
    private final LogReading reader;
    private final long position;
    private final Map<Integer, Tail> remembered;
    private final Map<Integer, Tail> found = new HashMap<>();
    private final Set<Long> alreadyTold = new HashSet<>();
    private final boolean afterCrash;
    private long goOnFrom;

    private TailCheck(Connection connection, RelayStore store, String source, LogReading reader, boolean afterCrash)
            throws SQLException {
        this.afterCrash = afterCrash;
        this.connection = connection;
        this.store = store;
        this.source = source;
        this.reader = reader;
        this.position = store.lockPosition(connection);
        this.remembered = store.tails(connection);
        this.goOnFrom = position;
    }

    /**
     * Checks, stores what it found and commits.
     *
     * @param source {@code ce_source} of the own facts
     * @param afterCrash whether another session may have told facts without noting it
     */
    static Finding run(
            Connection connection,
            RelayStore store,
            String source,
            LogReading reader,
            int partitions,
            boolean afterCrash)
            throws SQLException, BrokerAhead {
        TailCheck check = new TailCheck(connection, store, source, reader, afterCrash);
        check.allPartitions(partitions);
        store.save(connection, check.goOnFrom, check.found.values());
        connection.commit();
        return new Finding(check.goOnFrom, check.position, check.found, check.alreadyTold);
    }

    private void allPartitions(int count) throws SQLException, BrokerAhead {
        List<TopicPartition> partitions = IssueLog.allOf(count);
        Map<TopicPartition, Long> ends = reader.ends(partitions);
        Map<TopicPartition, Long> intact = new HashMap<>();
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = lastKnown(partitions);
        for (TopicPartition partition : partitions) {
            Tail tail = remembered.getOrDefault(partition.partition(), Tail.none(partition.partition(), 0));
            long end = ends.getOrDefault(partition, 0L);
            if (tail.isNone() || isAsRemembered(tail, last.get(partition))) {
                found.put(partition.partition(), tail.agreedTo(end));
                intact.put(
                        partition, Math.min(afterCrash && !tail.isNone() ? tail.offset() + 1 : tail.agreedTo(), end));
            } else {
                Tail survivor = survivor(partition, end);
                found.put(partition.partition(), survivor);
                goOnFrom = Math.min(goOnFrom, survivor.globalIndex());
            }
        }
        for (Tail tail : remembered.values()) {
            if (tail.partition() >= count) {
                store.forgetTail(connection, tail.partition());
                goOnFrom = 0;
            }
        }
        everyOwnFactStandsInTheJournal(intact, ends);
    }

    private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> lastKnown(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Tail tail = remembered.get(partition.partition());
            if (tail != null && !tail.isNone()) {
                from.put(partition, tail.offset());
                to.put(partition, tail.offset() + 1);
            }
        }
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        reader.scan(from, to, heard -> last.put(new TopicPartition(heard.topic(), heard.partition()), heard));
        return last;
    }

    private boolean isAsRemembered(Tail tail, @Nullable ConsumerRecord<byte[], byte[]> heard) {
        return heard != null
                && heard.offset() == tail.offset()
                && isOwn(heard)
                && tail.factId().equals(Attributes.text(heard.headers(), Attributes.ID));
    }

    private boolean isOwn(ConsumerRecord<byte[], byte[]> heard) {
        return Objects.equals(source, Attributes.text(heard.headers(), Attributes.SOURCE));
    }

    /** Goes back from the end to the last own fact told before the loss. */
    private Tail survivor(TopicPartition partition, long end) throws SQLException, BrokerAhead {
        for (long to = end; to > 0; to -= CHUNK) {
            List<ConsumerRecord<byte[], byte[]>> own = new ArrayList<>();
            reader.scan(Map.of(partition, Math.max(0, to - CHUNK)), Map.of(partition, to), heard -> {
                if (isOwn(heard)) {
                    own.add(heard);
                }
            });
            Map<String, RelayStore.Stored> stored = mustBeStored(own);
            for (ConsumerRecord<byte[], byte[]> heard : own.reversed()) {
                String id = Objects.requireNonNull(Attributes.text(heard.headers(), Attributes.ID));
                long globalIndex = Objects.requireNonNull(stored.get(id)).globalIndex();
                if (globalIndex <= position) {
                    return new Tail(partition.partition(), heard.offset(), globalIndex, id, end);
                }
            }
        }
        return Tail.none(partition.partition(), end);
    }

    private void everyOwnFactStandsInTheJournal(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException, BrokerAhead {
        List<ConsumerRecord<byte[], byte[]>> own = new ArrayList<>();
        Map<TopicPartition, Long> at = new HashMap<>(from);
        boolean more = true;
        while (more) {
            more = false;
            Map<TopicPartition, Long> until = new HashMap<>();
            for (Map.Entry<TopicPartition, Long> start : at.entrySet()) {
                long last = to.getOrDefault(start.getKey(), 0L);
                long end = Math.min(last, start.getValue() + CHUNK);
                until.put(start.getKey(), end);
                more |= end < last;
            }
            reader.scan(at, until, heard -> {
                if (isOwn(heard)) {
                    own.add(heard);
                }
            });
            mustBeStored(own).values().stream()
                    .map(RelayStore.Stored::globalIndex)
                    .filter(globalIndex -> globalIndex > position)
                    .forEach(alreadyTold::add);
            own.clear();
            at = until;
        }
    }

    private Map<String, RelayStore.Stored> mustBeStored(List<ConsumerRecord<byte[], byte[]>> own)
            throws SQLException, BrokerAhead {
        List<FactId> ids = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> heard : own) {
            FactId.parse(Attributes.text(heard.headers(), Attributes.ID)).ifPresent(ids::add);
        }
        Map<String, RelayStore.Stored> stored = ids.isEmpty() ? Map.of() : store.find(connection, ids);
        for (ConsumerRecord<byte[], byte[]> heard : own) {
            String id = Attributes.text(heard.headers(), Attributes.ID);
            Optional<RelayStore.Stored> same = Optional.ofNullable(id).map(stored::get);
            if (same.isEmpty()
                    || !same.get().type().equals(Attributes.text(heard.headers(), Attributes.TYPE))
                    || !Arrays.equals(same.get().payload(), heard.value())) {
                throw new BrokerAhead(source + "/" + id, heard.partition(), heard.offset());
            }
        }
        return stored;
    }
}
