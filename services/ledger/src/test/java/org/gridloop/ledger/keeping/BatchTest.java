package org.gridloop.ledger.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.ledger.keeping.Batch.Content;
import org.gridloop.ledger.keeping.Batch.FactNo;
import org.gridloop.ledger.keeping.Batch.Finding;
import org.gridloop.ledger.keeping.Batch.Known;
import org.gridloop.ledger.keeping.Batch.Stream;
import org.gridloop.ledger.proof.Frontier;
import org.gridloop.ledger.proof.Hashes;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Stream STREAM = new Stream("/intake", "i-1");

    private final Map<Stream, Long> last = new HashMap<>();
    private final Set<FactNo> missing = new HashSet<>();
    private final Map<String, byte[]> links = new HashMap<>();
    private final Map<FactNo, Content> told = new HashMap<>();
    private final Map<Integer, Set<Long>> places = new HashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();

    private Batch batch(LedgerRecord... records) {
        Batch batch = new Batch(
                new Known(last, missing, links, told, places, next), new Frontier(), type -> type.startsWith("known"));
        for (LedgerRecord record : records) {
            batch.add(record, record.leaf());
        }
        return batch;
    }

    private static LedgerRecord fact(long offset, long sequence, String data) {
        return fact(offset, sequence, "known.v1", data);
    }

    private static LedgerRecord fact(long offset, long sequence, String type, String data) {
        return new LedgerRecord(
                0,
                offset,
                1,
                "i-1".getBytes(UTF_8),
                List.of(
                        Header.of("ce_id", "i-1:" + sequence),
                        Header.of("ce_source", "/intake"),
                        Header.of("ce_subject", "i-1"),
                        Header.of("ce_type", type),
                        Header.of("ce_sequence", "" + sequence)),
                data.getBytes(UTF_8));
    }

    @Test
    void factsInOrderAreKeptChainedAndNothingIsFound() {
        Batch batch = batch(fact(0, 1, "a"), fact(1, 2, "b"));

        assertThat(batch.findings).isEmpty();
        assertThat(batch.last).containsExactly(Map.entry(STREAM, 2L));
        assertThat(batch.rows).extracting(Batch.Row::index).containsExactly(0L, 1L);
        assertThat(batch.rows.get(0).link())
                .isEqualTo(Hashes.link(null, batch.rows.get(0).leaf()));
        assertThat(batch.rows.get(1).link())
                .isEqualTo(
                        Hashes.link(batch.rows.get(0).link(), batch.rows.get(1).leaf()));
    }

    @Test
    void theChainGoesOnFromTheLastLinkThatIsKept() {
        byte[] before = new byte[] {7};
        links.put("i-1", before);
        last.put(STREAM, 1L);

        Batch batch = batch(fact(1, 2, "b"));

        assertThat(batch.rows.getFirst().link())
                .isEqualTo(Hashes.link(before, batch.rows.getFirst().leaf()));
    }

    @Test
    void aGapIsMissedUntilTheFactComesLate() {
        Batch gap = batch(fact(0, 3, "c"));

        assertThat(gap.missed.keySet()).containsExactly(new FactNo(STREAM, 1), new FactNo(STREAM, 2));
        assertThat(gap.findings).containsExactly(new Finding(0, Findings.GAP, "/intake/i-1:1 to 2"));

        last.put(STREAM, 3L);
        missing.add(new FactNo(STREAM, 1));
        Batch late = batch(fact(1, 1, "a"));

        assertThat(late.found).containsExactly(new FactNo(STREAM, 1));
        assertThat(late.findings).containsExactly(new Finding(0, Findings.LATE, "/intake/i-1:1"));
        assertThat(late.last).as("the highest number stays").isEmpty();
    }

    @Test
    void aFactThatComesLateInTheSameBatchWasNeverMissed() {
        Batch batch = batch(fact(0, 2, "b"), fact(1, 1, "a"));

        assertThat(batch.missed).isEmpty();
        assertThat(batch.found).isEmpty();
        assertThat(batch.findings).extracting(Finding::kind).containsExactly(Findings.GAP, Findings.LATE);
    }

    @Test
    void aBrokenNumberIsNotMissedForEver() {
        assertThat(batch(fact(0, 1_000_000_000, "z")).missed).hasSize(Batch.LONGEST_GAP);
    }

    @Test
    void theSameFactAgainIsADuplicateAndAnotherContentAContradiction() {
        assertThat(batch(fact(0, 1, "a"), fact(1, 1, "a"), fact(2, 1, "b")).findings)
                .containsExactly(
                        new Finding(1, Findings.DUPLICATE, "/intake/i-1:1"),
                        new Finding(2, Findings.CONTRADICTION, "/intake/i-1:1"));

        last.put(STREAM, 1L);
        told.put(new FactNo(STREAM, 1), new Content("known.v1", "a".getBytes(UTF_8)));

        assertThat(batch(fact(3, 1, "a"), fact(4, 1, "b")).findings)
                .extracting(Finding::kind)
                .containsExactly(Findings.DUPLICATE, Findings.CONTRADICTION);
    }

    @Test
    void aTypeNobodyKnowsIsFoundAndTheFactCounts() {
        Batch batch = batch(fact(0, 1, "new.v1", "a"));

        assertThat(batch.findings).containsExactly(new Finding(0, Findings.UNKNOWN_TYPE, "new.v1"));
        assertThat(batch.last).containsEntry(STREAM, 1L);
    }

    @Test
    void whatIsNoFactIsKeptAllTheSame() {
        Batch batch = batch(
                new LedgerRecord(3, 5, 1, null, List.of(), null),
                new LedgerRecord(0, 0, 1, "i-2".getBytes(UTF_8), fact(0, 1, "a").headers(), "a".getBytes(UTF_8)));

        assertThat(batch.rows).hasSize(2);
        assertThat(batch.findings).extracting(Finding::kind).containsOnly(Findings.NO_FACT);
        assertThat(batch.last).isEmpty();
        assertThat(batch.rows.getFirst().record().issueId()).isEqualTo("partition-3");
    }

    @Test
    void aRecordAtATakenPlaceAndAHoleInTheLogAreFound() {
        places.put(0, Set.of(4L));
        next.put(0, 5L);

        Batch batch = batch(fact(4, 1, "a"), fact(5, 2, "b"), fact(7, 3, "c"));

        assertThat(batch.findings).extracting(Finding::kind).containsExactly(Findings.REPLACED, Findings.HOLE);
        assertThat(batch.findings.getLast().detail()).isEqualTo("partition 0 has no offset 6");
    }

    @Test
    void everyEighthLevelOfTheTreeIsStored() {
        LedgerRecord[] many = new LedgerRecord[600];
        for (int i = 0; i < many.length; i++) {
            many[i] = fact(i, i + 1, "d" + i);
        }

        assertThat(batch(many).nodes)
                .extracting(Batch.Node::level, Batch.Node::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, 0L), org.assertj.core.groups.Tuple.tuple(8, 1L));
    }
}
