package org.gridloop.ledger.keeping;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.keeping.Batch.Content;
import org.gridloop.ledger.keeping.Batch.FactNo;
import org.gridloop.ledger.keeping.Batch.Known;
import org.gridloop.ledger.keeping.Batch.Row;
import org.gridloop.ledger.keeping.Batch.Stream;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.Frontier;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** The SQL of what is kept. Only ever adds records; what changes is the edge of the tree and how far the ledger is. */
final class LedgerTable {

    /** @param waitedLong whether some record has waited for a checkpoint for a minute, by the database's clock */
    record Head(Frontier tree, long checkpointed, boolean waitedLong) {

        long uncovered() {
            return tree.size() - checkpointed;
        }
    }

    /** @param lastLeaf of the record before {@code nextOffset} */
    record Position(long nextOffset, byte[] lastLeaf) {}

    private LedgerTable() {}

    /** Locks the edge of the tree: from here to the commit nobody else appends. */
    static Head lockHead(Rows tx) throws SQLException {
        return tx.one(
                        """
                        select size, peaks, checkpointed,
                               coalesce(uncovered_since < clock_timestamp() - interval '60 seconds', false)
                        from head for update""",
                        row -> new Head(
                                Frontier.of(row.getLong(1), row.getBytes(2)), row.getLong(3), row.getBoolean(4)))
                .orElseThrow();
    }

    static void saveHead(Rows tx, Frontier tree) throws SQLException {
        tx.update(
                "update head set size = ?, peaks = ?, uncovered_since = coalesce(uncovered_since, clock_timestamp())",
                tree.size(),
                tree.bytes());
    }

    static void saveCheckpoint(Rows tx, long size, String note) throws SQLException {
        tx.update("insert into checkpoint (size, note) values (?, ?)", size, note);
        tx.update("update head set checkpointed = ?, uncovered_since = null", size);
    }

    static Optional<Position> position(Rows tx, int partition) throws SQLException {
        return tx.one(
                "select next_offset, last_leaf from log_position where partition = ?",
                row -> new Position(row.getLong(1), row.getBytes(2)),
                partition);
    }

    static Map<Integer, Long> nextOffsets(Rows tx) throws SQLException {
        Map<Integer, Long> next = new HashMap<>();
        tx.query("select partition, next_offset from log_position", row -> next.put(row.getInt(1), row.getLong(2)));
        return next;
    }

    /** @return leaves kept at places of these records, by partition and offset */
    static Map<Integer, Map<Long, List<byte[]>>> leavesAt(Rows tx, Collection<LedgerRecord> records)
            throws SQLException {
        Map<Integer, Map<Long, List<byte[]>>> found = new HashMap<>();
        if (!records.isEmpty()) {
            tx.query(
                    """
                    select r.partition, r.log_offset, r.leaf
                    from unnest(?::text[]::integer[], ?::text[]::bigint[]) as p (partition, log_offset)
                    join record r on r.partition = p.partition and r.log_offset = p.log_offset""",
                    row -> found.computeIfAbsent(row.getInt(1), partition -> new HashMap<>())
                            .computeIfAbsent(row.getLong(2), offset -> new ArrayList<>())
                            .add(row.getBytes(3)),
                    records.stream().map(record -> "" + record.partition()).toList(),
                    records.stream().map(record -> "" + record.offset()).toList());
        }
        return found;
    }

    /** @return what is known of the issues and places of these records */
    static Known known(Rows tx, List<LedgerRecord> records, Map<Integer, Set<Long>> places, Map<Integer, Long> next)
            throws SQLException {
        Set<String> issues = new HashSet<>();
        Set<Stream> streams = new HashSet<>();
        for (LedgerRecord record : records) {
            issues.add(record.issueId());
            streams.add(new Stream(Objects.requireNonNullElse(record.header("ce_source"), ""), record.issueId()));
        }
        Map<Stream, Long> last = last(tx, streams);
        Set<FactNo> again = new HashSet<>();
        for (LedgerRecord record : records) {
            Stream stream = new Stream(Objects.requireNonNullElse(record.header("ce_source"), ""), record.issueId());
            if (record.sequence() <= last.getOrDefault(stream, 0L)) {
                again.add(new FactNo(stream, record.sequence()));
            }
        }
        return new Known(last, missing(tx, again), links(tx, issues), told(tx, again), places, next);
    }

    private static Map<Stream, Long> last(Rows tx, Set<Stream> streams) throws SQLException {
        Map<Stream, Long> last = new HashMap<>();
        tx.query(
                """
                select s.source, s.issue_id, s.last from unnest(?::text[], ?::text[]) as f (source, issue_id)
                join stream s on s.source = f.source and s.issue_id = f.issue_id""",
                row -> last.put(new Stream(row.getString(1), row.getString(2)), row.getLong(3)),
                streams.stream().map(Stream::source).toList(),
                streams.stream().map(Stream::issueId).toList());
        return last;
    }

