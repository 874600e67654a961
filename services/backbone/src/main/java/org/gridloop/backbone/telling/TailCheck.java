package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param alreadyTold where facts beyond it stand already, by their global index: told, but not noted before a crash
     */
    record Finding(long position, long before, Map<Integer, Tail> tails, Map<Long, Tail> alreadyTold) {}

    private static final int CHUNK = 2000;

    private final Connection connection;
    private final RelayStore store;
    private final String source;
    private final LogReading reader;
    private final long position;
    private final Map<Integer, Tail> remembered;
    private final Map<Integer, Tail> found = new HashMap<>();
    private final Map<Long, Tail> alreadyTold = new HashMap<>();
    private final boolean afterCrash;
    private long goOnFrom;

    private TailCheck(
            Connection connection,
            RelayStore store,
            String source,
            LogReading reader,
            boolean afterCrash,
            long position)
            throws SQLException {
        this.afterCrash = afterCrash;
        this.connection = connection;
        this.store = store;
        this.source = source;
        this.reader = reader;
        this.position = position;
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
        long position = store.lockPosition(connection);
        TailCheck check = new TailCheck(connection, store, source, reader, afterCrash, position);
        check.allPartitions(partitions);
        store.save(connection, check.goOnFrom, check.found.values());
        connection.commit();
        return new Finding(check.goOnFrom, check.position, check.found, check.alreadyTold);
    }

    /**
     * Only looks whether the journal has what the log has, beside whoever tells; the transaction is to be rolled back.
     *
     * @throws BrokerAhead when it has not
     */
    static void look(Connection connection, RelayStore store, String source, LogReading reader, int partitions)
            throws SQLException, BrokerAhead {
        // Tails first, ends afterwards: what is told in between stands in the journal before it stands in the log.
        new TailCheck(connection, store, source, reader, true, Long.MAX_VALUE).allPartitions(partitions);
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
                && OwnFact.isOwn(source, heard)
                && tail.factId().equals(Attributes.text(heard.headers(), Attributes.ID));
    }

    /** Goes back from the end to the last own fact told before the loss. */
    private Tail survivor(TopicPartition partition, long end) throws SQLException, BrokerAhead {
        for (long to = end; to > 0; to -= CHUNK) {
            List<OwnFact> own = new ArrayList<>();
            reader.scan(Map.of(partition, Math.max(0, to - CHUNK)), Map.of(partition, to), heard -> {
                if (OwnFact.isOwn(source, heard)) {
                    own.add(new OwnFact(heard));
                }
            });
            Map<String, RelayStore.Stored> stored = mustBeStored(own);
            for (OwnFact fact : own.reversed()) {
                String id = Objects.requireNonNull(fact.id());
                long globalIndex = Objects.requireNonNull(stored.get(id)).globalIndex();
                if (globalIndex <= position) {
                    return new Tail(partition.partition(), fact.record().offset(), globalIndex, id, end);
                }
            }
        }
        return Tail.none(partition.partition(), end);
    }

    private void everyOwnFactStandsInTheJournal(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException, BrokerAhead {
        OwnFact.between(reader, source, from, to, own -> {
            Map<String, RelayStore.Stored> stored = mustBeStored(own);
            for (OwnFact fact : own) {
                String id = Objects.requireNonNull(fact.id());
                long globalIndex = Objects.requireNonNull(stored.get(id)).globalIndex();
                if (globalIndex > position) {
                    alreadyTold.putIfAbsent(globalIndex, fact.asTail(globalIndex, id));
                    mustBeFoundAgain(fact);
                }
            }
        });
    }

    /**
     * Told and not noted: should this session end before it is, the next one looks for it behind the last own fact that
     * is noted, or, where there is none yet, from where journal and log are said to agree.
     */
    private void mustBeFoundAgain(OwnFact fact) {
        long offset = fact.record().offset();
        found.computeIfPresent(
                fact.record().partition(),
                (partition, tail) -> tail.isNone() && tail.agreedTo() > offset ? tail.agreedTo(offset) : tail);
    }

    private Map<String, RelayStore.Stored> mustBeStored(List<OwnFact> own) throws SQLException, BrokerAhead {
        List<FactId> ids = new ArrayList<>();
        own.forEach(fact -> fact.factId().ifPresent(ids::add));
        Map<String, RelayStore.Stored> stored = ids.isEmpty() ? Map.of() : store.find(connection, ids);
        for (OwnFact fact : own) {
            RelayStore.Stored same = stored.get(fact.id() == null ? "" : fact.id());
            if (same == null) {
                throw BrokerAhead.lacks(source, fact);
            }
            if (!fact.isSameAs(same)) {
                throw BrokerAhead.differs(source, fact);
            }
        }
        return stored;
    }
}
