package org.gridloop.routing.suspending;

import java.time.Instant;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.jspecify.annotations.Nullable;

/**
 * The last suspension of an issue.
 *
 * @param status how it is with it
 * @param reason coded
 * @param finishBy the deadline when the clock runs on at {@code until}, or the one it got when it did
 * @param endedAt since when the clock runs again, or the issue is somebody else's matter
 */
record SuspensionRow(
        String issueId,
        int dispatchNo,
        String unit,
        Status status,
        String reason,
        String explanation,
        Instant suspendedAt,
        Instant until,
        Instant finishBy,
        @Nullable Instant endedAt) {

    /** Standing, run on, or overtaken: dispatched anew, closed or merged in the meantime. */
    enum Status {
        SUSPENDED,
        RESUMED,
        OVERTAKEN
    }

    static boolean changesBy(DomainEvent event) {
        return event instanceof HandlingSuspended
                || event instanceof HandlingResumed
                || event instanceof IssueDispatched
                || event instanceof IssueClosed
                || event instanceof IssueMerged;
    }

    /** @return the row after the fact, or null while the clock never stood */
    static @Nullable SuspensionRow evolve(@Nullable SuspensionRow row, Heard heard) {
        if (heard.event() instanceof HandlingSuspended e) {
            return new SuspensionRow(
                    e.issueId(),
                    e.dispatchNo(),
                    e.unit(),
                    Status.SUSPENDED,
                    e.reason(),
                    e.explanation(),
                    e.suspendedAt(),
                    e.until(),
                    e.newFinishBy(),
                    null);
        }
        if (row == null || row.status != Status.SUSPENDED) {
            return row;
        }
        return heard.event() instanceof HandlingResumed e
                ? row.ended(Status.RESUMED, e.newFinishBy(), e.resumedAt())
                : row.ended(Status.OVERTAKEN, row.finishBy, heard.time());
    }

    private SuspensionRow ended(Status how, Instant due, Instant at) {
        return new SuspensionRow(issueId, dispatchNo, unit, how, reason, explanation, suspendedAt, until, due, at);
    }
}