    private static Map<String, byte[]> links(Rows tx, Set<String> issues) throws SQLException {
        Map<String, byte[]> links = new HashMap<>();
        tx.query("""
                select i.issue_id, r.link from unnest(?::text[]) as i (issue_id)
                cross join lateral (select link from record where issue_id = i.issue_id order by index desc limit 1) r""", row -> links.put(row.getString(1), row.getBytes(2)), issues);
        return links;
    }

    private static Set<FactNo> missing(Rows tx, Set<FactNo> facts) throws SQLException {
        Set<FactNo> missing = new HashSet<>();
        if (!facts.isEmpty()) {
            tx.query(
                    """
                    select m.source, m.issue_id, m.sequence
                    from unnest(?::text[], ?::text[], ?::text[]::bigint[]) as f (source, issue_id, sequence)
                    join missing m using (source, issue_id, sequence)""",
                    row -> missing.add(new FactNo(new Stream(row.getString(1), row.getString(2)), row.getLong(3))),
                    sources(facts),
                    issues(facts),
                    sequences(facts));
        }
        return missing;
    }

    private static Map<FactNo, Content> told(Rows tx, Set<FactNo> facts) throws SQLException {
        Map<FactNo, Content> told = new HashMap<>();
        if (!facts.isEmpty()) {
            tx.query(
                    """
                    select r.source, r.issue_id, r.sequence, r.type, r.data
                    from unnest(?::text[], ?::text[], ?::text[]::bigint[]) as f (source, issue_id, sequence)
                    join record r on r.issue_id = f.issue_id and r.source = f.source and r.sequence = f.sequence
                    order by r.index""",
                    row -> told.putIfAbsent(
                            new FactNo(new Stream(row.getString(1), row.getString(2)), row.getLong(3)),
                            new Content(row.getString(4), row.getBytes(5))),
                    sources(facts),
                    issues(facts),
                    sequences(facts));
        }
        return told;
    }

    private static List<String> sources(Set<FactNo> facts) {
        return facts.stream().map(fact -> fact.stream().source()).toList();
    }

    private static List<String> issues(Set<FactNo> facts) {
        return facts.stream().map(fact -> fact.stream().issueId()).toList();
    }

    private static List<String> sequences(Set<FactNo> facts) {
        return facts.stream().map(fact -> "" + fact.sequence()).toList();
    }

    static void save(Rows tx, Batch batch) throws SQLException {
        tx.batch("""
                insert into record (index, partition, log_offset, logged_ms, key, headers, data, leaf, link, issue_id,
                                    source, type, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", batch.rows, LedgerTable::columns);
        tx.batch(
                "insert into tree_node (level, position, hash) values (?, ?, ?)",
                batch.nodes,
                node -> Rows.row(node.level(), node.position(), node.hash()));
        tx.batch(
                "insert into finding (index, kind, detail) values (?, ?, ?)",
                batch.findings,
                finding -> Rows.row(finding.index(), finding.kind().code(), finding.detail()));
        tx.batch(
                """
                insert into stream (source, issue_id, last) values (?, ?, ?)
                on conflict (source, issue_id) do update set last = excluded.last""",
                batch.last.entrySet(),
                one -> Rows.row(one.getKey().source(), one.getKey().issueId(), one.getValue()));
        tx.batch(
                "insert into missing (source, issue_id, sequence, before) values (?, ?, ?, ?) on conflict do nothing",
                batch.missed.values(),
                one -> Rows.row(
                        one.fact().stream().source(),
                        one.fact().stream().issueId(),
                        one.fact().sequence(),
                        one.before()));
        tx.batch(
                "delete from missing where source = ? and issue_id = ? and sequence = ?",
                batch.found,
                fact -> Rows.row(fact.stream().source(), fact.stream().issueId(), fact.sequence()));
    }

    static @Nullable Object[] columns(Row row) {
        LedgerRecord record = row.record();
        return Rows.row(
                row.index(),
                record.partition(),
                record.offset(),
                record.loggedAt(),
                record.key(),
                Canonical.bytes(record.headers()),
                record.data(),
                row.leaf(),
                row.link(),
                record.issueId(),
                record.header("ce_source"),
                record.header("ce_type"),
                record.sequence());
    }

    static void savePositions(Rows tx, Map<Integer, Position> positions) throws SQLException {
        tx.batch(
                """
                insert into log_position (partition, next_offset, last_leaf) values (?, ?, ?)
                on conflict (partition) do update
                set next_offset = excluded.next_offset, last_leaf = excluded.last_leaf""",
                positions.entrySet(),
                one -> Rows.row(
                        one.getKey(),
                        one.getValue().nextOffset(),
                        one.getValue().lastLeaf()));
    }
}
