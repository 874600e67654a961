package org.gridloop.response.ordering;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.response.reference.EvidenceRules;

/** What can be wanted of an order; each names the dispatch it is about, for an issue is dispatched several times. */
sealed interface OrderCommand {

    String issueId();

    int dispatchNo();

    /** What routing said; it is never refused. */
    sealed interface FromRouting extends OrderCommand {}

    /** What a unit wants of an order of its own. */
    sealed interface FromUnit extends OrderCommand {

        /** The unit that asks, as its token says. */
        String unit();
    }

    record Receive(String issueId, int dispatchNo, String unit, Filing filing, Deadlines deadlines)
            implements FromRouting {}

    /** The return was approved: the unit is released. */
    record Release(String issueId, int dispatchNo) implements FromRouting {}

    /** The return was refused. */
    record Keep(String issueId, int dispatchNo, int returnNo) implements FromRouting {}

    record Sign(String issueId, int dispatchNo, String unit, Instant at) implements FromUnit {}

    /** @param proposedIsKnown whether the register has the proposed unit */
    record Return(
            String issueId, int dispatchNo, String unit, String reason, String proposedUnit, boolean proposedIsKnown)
            implements FromUnit {}

    record Progress(String issueId, int dispatchNo, String unit, String note, Instant at) implements FromUnit {}

    /** @param rules which evidence the catalogue asks for */
    record Finish(
            String issueId,
            int dispatchNo,
            String unit,
            String done,
            List<Evidence> evidence,
            Instant at,
            EvidenceRules rules)
            implements FromUnit {
        public Finish {
            evidence = List.copyOf(evidence);
        }
    }
}
