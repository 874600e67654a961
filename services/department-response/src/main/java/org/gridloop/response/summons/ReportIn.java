package org.gridloop.response.summons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit says that it is there.
 *
 * @param call what the whistle said about this unit; none when it was not called
 * @param note as the unit wrote it
 */
record ReportIn(
        String issueId,
        int whistleNo,
        String unit,
        @Nullable Call call,
        @Nullable String note,
        Instant at) {

    /**
     * @param leads whether the unit leads
     * @param concluded whether the joint handling is over
     */
    record Call(int dispatchNo, boolean leads, Instant reportInBy, boolean concluded) {}
}
