package org.gridloop.evaluation.tasks;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One check as the list of checks keeps it.
 *
 * @param checkBy until when; none for a check that was given without a limit
 * @param rule how the limit was computed, in words
 */
record CheckRow(
        String issueId,
        int checkNo,
        int dispatchNo,
        String handledBy,
        String checker,
        String category,
        String grid,
        Urgency urgency,
        Status status,
        Instant assignedAt,
        @Nullable Instant checkBy,
        @Nullable String rule,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** 待核查, 通过, 不通过. */
    @Schema(name = "CheckStatus")
    enum Status {
        OPEN,
        PASSED,
        FAILED
    }

    static CheckRow assigned(CheckAssigned e, Instant at) {
        return new CheckRow(
                e.issueId(),
                e.checkNo(),
                e.dispatchNo(),
                e.handledBy(),
                e.checker(),
                e.filing().category(),
                e.filing().grid(),
                e.filing().urgency(),
                Status.OPEN,
                at,
                e.checkBy(),
                e.rule(),
                null,
                null);
    }

    CheckRow decided(Status how, Instant at, @Nullable String why) {
        return new CheckRow(
                issueId,
                checkNo,
                dispatchNo,
                handledBy,
                checker,
                category,
                grid,
                urgency,
                how,
                assignedAt,
                checkBy,
                rule,
                at,
                why);
    }

    /** Newest first; the key sets apart what came at the same microsecond. */
    String key() {
        return issueId + "/" + checkNo;
    }
}
