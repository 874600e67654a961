package org.gridloop.ledger.comparing;

import java.util.List;

/**
 * What a journal says of itself.
 *
 * @param told every fact up to this place was acknowledged by the log
 * @param facts by issue and number
 */
record Told(long told, List<Fact> facts) {

    /**
     * @param place in the journal's order
     * @param digest over all that the fact says
     */
    record Fact(String issueId, long sequence, long place, String digest) {

        FactNo no() {
            return new FactNo(issueId, sequence);
        }
    }
}
