package org.gridloop.chaos;

import java.util.List;
import org.gridloop.chaos.checking.Findings;
import org.gridloop.chaos.faults.Struck;

/**
 * All that came of a run.
 *
 * @param findings with the names of the invariants that do not hold
 * @param lives issues reported
 * @param heldBack reports that were due and not made, because too many lives were open
 */
public record Outcome(Verdict verdict, Findings findings, List<Struck> struck, int lives, long heldBack) {

    /** Whether no fault struck an idle suite, and there was one at all. */
    public boolean callsWereUnderWay() {
        return !struck.isEmpty() && struck.stream().allMatch(one -> one.underWay() > 0);
    }

    public boolean isGood() {
        return findings.isClean() && verdict.isClean() && callsWereUnderWay();
    }
}
