package org.gridloop.response.summons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's call to one issue.
 *
 * @param area code of the area that blew the whistle
 * @param explanation in the officer's words, masked
 * @param inTime once it has reported in
 * @param concludedAt since when the joint handling is over
 */
record Summons(
        String issueId,
        int whistleNo,
        int dispatchNo,
        String unit,
        boolean leads,
        Instant reportInBy,
        String category,
        String grid,
        String area,
        String reason,
        String explanation,
        Instant calledAt,
        @Nullable Instant reportedAt,
        @Nullable Boolean inTime,
        @Nullable Instant concludedAt) {}
