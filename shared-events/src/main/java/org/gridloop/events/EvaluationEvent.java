package org.gridloop.events;

import org.jspecify.annotations.Nullable;

/** The facts of evaluation, from {@code /evaluation}. */
public sealed interface EvaluationEvent extends DomainEvent {

    /** How a callback went. */
    enum Contact {
        REACHED,
        UNREACHABLE,
        SKIPPED
    }

    /** How an issue was closed: 解决, 解释说明, 强制. */
    enum Closing {
        RESOLVED,
        EXPLAINED,
        FORCED
    }

    /**
     * A check was given to somebody who did not do the work.
     *
     * @param dispatchNo the dispatch whose result is checked
     * @param checkNo 1 for the issue's first check, then counting up
     * @param handledBy the unit that handled it
     * @param checker the area office that checks, never {@code handledBy}
     */
    @EventType("evaluation.check-assigned")
    record CheckAssigned(String issueId, int dispatchNo, int checkNo, String handledBy, String checker, Filing filing)
            implements EvaluationEvent {}

    /** 核查通过: it is really done. */
    @EventType("evaluation.check-passed")
    record CheckPassed(
            String issueId,
            int dispatchNo,
            int checkNo,
            String checker,
            @Nullable String note) implements EvaluationEvent {}

    /** 核查不通过: it is not done; the unit has to do it again 返工. */
    @EventType("evaluation.check-failed")
    record CheckFailed(String issueId, int dispatchNo, int checkNo, String checker, String handledBy, String note)
            implements EvaluationEvent {}

    /**
     * 回访: the reporter was asked.
     *
     * @param callbackNo 1 for the issue's first callback, then counting up
     * @param solved whether the reporter says it is solved; none unless reached
     * @param satisfaction 1 (非常不满意) to 5 (非常满意); none unless reached
     * @param note masked; for a skipped callback the reason, such as {@code anonymous}
     */
    @EventType("evaluation.callback-recorded")
    record CallbackRecorded(
            String issueId,
            int callbackNo,
            Contact contact,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note)
            implements EvaluationEvent {}

    /** 结案: the loop is closed. */
    @EventType("evaluation.issue-closed")
    record IssueClosed(
            String issueId,
            Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note)
            implements EvaluationEvent {}

    /**
     * 重办: it has to be done again.
     *
     * @param reopenNo 1 or 2
     * @param reason coded: {@code not-solved}, {@code dissatisfied}, {@code reporter-asked}, {@code supervisor}
     */
    @EventType("evaluation.issue-reopened")
    record IssueReopened(
            String issueId,
            int reopenNo,
            String reason,
            @Nullable String note) implements EvaluationEvent {}
}
