package org.gridloop.evaluation.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit had to do and did.
 *
 * @param unit who holds it, or last held it
 * @param dispatchNo its last dispatch
 * @param dispatchedAt the round's first dispatch
 * @param heldSince since when {@code unit} holds it
 * @param finishBy the deadline as it stands
 * @param returned whether a return was approved
 * @param contactedAt when the unit first said that it had spoken with the reporter
 * @param finishedInTime of the last finish that was not found wanting
 */
record Work(
        @Nullable String unit,
        int dispatchNo,
        @Nullable Instant dispatchedAt,
        @Nullable Instant heldSince,
        @Nullable Instant finishBy,
        boolean signed,
        boolean signedLate,
        boolean returned,
        @Nullable Instant contactedAt,
        int extensions,
        int reworks,
        @Nullable Boolean finishedInTime) {

    static final Work NONE = new Work(null, 0, null, null, null, false, false, false, null, 0, 0, null);

    /** Another unit begins anew; the same one goes on with what it has. */
    Work dispatchedTo(String to, int no, Instant at, Instant by) {
        Instant first = dispatchedAt == null ? at : dispatchedAt;
        return to.equals(unit) && heldSince != null
                ? new Work(
                        unit,
                        no,
                        first,
                        heldSince,
                        by,
                        signed,
                        signedLate,
                        returned,
                        contactedAt,
                        extensions,
                        reworks,
                        null)
                : new Work(to, no, first, at, by, false, false, returned, null, extensions, reworks, null);
    }

    Work signed(boolean inTime) {
        return new Work(
                unit,
                dispatchNo,
                dispatchedAt,
                heldSince,
                finishBy,
                true,
                signedLate || !inTime,
                returned,
                contactedAt,
                extensions,
                reworks,
                finishedInTime);
    }

    Work returnApproved() {
        return new Work(
                unit,
                dispatchNo,
                dispatchedAt,
                heldSince,
                finishBy,
                signed,
                signedLate,
                true,
                contactedAt,
                extensions,
                reworks,
                finishedInTime);
    }

    Work contacted(Instant at) {
        return contactedAt != null
                ? this
                : new Work(
                        unit,
                        dispatchNo,
                        dispatchedAt,
                        heldSince,
                        finishBy,
                        signed,
                        signedLate,
                        returned,
                        at,
                        extensions,
                        reworks,
                        finishedInTime);
    }

    Work due(Instant by, int more) {
        return new Work(
                unit,
                dispatchNo,
                dispatchedAt,
                heldSince,
                by,
                signed,
                signedLate,
                returned,
                contactedAt,
                extensions + more,
                reworks,
                finishedInTime);
    }

    Work finished(boolean inTime) {
        return after(reworks, inTime);
    }

    Work foundWanting() {
        return after(reworks + 1, null);
    }

    private Work after(int reworksNow, @Nullable Boolean inTime) {
        return new Work(
                unit,
                dispatchNo,
                dispatchedAt,
                heldSince,
                finishBy,
                signed,
                signedLate,
                returned,
                contactedAt,
                extensions,
                reworksNow,
                inTime);
    }
}
