package org.gridloop.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger of 25 records with checkpoints at 10, 20 and 25, and what can be done to it. */
class AuditTest {

    private record Kept(long index, LedgerRecord record, byte[] leaf, byte[] link) {}

    private final List<Kept> kept = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, byte[]> chains = new HashMap<>();
    private final Frontier tree = new Frontier();
    private final NoteSigner signer;

    AuditTest() throws GeneralSecurityException {
        this.signer = SignedNoteTest.signer("gridloop/ledger");
    }

    @BeforeEach
    void keep() {
        for (int i = 0; i < 25; i++) {
            LedgerRecord record = record(i, "issue-" + i % 3, "{\"n\":" + i + "}");
            byte[] link = Hashes.link(chains.get(record.issueId()), record.leaf());
            chains.put(record.issueId(), link);
            tree.add(record.leaf());
            kept.add(new Kept(i, record, record.leaf(), link));
            if (tree.size() % 10 == 0 || i == 24) {
                notes.add(signer.sign(new Checkpoint("gridloop/ledger", tree.size(), tree.root()).text())
                        .note());
            }
        }
    }

    static LedgerRecord record(int offset, String issue, String data) {
        return new LedgerRecord(
                0,
                offset,
                1_700_000_000_000L + offset,
                bytes(issue),
                List.of(
                        Header.of("ce_id", issue + ":" + (offset / 3 + 1)),
                        Header.of("ce_source", "/intake"),
                        Header.of("ce_sequence", "" + (offset / 3 + 1))),
                bytes(data));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Flaw> audit() {
        Audit audit = new Audit(signer.key(), notes);
        if (audit.checkpoints().isPresent()) {
            return audit.checkpoints();
        }
        for (Kept one : kept) {
            Optional<Flaw> flaw = audit.take(one.index(), one.record(), one.leaf(), one.link());
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return audit.end(true);
    }

    @Test
    void anHonestLedgerIsWhole() {
        assertThat(audit()).isEmpty();
    }

    @Test
    void aChangedByteIsFoundAtItsRecord() {
        Kept victim = kept.get(13);
        kept.set(13, new Kept(13, record(13, "issue-1", "{\"n\":14}"), victim.leaf(), victim.link()));
        assertThat(audit()).hasValueSatisfying(flaw -> {
            assertThat(flaw.index()).isEqualTo(13);
            assertThat(flaw.what()).contains("partition 0 offset 13", "/intake issue-1:5");
        });
    }

    @Test
    void everyPartOfARecordIsUnderItsHash() {
        LedgerRecord one = record(7, "issue-1", "{}");
        List<LedgerRecord> others = List.of(
                new LedgerRecord(1, 7, one.loggedAt(), one.key(), one.headers(), one.data()),
                new LedgerRecord(0, 8, one.loggedAt(), one.key(), one.headers(), one.data()),
                new LedgerRecord(0, 7, one.loggedAt() + 1, one.key(), one.headers(), one.data()),
                new LedgerRecord(0, 7, one.loggedAt(), null, one.headers(), one.data()),
                new LedgerRecord(0, 7, one.loggedAt(), bytes("issue-2"), one.headers(), one.data()),
                new LedgerRecord(0, 7, one.loggedAt(), one.key(), one.headers().reversed(), one.data()),
                new LedgerRecord(0, 7, one.loggedAt(), one.key(), one.headers().subList(1, 3), one.data()),
                new LedgerRecord(0, 7, one.loggedAt(), one.key(), one.headers(), bytes("{ }")),
                new LedgerRecord(0, 7, one.loggedAt(), one.key(), one.headers(), null));
        assertThat(others)
                .allSatisfy(other -> assertThat(other.leaf()).isNotEqualTo(one.leaf()))
                .extracting(other -> HexFormat.of().formatHex(other.leaf()))
                .doesNotHaveDuplicates();
        assertThat(record(7, "issue-1", "{}").leaf()).isEqualTo(one.leaf());
    }

    @Test
    void aChangedRecordWhoseHashesWereMadeAnewIsFoundAtTheNextOfItsIssue() {
        LedgerRecord forged = record(13, "issue-1", "{\"n\":14}");
        byte[] link = Hashes.link(kept.get(10).link(), forged.leaf());
        kept.set(13, new Kept(13, forged, forged.leaf(), link));
        assertThat(audit()).hasValueSatisfying(flaw -> assertThat(flaw.what()).contains("record 16", "chain"));
    }

    @Test
    void aHistoryThatWasForgedToTheEndIsFoundAtTheNextCheckpoint() {
        Map<String, byte[]> forgedChains = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            LedgerRecord record =
                    i == 13 ? record(13, "issue-1", "{\"n\":14}") : kept.get(i).record();
            byte[] link = Hashes.link(forgedChains.get(record.issueId()), record.leaf());
            forgedChains.put(record.issueId(), link);
            kept.set(i, new Kept(i, record, record.leaf(), link));
        }
        assertThat(audit()).hasValueSatisfying(flaw -> {
            assertThat(flaw.index()).isEqualTo(10);
            assertThat(flaw.what()).contains("from 10 to 19", "checkpoint of size 20");
        });
    }

    @Test
    void twoSwappedRecordsAreFoundAtTheFirst() {
        Collections.swap(kept, 4, 9);
        assertThat(audit()).hasValueSatisfying(flaw -> {
            assertThat(flaw.index()).isEqualTo(4);
            assertThat(flaw.what()).contains("record 9 stands in its place");
        });
    }

    @Test
    void twoRecordsThatSwappedTheirNumbersTooAreFoundAtTheFirst() {
        Kept four = kept.get(4);
        Kept nine = kept.get(9);
        kept.set(4, new Kept(4, nine.record(), nine.leaf(), nine.link()));
        kept.set(9, new Kept(9, four.record(), four.leaf(), four.link()));
        assertThat(audit()).hasValueSatisfying(flaw -> assertThat(flaw.index()).isEqualTo(4));
    }

    @Test
    void aMissingRecordIsNamed() {
        kept.remove(17);
        assertThat(audit()).hasValueSatisfying(flaw -> assertThat(flaw.what()).contains("record 17 is missing"));
    }

    @Test
    void aCutOffEndIsNamed() {
        kept.subList(22, 25).clear();
        assertThat(audit())
                .hasValueSatisfying(flaw -> assertThat(flaw.what()).contains("record 22 is missing, and all after it"));
    }

    @Test
    void aDeletedLastCheckpointIsMissed() {
        notes.removeLast();
        assertThat(audit()).hasValueSatisfying(flaw -> {
            assertThat(flaw.index()).isEqualTo(20);
            assertThat(flaw.what()).contains("last checkpoint is missing");
        });
    }

    @Test
    void aCheckpointOfSomebodyElseIsRefused() throws GeneralSecurityException {
        notes.set(
                1,
                SignedNoteTest.signer("gridloop/ledger")
                        .sign(SignedNote.parse(notes.get(1)).text())
                        .note());
        assertThat(audit()).hasValueSatisfying(flaw -> assertThat(flaw.what()).contains("size 20 is not signed by"));
    }

    @Test
    void headersAreReadAsTheyWereWritten() {
        List<Header> headers = List.of(Header.of("a", "1"), new Header("b", null), Header.of("a", ""));
        assertThat(Canonical.bytes(Canonical.headers(Canonical.bytes(headers)))).isEqualTo(Canonical.bytes(headers));
    }
}
