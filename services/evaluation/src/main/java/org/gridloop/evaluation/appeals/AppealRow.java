package org.gridloop.evaluation.appeals;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One appeal.
 *
 * @param reviews how many of the two have voted
 * @param granted once decided: whether {@code measure} does not count for the unit
 * @param outcome coded, once decided
 */
@Schema(name = "Appeal")
record AppealRow(
        String issueId,
        String unit,
        int dispatchNo,
        String grid,
        String measure,
        String reason,
        String explanation,
        Instant appealedAt,
        int reviews,
        @Nullable Instant decidedAt,
        @Nullable Boolean granted,
        @Nullable String outcome) {}
