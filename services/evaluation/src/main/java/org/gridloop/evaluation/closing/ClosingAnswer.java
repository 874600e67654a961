package org.gridloop.evaluation.closing;

import static org.gridloop.backbone.deciding.Refusal.refused;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.evaluation.closing.Course.AwaitingCallback;
import org.gridloop.evaluation.closing.Course.Checking;
import org.gridloop.evaluation.closing.Course.Closed;
import org.gridloop.evaluation.closing.Course.ClosedUnhandled;
import org.gridloop.evaluation.closing.Course.Handled;
import org.gridloop.evaluation.closing.Course.NotHandled;
import org.gridloop.evaluation.closing.Course.Reopened;
import org.gridloop.evaluation.closing.Course.Rework;
import org.gridloop.events.EvaluationEvent.Closing;
import org.jspecify.annotations.Nullable;

/**
 * How far an issue has come, after what was just said about it.
 *
 * @param dispatchNo the last dispatch that was finished
 * @param checks checks so far
 * @param callbacks callbacks so far, attempts in vain included
 * @param attempts attempts in vain since the last check
 * @param reopens reopenings so far
 */
record ClosingAnswer(
        String issueId,
        Status status,
        int dispatchNo,
        int checks,
        int callbacks,
        int attempts,
        int reopens,
        @Nullable Closing closing,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction) {

    @Schema(name = "StatusNow")
    enum Status {
        CHECKING,
        REWORK,
        CALLBACK,
        CLOSED,
        REOPENED
    }

    static ClosingAnswer of(String issueId, Course course) {
        return switch (course) {
            case NotHandled s -> throw refused(ClosingReason.NO_SUCH_ISSUE);
            case ClosedUnhandled s -> new ClosingAnswer(issueId, Status.CLOSED, 0, 0, 0, 0, 0, s.closing(), null, null);
            case Checking s -> open(issueId, Status.CHECKING, s);
            case Rework s -> open(issueId, Status.REWORK, s);
            case AwaitingCallback s -> open(issueId, Status.CALLBACK, s);
            case Reopened s -> open(issueId, Status.REOPENED, s);
            case Closed s -> answer(issueId, Status.CLOSED, s, s.closing(), s.solved(), s.satisfaction());
        };
    }

    private static ClosingAnswer open(String issueId, Status status, Handled course) {
        return answer(issueId, status, course, null, null, null);
    }

    private static ClosingAnswer answer(
            String issueId,
            Status status,
            Handled course,
            @Nullable Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction) {
        Course.Tally tally = course.tally();
        return new ClosingAnswer(
                issueId,
                status,
                tally.dispatchNo(),
                tally.checks(),
                tally.callbacks(),
                tally.unreached(),
                tally.reopens(),
                closing,
                solved,
                satisfaction);
    }
}
