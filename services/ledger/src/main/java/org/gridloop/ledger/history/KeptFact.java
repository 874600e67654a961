package org.gridloop.ledger.history;

import java.time.Instant;
import java.util.List;
import org.gridloop.ledger.proof.LedgerRecord;

/**
 * A record of an issue as it is kept.
 *
 * @param findings what is odd about it
 */
record KeptFact(long index, LedgerRecord record, List<String> findings) {

    Instant loggedAt() {
        return Instant.ofEpochMilli(record.loggedAt());
    }
}
