package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.gridloop.backbone.journal.Append;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;

/**
 * Reads back what the log has of this service and its journal lost: each fact stands in the log as it stood here. May be
 * done again from the beginning however it ended.
 */
final class Readoption {

    /** @param readBack of them, those the journal had lost */
    record Done(long factsInLog, long readBack) {}

    private final Connection connection;
    private final RelayStore store;
    private final Journal journal;
    private final String source;
    private long inLog;
    private long readBack;

    private Readoption(Connection connection, RelayStore store, Journal journal, String source) {
        this.connection = connection;
        this.store = store;
        this.journal = journal;
        this.source = source;
    }

    /**
     * Goes through the whole log.
     *
     * @param connection in auto-commit
     * @throws BrokerAhead when the journal has another fact in the place of one the log has; what came before it in the
     *     log is read back
     */
    static Done run(
            Connection connection, RelayStore store, Journal journal, String source, LogReading reader, int partitions)
            throws SQLException, BrokerAhead {
        Readoption readoption = new Readoption(connection, store, journal, source);
        List<TopicPartition> all = IssueLog.allOf(partitions);
        Map<TopicPartition, Long> begins = new HashMap<>();
        all.forEach(partition -> begins.put(partition, 0L));
        OwnFact.between(reader, source, begins, reader.ends(all), readoption::take);
        return new Done(readoption.inLog, readoption.readBack);
    }

    private void take(List<OwnFact> some) throws SQLException, BrokerAhead {
        Map<FactId, OwnFact> facts = new LinkedHashMap<>();
        for (OwnFact fact : some) {
            FactId id = fact.factId().orElseThrow(() -> BrokerAhead.unreadable(source, fact));
            facts.putIfAbsent(id, fact);
        }
        if (facts.isEmpty()) {
            return;
        }
        inLog += facts.size();
        Map<String, RelayStore.Stored> stored = store.find(connection, facts.keySet());
        Map<String, SortedMap<Long, Append.Fact>> lost = new LinkedHashMap<>();
        for (Map.Entry<FactId, OwnFact> one : facts.entrySet()) {
            FactId id = one.getKey();
            OwnFact fact = one.getValue();
            RelayStore.Stored same = stored.get(id.text());
            if (same == null) {
                Append.Fact row = fact.asStored(source).orElseThrow(() -> BrokerAhead.unreadable(source, fact));
                lost.computeIfAbsent(id.issueId(), issue -> new TreeMap<>()).put(id.sequence(), row);
            } else if (!fact.isSameAs(same)) {
                throw BrokerAhead.differs(source, fact);
            }
        }
        if (!lost.isEmpty()) {
            journal.putBack(appends(lost));
            readBack += lost.values().stream().mapToLong(Map::size).sum();
        }
    }

    private static List<Append> appends(Map<String, SortedMap<Long, Append.Fact>> lost) {
        List<Append> appends = new ArrayList<>();
        lost.forEach((issue, facts) -> appends.add(new Append(issue, facts.firstKey(), List.copyOf(facts.values()))));
        return appends;
    }
}
