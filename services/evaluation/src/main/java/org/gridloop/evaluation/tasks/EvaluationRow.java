package org.gridloop.evaluation.tasks;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * How far one handled issue has come.
 *
 * @param since when it came to this status
 * @param attempts callbacks in vain since the last check
 */
record EvaluationRow(
        String issueId,
        Status status,
        String handledBy,
        String category,
        String grid,
        Urgency urgency,
        Instant since,
        int attempts,
        int reopens,
        @Nullable Closing closing,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction,
        @Nullable String note) {

    /** 核查中, 返工, 待回访, 已结案, 重办. */
    @Schema(name = "EvaluationStatus")
    enum Status {
        CHECKING,
        REWORK,
        CALLBACK,
        CLOSED,
        REOPENED
    }

    static EvaluationRow assigned(CheckAssigned e, int reopens, Instant at) {
        return new EvaluationRow(
                e.issueId(),
                Status.CHECKING,
                e.handledBy(),
                e.filing().category(),
                e.filing().grid(),
                e.filing().urgency(),
                at,
                0,
                reopens,
                null,
                null,
                null,
                null);
    }

    EvaluationRow as(Status next, Instant at) {
        return new EvaluationRow(
                issueId, next, handledBy, category, grid, urgency, at, attempts, reopens, null, null, null, null);
    }

    EvaluationRow calledInVain() {
        return new EvaluationRow(
                issueId,
                status,
                handledBy,
                category,
                grid,
                urgency,
                since,
                attempts + 1,
                reopens,
                null,
                null,
                null,
                null);
    }

    EvaluationRow reopened(int reopenNo, Instant at) {
        return new EvaluationRow(
                issueId,
                Status.REOPENED,
                handledBy,
                category,
                grid,
                urgency,
                at,
                attempts,
                reopenNo,
                null,
                null,
                null,
                null);
    }

    EvaluationRow closed(IssueClosed e, Instant at) {
        return new EvaluationRow(
                issueId,
                Status.CLOSED,
                handledBy,
                category,
                grid,
                urgency,
                at,
                attempts,
                reopens,
                e.closing(),
                e.solved(),
                e.satisfaction(),
                e.note());
    }
}
