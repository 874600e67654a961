package org.gridloop.local.ledger;

import org.gridloop.ledger.proof.LedgerRecord;

/**
 * A record with what stands beside it in the ledger.
 *
 * @param link of its issue's chain
 */
record KeptRecord(long index, LedgerRecord record, byte[] link) {}
