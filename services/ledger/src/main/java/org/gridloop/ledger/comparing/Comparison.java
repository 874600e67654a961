package org.gridloop.ledger.comparing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the journals and the ledger compare.
 *
 * @param missing facts that were told and are not kept, gaps included: 0 when nothing is lost
 * @param different facts that say one thing in a journal and another in the ledger
 * @param notInJournal facts that are kept and that their journal has no more
 * @param journals none when the ledger was not told where the journals are
 * @param disagreements the first hundred
 */
record Comparison(
        long missing, long different, long notInJournal, List<Compared> journals, List<Disagreement> disagreements) {

    /**
     * @param answers whether the service answered when it was last asked
     * @param facts the same on both sides, in the last whole round
     * @param onTheirWay told and not heard yet
     * @param rounds how often the whole journal was compared since the ledger's start
     * @param comparedAt end of the last whole round
     */
    record Compared(
            String source,
            boolean answers,
            long facts,
            long onTheirWay,
            long rounds,
            @Nullable Instant comparedAt) {}
}
