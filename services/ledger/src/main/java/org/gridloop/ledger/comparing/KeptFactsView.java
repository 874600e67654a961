package org.gridloop.ledger.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.FactDigest;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.comparing.Span.Kept;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of one teller, by issue and number; of a fact that was told more than once, the first record. */
final class KeptFactsView {

    private static final String AFTER = """
            select r.index, r.issue_id, r.sequence, r.type, r.data, r.headers from record r
            where r.source = ? and r.sequence > 0 and r.issue_id >= ? and (r.issue_id, r.sequence) > (?, ?)
              and r.issue_id <= ?
              and not exists (select 1 from finding f where f.index = r.index and f.kind = 'no-fact')
            order by r.issue_id, r.sequence, r.index limit ?""";

    /** Sorts behind every id, which are ASCII. */
    private static final String BEHIND_ALL = "\uFFFF";

    private static final String AHEAD =
            "select issue_id from record where issue_id > ? order by issue_id offset ? limit 1";

    private static final String AMONG = """
            select distinct r.issue_id, r.sequence
            from unnest(?::text[], ?::text[]::bigint[]) as f (issue_id, sequence)
            join record r on r.issue_id = f.issue_id and r.source = ? and r.sequence = f.sequence""";

    private static final String GAPS_AMONG = """
            select m.issue_id, m.sequence
            from unnest(?::text[], ?::text[]::bigint[]) as f (issue_id, sequence)
            join missing m on m.issue_id = f.issue_id and m.source = ? and m.sequence = f.sequence""";

    private KeptFactsView() {}

    /** @param to the last fact of the span that was read; null when there is no more behind it */
    record Kepts(NavigableMap<FactNo, Kept> facts, @Nullable FactNo to) {}

    /**
     * @param limit of the facts
     * @param records of all tellers at most that are gone through: one that told little would be looked for in all of them
     */
    static Kepts after(Rows rows, String source, FactNo from, int limit, int records) throws SQLException {
        String ahead = rows.one(AHEAD, row -> row.getString(1), from.issueId(), records)
                .orElse(null);
        NavigableMap<FactNo, Kept> facts = new TreeMap<>();
        List<FactNo> read = rows.query(
                AFTER,
                row -> {
                    FactNo fact = new FactNo(row.getString(2), row.getLong(3));
                    facts.putIfAbsent(fact, new Kept(row.getLong(1), digest(row)));
                    return fact;
                },
                source,
                from.issueId(),
                from.issueId(),
                from.sequence(),
                ahead == null ? BEHIND_ALL : ahead,
                limit);
        FactNo to = read.size() == limit ? facts.lastKey() : ahead == null ? null : new FactNo(ahead, Long.MAX_VALUE);
        return new Kepts(facts, to);
    }

    static Set<FactNo> keptAmong(Rows rows, String source, Collection<FactNo> facts) throws SQLException {
        return among(rows, AMONG, source, facts);
    }

    /** @return those of these facts that are known as gaps already */
    static Set<FactNo> gapsAmong(Rows rows, String source, Collection<FactNo> facts) throws SQLException {
        return among(rows, GAPS_AMONG, source, facts);
    }

    static long gaps(Rows rows) throws SQLException {
        return rows.one("select count(*) from missing", row -> row.getLong(1)).orElse(0L);
    }

    static Map<Integer, Long> positions(Rows rows) throws SQLException {
        Map<Integer, Long> next = new HashMap<>();
        rows.query("select partition, next_offset from log_position", row -> next.put(row.getInt(1), row.getLong(2)));
        return next;
    }

    private static Set<FactNo> among(Rows rows, String sql, String source, Collection<FactNo> facts)
            throws SQLException {
        return facts.isEmpty()
                ? Set.of()
                : new HashSet<>(rows.query(
                        sql,
                        row -> new FactNo(row.getString(1), row.getLong(2)),
                        facts.stream().map(FactNo::issueId).toList(),
                        facts.stream().map(fact -> "" + fact.sequence()).toList(),
                        source));
    }

    private static String digest(ResultSet row) throws SQLException {
        Map<String, String> said = new HashMap<>();
        for (Header header : Canonical.headers(row.getBytes(6))) {
            byte[] value = header.value();
            said.put(header.name(), value == null ? "" : new String(value, UTF_8));
        }
        byte[] data = row.getBytes(5);
        return FactDigest.of(
                Objects.requireNonNullElse(row.getString(4), ""),
                data == null ? new byte[0] : data,
                said.getOrDefault(Attributes.TIME, ""),
                said.getOrDefault(Attributes.CAUSATION_ID, ""),
                said.getOrDefault(Attributes.ACTOR, ""),
                said.getOrDefault(Attributes.TRACEPARENT, ""));
    }
}
