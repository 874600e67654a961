package org.gridloop.ledger.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.comparing.KeptFactsView.Kepts;
import org.gridloop.ledger.keeping.TestLedgers;
import org.gridloop.ledger.proof.Canonical;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is read of the ledger for a comparison, from a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFactsIT {

    private static final String MUCH = "/tells-much";
    private static final String LITTLE = "/tells-little";
    private static final int RECORDS = 40;
    private static final int LIMIT = 15;
    private static final int AT_ONCE = 10;

    private final DataSource source = TestLedgers.fresh("keptfacts");

    @BeforeAll
    void fill() {
        Rows.inTransaction(source, rows -> {
            for (int i = 0; i < RECORDS; i++) {
                insert(rows, i, MUCH, 1);
            }
            insert(rows, RECORDS - 1, LITTLE, 2);
            return RECORDS;
        });
    }

    private static void insert(Rows rows, int number, String teller, int sequence) throws SQLException {
        rows.update(
                "insert into record (index, partition, log_offset, logged_ms, headers, data, leaf, link, issue_id, source,"
                        + " type, sequence) values (?, 0, ?, 0, ?, ?, ?, ?, ?, ?, 'type', ?)",
                number * 10L + sequence,
                number * 10L + sequence,
                Canonical.bytes(List.of()),
                new byte[0],
                new byte[0],
                new byte[0],
                "issue-" + (char) ('A' + number),
                teller,
                (long) sequence);
    }

    @Test
    void whoToldLittleIsLookedForInSpansAndNotInAllRecordsAtOnce() {
        List<Kepts> spans = spans(LITTLE);

        assertThat(spans).hasSize(4);
        assertThat(spans.subList(0, 3))
                .allSatisfy(span -> assertThat(span.facts()).isEmpty());
        assertThat(spans.getLast().facts()).containsOnlyKeys(new FactNo("issue-" + (char) ('A' + RECORDS - 1), 2));
    }

    @Test
    void spansLeaveNoFactOut() {
        List<FactNo> facts = new ArrayList<>();
        spans(MUCH).forEach(span -> facts.addAll(span.facts().keySet()));

        assertThat(facts).hasSize(RECORDS).doesNotHaveDuplicates().isSorted();
    }

    private List<Kepts> spans(String teller) {
        return Rows.reading(source, rows -> {
            List<Kepts> spans = new ArrayList<>();
            FactNo at = FactNo.FIRST;
            while (at != null) {
                Kepts span = KeptFactsView.after(rows, teller, at, LIMIT, AT_ONCE);
                spans.add(span);
                at = span.to();
            }
            return spans;
        });
    }
}
