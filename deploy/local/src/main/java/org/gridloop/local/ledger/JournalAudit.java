package org.gridloop.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.ledger.proof.Canonical;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.jspecify.annotations.Nullable;

/**
 * Holds one service's journal against what the ledger heard of it: every fact in both, with the same content. Facts the journal
 * has and the ledger has not may be on their way; the caller asks for them again.
 */
final class JournalAudit {

    private static final int FETCH = 1000;
    private static final int MOST_ON_THEIR_WAY = 5000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JOURNALED = """
            select global_index, issue_id, sequence, type, payload, meta from journal
            order by issue_id collate "C", sequence""";

    private static final String KEPT = """
            select r.index, r.issue_id, r.sequence, r.type, r.data, r.headers from record r
            where r.source = ? and r.sequence > 0
              and not exists (select 1 from finding f where f.index = r.index and f.kind = 'no-fact')
            order by r.issue_id collate "C", r.sequence, r.index""";

    record FactNo(String issueId, long sequence) implements Comparable<FactNo> {

        /** As PostgreSQL compares UTF-8 text byte by byte; ids are ASCII, where it is the same. */
        private static final Comparator<FactNo> ORDER =
                Comparator.comparing(FactNo::issueId).thenComparingLong(FactNo::sequence);

        @Override
        public int compareTo(FactNo other) {
            return ORDER.compare(this, other);
        }
    }

    private final String source;
    private final Map<FactNo, Long> onTheirWay = new LinkedHashMap<>();
    private long facts;

    /** @param source {@code ce_source} of the service */
    JournalAudit(String source) {
        this.source = source;
    }

    /** @return how many facts stand in both */
    long facts() {
        return facts;
    }

    /** @return facts of the journal that the ledger has not, with their place in the journal */
    Map<FactNo, Long> onTheirWay() {
        return onTheirWay;
    }

    Optional<Flaw> run(Connection journal, Connection ledger) throws SQLException {
        try (PreparedStatement told = journal.prepareStatement(JOURNALED);
                PreparedStatement kept = ledger.prepareStatement(KEPT)) {
            told.setFetchSize(FETCH);
            kept.setFetchSize(FETCH);
            kept.setString(1, source);
            try (ResultSet one = told.executeQuery();
                    ResultSet other = kept.executeQuery()) {
                return compare(one, other);
            }
        }
    }

    private Optional<Flaw> compare(ResultSet told, ResultSet kept) throws SQLException {
        FactNo inJournal = next(told);
        FactNo inLedger = next(kept);
        while (inJournal != null || inLedger != null) {
            int order = inJournal == null ? 1 : inLedger == null ? -1 : inJournal.compareTo(inLedger);
            if (order > 0 && inLedger != null) {
                return Optional.of(new Flaw(
                        kept.getLong("index"),
                        "the journal of " + source + " has no fact " + name(inLedger) + ", the ledger has it as record "
                                + kept.getLong("index")));
            }
            if (order < 0 && inJournal != null) {
                onTheirWay.put(inJournal, told.getLong("global_index"));
                if (onTheirWay.size() > MOST_ON_THEIR_WAY) {
                    return Optional.empty();
                }
            } else {
                String differs = difference(told, kept);
                if (differs != null && inJournal != null) {
                    return Optional.of(new Flaw(
                            kept.getLong("index"),
                            "the journal of " + source + " tells fact " + name(inJournal) + " (row "
                                    + told.getLong("global_index") + ") with another " + differs
                                    + " than record " + kept.getLong("index") + " of the ledger"));
                }
                facts++;
                FactNo same = inLedger;
                inLedger = next(kept);
                while (inLedger != null && inLedger.equals(same)) {
                    inLedger = next(kept); // told more than once
                }
            }
            if (order <= 0) {
                inJournal = next(told);
            }
        }
        return Optional.empty();
    }

    private String name(FactNo fact) {
        return source + "/" + fact.issueId() + ":" + fact.sequence();
    }

    private static @Nullable FactNo next(ResultSet rows) throws SQLException {
        return rows.next() ? new FactNo(rows.getString("issue_id"), rows.getLong("sequence")) : null;
    }

    private static @Nullable String difference(ResultSet told, ResultSet kept) throws SQLException {
        if (!Objects.equals(told.getString("type"), kept.getString("type"))) {
            return "type";
        }
        if (!Arrays.equals(told.getBytes("payload"), kept.getBytes("data"))) {
            return "content";
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Canonical.headers(kept.getBytes("headers"))) {
            byte[] value = header.value();
            headers.put(header.name(), value == null ? "" : new String(value, java.nio.charset.StandardCharsets.UTF_8));
        }
        JsonNode meta;
        try {
            meta = JSON.readTree(told.getBytes("meta"));
        } catch (IOException e) {
            return "set of attributes";
        }
        Map<String, String> pairs =
                Map.of("time", "ce_time", "cause", "ce_causationid", "actor", "ce_actor", "trace", "ce_traceparent");
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String ours = meta.path(pair.getKey()).asText("");
            if (!ours.equals(headers.getOrDefault(pair.getValue(), ""))) {
                return pair.getKey();
            }
        }
        return null;
    }
}
