package org.gridloop.ledger.comparing;

/**
 * A fact on which a journal and the ledger disagree.
 *
 * @param place in the journal, 0 when the journal has no such fact
 * @param index in the ledger, -1 when the ledger has no such fact
 */
record Disagreement(String source, String issueId, long sequence, Kind kind, long place, long index) {

    enum Kind {
        /** The journal told it, and the ledger has read past it without hearing it. */
        MISSING,
        /** Both have it and say different things. */
        DIFFERENT,
        /** The ledger heard it, and the journal has it no more. */
        NOT_IN_JOURNAL
    }
}
