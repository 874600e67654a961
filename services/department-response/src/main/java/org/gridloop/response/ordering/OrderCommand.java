package org.gridloop.response.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.response.reference.EvidenceRules;
import org.jspecify.annotations.Nullable;

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

    /**
     * Nobody has to do it any more; whichever order is open.
     *
     * @param saidAt when that was said: what is dispatched since is another matter
     */
    record Recall(String issueId, String reason, Instant saidAt) implements FromRouting {

        @Override
        public int dispatchNo() {
            return 0;
        }
    }

    /**
     * The deadline was moved, or the clock stands or runs on.
     *
     * @param reason coded, as in the fact
     * @param suspendedUntil until when the clock stands; none while it runs
     */
    record Reschedule(
            String issueId,
            int dispatchNo,
            Instant finishBy,
            String reason,
            @Nullable Instant suspendedUntil) implements FromRouting {}

    /** The sign limit was seen to have passed. */
    record CountAsSigned(String issueId, int dispatchNo, Instant at) implements FromRouting {}

    /** 会办中: what a unit wants while others have been called to the same issue. */
    record WhileJoint(FromUnit wanted) implements FromUnit {

        @Override
        public String issueId() {
            return wanted.issueId();
        }

        @Override
        public int dispatchNo() {
            return wanted.dispatchNo();
        }

        @Override
        public String unit() {
            return wanted.unit();
        }

        /** Whether it would take the issue out of the hands of those who were called. */
        boolean leavesTheOthers() {
            return wanted instanceof Finish || wanted instanceof Return || wanted instanceof RequestExtension;
        }
    }

    record Sign(String issueId, int dispatchNo, String unit, Instant at) implements FromUnit {}

    /**
     * @param proposedIsKnown whether the register has the proposed unit
     * @param window for how long after the dispatch an order may be given back
     */
    record Return(
            String issueId,
            int dispatchNo,
            String unit,
            String reason,
            String proposedUnit,
            boolean proposedIsKnown,
            Instant at,
            Duration window)
            implements FromUnit {}

    /** @param contacted whether the unit has spoken with the reporter */
    record Progress(
            String issueId,
            int dispatchNo,
            String unit,
            String note,
            @Nullable Boolean contacted,
            Instant at) implements FromUnit {}

    /**
     * @param reason coded, as in the fact
     * @param answered the last request that routing has answered, 0 when none
     */
    record RequestExtension(
            String issueId, int dispatchNo, String unit, String reason, String explanation, int answered, Instant at)
            implements FromUnit {}

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
