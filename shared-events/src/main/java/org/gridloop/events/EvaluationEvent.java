package org.gridloop.events;

import java.time.Instant;
import java.util.List;
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
     * @param checkBy until when
     * @param rule how the limit was computed, in words
     * @param calendarVersion the working calendar it was computed with, when it counts office hours
     */
    @EventType("evaluation.check-assigned")
    record CheckAssigned(
            String issueId,
            int dispatchNo,
            int checkNo,
            String handledBy,
            String checker,
            Filing filing,
            @Nullable Instant checkBy,
            @Nullable String rule,
            @Nullable String calendarVersion)
            implements EvaluationEvent {

        /** Without a limit. */
        public CheckAssigned(
                String issueId, int dispatchNo, int checkNo, String handledBy, String checker, Filing filing) {
            this(issueId, dispatchNo, checkNo, handledBy, checker, filing, null, null, null);
        }
    }

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
     * @param by {@code seat} or {@code reporter}, who may answer by the ticket
     */
    @EventType("evaluation.callback-recorded")
    record CallbackRecorded(
            String issueId,
            int callbackNo,
            Contact contact,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note,
            @Nullable String by)
            implements EvaluationEvent {

        /** By a callback seat, or by nobody. */
        public CallbackRecorded(
                String issueId,
                int callbackNo,
                Contact contact,
                @Nullable Boolean solved,
                @Nullable Integer satisfaction,
                @Nullable String note) {
            this(issueId, callbackNo, contact, solved, satisfaction, note, null);
        }
    }

    /**
     * 结案: the loop is closed.
     *
     * @param solved as the reporter said; none when nobody could be asked
     * @param satisfaction 1 to 5, as the reporter said
     * @param note masked
     * @param reason coded, why it was closed by force: {@code cannot-be-solved}, {@code unreasonable},
     *     {@code other-procedure} or {@code other}; why it was explained: {@code reopened-twice} and the like
     * @param masterIssueId the issue it was merged into and closes with
     */
    @EventType("evaluation.issue-closed")
    record IssueClosed(
            String issueId,
            Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String masterIssueId)
            implements EvaluationEvent {

        /** By what the callback said. */
        public IssueClosed(
                String issueId,
                Closing closing,
                @Nullable Boolean solved,
                @Nullable Integer satisfaction,
                @Nullable String note) {
            this(issueId, closing, solved, satisfaction, note, null, null);
        }
    }

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

    /**
     * 申诉: a unit says that it was scored unfairly; once per issue.
     *
     * @param dispatchNo the unit's dispatch that was scored
     * @param unit who appeals
     * @param measure what should not count: {@code timeliness}, {@code rework}, {@code satisfaction} or {@code all}
     * @param reason {@code force-majeure}, {@code not-responsible}, {@code unreasonable-demand}, {@code data-error} or
     *     {@code other}
     * @param explanation masked
     * @param evidence references, possibly none
     */
    @EventType("evaluation.score-appealed")
    record ScoreAppealed(
            String issueId,
            int dispatchNo,
            String unit,
            String measure,
            String reason,
            String explanation,
            List<Evidence> evidence)
            implements EvaluationEvent {
        public ScoreAppealed {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * 申诉复核: one of two reviewers voted.
     *
     * @param reviewNo 1 or 2
     * @param reviewer the reviewer's account, never a name
     * @param upheld whether the unit is right
     * @param note masked
     */
    @EventType("evaluation.appeal-reviewed")
    record AppealReviewed(
            String issueId,
            int dispatchNo,
            int reviewNo,
            String unit,
            String reviewer,
            boolean upheld,
            @Nullable String note)
            implements EvaluationEvent {}

    /**
     * 申诉裁定: both reviewers voted. A granted appeal adds an exemption and edits no fact.
     *
     * @param granted whether the issue is exempt from {@code measure} for this unit; only when both upheld it
     * @param reason {@code both-upheld}, {@code both-dismissed} or {@code not-agreed}
     */
    @EventType("evaluation.appeal-decided")
    record AppealDecided(String issueId, int dispatchNo, String unit, String measure, boolean granted, String reason)
            implements EvaluationEvent {}

    /**
     * 议事决定: what a tier decided about an issue, or about a topic of its own, at its meeting 三级联动.
     *
     * @param issueId the issue, or for a topic an id of its own
     * @param decisionNo 1 for the first about this issue or topic, then counting up
     * @param tier which tier met
     * @param area code of the area that met
     * @param cadence {@code daily}, {@code weekly} or {@code on-call}
     * @param heldAt when it met
     * @param topic masked; none when it is about the issue
     * @param decision masked
     * @param units who is to do it, possibly nobody
     * @param doneBy until when
     */
    @EventType("evaluation.agenda-decision-recorded")
    record AgendaDecisionRecorded(
            String issueId,
            int decisionNo,
            Tier tier,
            String area,
            String cadence,
            Instant heldAt,
            @Nullable String topic,
            String decision,
            List<String> units,
            @Nullable Instant doneBy)
            implements EvaluationEvent {
        public AgendaDecisionRecorded {
            units = List.copyOf(units);
        }
    }
}
