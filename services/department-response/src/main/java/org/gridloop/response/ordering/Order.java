package org.gridloop.response.ordering;

import java.time.Instant;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;

/** How one order of an issue stands. */
sealed interface Order {

    /** There is no such order, or none of the unit that asks: to the unit both look the same. */
    record Absent() implements Order {}

    /** An order that was received once. */
    sealed interface Received extends Order {
        Slip slip();
    }

    /** One that is still somebody's work. */
    sealed interface Open extends Received {}

    /** 待签收. */
    record Waiting(Slip slip) implements Open {}

    /** 处置中: signed for. */
    record Handling(Slip slip) implements Open {}

    /** 挂账: signed for, and its clock stands. */
    record Suspended(Slip slip, Instant until) implements Open {}

    /** 退单待审: the unit wants to give it back. */
    record ReturnPending(Slip slip, int returnNo, boolean signed) implements Open {}

    /** 已办结. */
    record Finished(Slip slip) implements Received {}

    /** 已撤单. */
    record Withdrawn(Slip slip, boolean finishedLate) implements Received {}

    /** What stands on the order. */
    record Slip(String issueId, int dispatchNo, String unit, Filing filing, Deadlines deadlines) {

        Slip dueBy(Instant finishBy) {
            return new Slip(issueId, dispatchNo, unit, filing, deadlines.movedTo(finishBy));
        }
    }
}
