package org.gridloop.ledger.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.LedgerRecord.Header;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.ledger.proof.NoteSigner;
import org.junit.jupiter.api.Test;

/** What is kept of what is handed over more than once, in a real database. */
class KeeperIT {

    private final DataSource source = TestLedgers.fresh("keeper");
    private final Keeper keeper = new Keeper(signer());

    private static NoteSigner signer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(NoteKey.of("test", pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<LedgerRecord> records(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(KeeperIT::record).toList();
    }

    private static LedgerRecord record(long offset) {
        String issue = "issue-" + offset;
        return new LedgerRecord(
                0,
                offset,
                1,
                issue.getBytes(UTF_8),
                List.of(
                        Header.of("ce_id", issue + ":1"),
                        Header.of("ce_source", "/intake"),
                        Header.of("ce_subject", issue),
                        Header.of("ce_type", "test.fact-told.v1"),
                        Header.of("ce_sequence", "1")),
                "{}".getBytes(UTF_8));
    }

    private int keep(List<LedgerRecord> heard) {
        return Rows.inTransaction(source, tx -> keeper.keep(tx, heard));
    }

    private List<Long> kept() {
        return Rows.reading(
                source, tx -> tx.query("select log_offset from record order by index", row -> row.getLong(1)));
    }

    private long nextOffset() {
        return Rows.reading(source, tx -> LedgerTable.position(tx, 0))
                .orElseThrow()
                .nextOffset();
    }

    @Test
    void whatComesTwiceInOneBatchIsKeptOnce() {
        List<LedgerRecord> heard =
                Stream.concat(records(0, 4).stream(), records(2, 6).stream()).toList();

        assertThat(keep(heard)).isEqualTo(7);
        assertThat(kept()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(nextOffset()).isEqualTo(7);
    }

    /** As after a change of hands: all that was on its way comes again, in batches of other sizes. */
    @Test
    void whatComesAgainInLaterBatchesIsPassedOverToItsEnd() {
        keep(records(0, 9));

        assertThat(keep(records(0, 4))).isZero();
        assertThat(nextOffset()).isEqualTo(10);
        assertThat(keep(records(5, 12))).isEqualTo(3);
        assertThat(kept()).hasSize(13);
        assertThat(nextOffset()).isEqualTo(13);
    }
}
