package org.gridloop.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of intake, from {@code /intake}. */
public sealed interface IntakeEvent extends DomainEvent {

    /**
     * 上报: an issue was reported.
     *
     * @param ticket the number the reporter can follow it by
     * @param channel code of the channel it came through, such as {@code hotline-12345}
     * @param title one line, phone and id numbers masked
     * @param text what was said, phone and id numbers masked
     * @param category sub-class the reporter gave, if any
     * @param urgency as the reporter saw it, if said
     * @param place where, when coordinates were given
     * @param grid code of the grid it lies in, when known
     * @param reporterRef which row of the vault holds the person; none when nobody left a name
     * @param confidential whether the reporter's identity is to be kept from the units
     * @param occurredAt when it happened, as the reporter says
     * @param externalId number in the system it came from
     * @param requestDigest keyed digest of the request, by which a retry is told from another request
     */
    @EventType("intake.issue-reported")
    record IssueReported(
            String issueId,
            String ticket,
            String channel,
            String title,
            String text,
            @Nullable String category,
            @Nullable Urgency urgency,
            @Nullable Place place,
            @Nullable String grid,
            @Nullable String reporterRef,
            boolean confidential,
            @Nullable Instant occurredAt,
            @Nullable String externalId,
            String requestDigest)
            implements IntakeEvent {}

    /**
     * 补充: something was added to the report.
     *
     * @param text masked
     * @param by {@code reporter} or {@code staff}; {@code merged} when another report of the same matter was added
     * @param complaint whether somebody complained about the matter once more
     * @param mergedIssueId the issue that was merged into this one, when its report is what was added
     * @param solved 回访: whether the reporter, who answers the callback by ticket, says it is solved; none when it is no
     *     answer
     * @param satisfaction 1 (非常不满意) to 5 (非常满意), with such an answer
     */
    @EventType("intake.issue-supplemented")
    record IssueSupplemented(
            String issueId,
            String text,
            String by,
            @Nullable Boolean complaint,
            @Nullable String mergedIssueId,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction)
            implements IntakeEvent {

        /** Words and nothing else. */
        public IssueSupplemented(String issueId, String text, String by) {
            this(issueId, text, by, null, null);
        }

        /** No answer to a callback. */
        public IssueSupplemented(
                String issueId, String text, String by, @Nullable Boolean complaint, @Nullable String mergedIssueId) {
            this(issueId, text, by, complaint, mergedIssueId, null, null);
        }
    }

    /**
     * 核实派发: before anybody files it, somebody near looks whether it is true.
     *
     * @param verificationNo 1 for the issue's first, then counting up
     * @param grid code of the grid whose worker looks
     * @param unit that grid's office
     * @param verifyBy until when
     * @param question what to look for, masked
     * @param rule how the limit was computed, in words
     * @param calendarVersion the working calendar it was computed with, when it counts office hours
     */
    @EventType("intake.verification-requested")
    record VerificationRequested(
            String issueId,
            int verificationNo,
            String grid,
            String unit,
            Instant verifyBy,
            @Nullable String question,
            String rule,
            @Nullable String calendarVersion)
            implements IntakeEvent {}

    /**
     * 核实反馈: what was found; the report lies with the clerk again.
     *
     * @param unit who looked
     * @param finding {@code genuine}, {@code not-genuine} or {@code unclear}; {@code unanswered} by itself when the
     *     limit passed
     * @param note masked
     * @param evidence references, possibly none
     * @param category the sub-class it should have
     * @param grid the grid it really lies in
     * @param place where it really lies
     * @param inTime whether before the limit
     * @param automatic whether the limit passed and nobody answered
     */
    @EventType("intake.issue-verified")
    record IssueVerified(
            String issueId,
            int verificationNo,
            String unit,
            String finding,
            @Nullable String note,
            List<Evidence> evidence,
            @Nullable String category,
            @Nullable String grid,
            @Nullable Place place,
            boolean inTime,
            boolean automatic)
            implements IntakeEvent {
        public IssueVerified {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * 不予受理: the report was not accepted.
     *
     * @param reason coded, such as {@code not-in-scope}
     * @param explanation what the reporter is told, masked
     */
    @EventType("intake.issue-rejected")
    record IssueRejected(String issueId, String reason, String explanation) implements IntakeEvent {}

    /**
     * 作废: the report should never have been there.
     *
     * @param reason {@code test}, {@code duplicate-entry}, {@code wrong-entry}, {@code malicious} or {@code other}
     * @param explanation what the reporter is told, masked
     */
    @EventType("intake.issue-voided")
    record IssueVoided(String issueId, String reason, String explanation) implements IntakeEvent {}

    /**
     * 撤回: the reporter took the report back.
     *
     * @param reason {@code solved-itself}, {@code mistaken}, {@code no-longer-wanted} or {@code other}
     * @param explanation in the reporter's words, masked
     */
    @EventType("intake.issue-withdrawn")
    record IssueWithdrawn(
            String issueId, String reason, @Nullable String explanation) implements IntakeEvent {}

    /**
     * 立案: the issue was filed.
     *
     * @param automatic whether category and grid were certain, so that no clerk was needed
     * @param fastTrack whether the catalogue lets it go the fast way 民生微实事
     */
    @EventType("intake.issue-filed")
    record IssueFiled(
            String issueId,
            Filing filing,
            boolean automatic,
            @Nullable Boolean fastTrack) implements IntakeEvent {

        /** The usual way. */
        public IssueFiled(String issueId, Filing filing, boolean automatic) {
            this(issueId, filing, automatic, null);
        }
    }

    /**
     * 并案: the issue is the same matter as another, which goes on for both; its reporter keeps own feedback and callback,
     * and it closes with the other.
     *
     * @param mergeNo 1 for the first time, then counting up
     * @param masterIssueId the issue that goes on
     * @param filing what it was filed as before, if it was
     * @param reachable whether its reporter can be called back
     * @param suggested whether the suggestion was followed
     * @param metres how far the two lie apart, when both have a place
     * @param likeness of the texts, 0 to 1
     * @param note masked
     */
    @EventType("intake.issue-merged")
    record IssueMerged(
            String issueId,
            int mergeNo,
            String masterIssueId,
            @Nullable Filing filing,
            boolean reachable,
            boolean suggested,
            @Nullable Double metres,
            @Nullable Double likeness,
            @Nullable String note)
            implements IntakeEvent {}

    /**
     * 解除并案: it is a matter of its own after all.
     *
     * @param mergeNo the merge that is undone
     * @param filing what it was filed as before and is again, if it was; else it is reported again
     * @param reason {@code other-matter}, {@code other-place} or {@code other}
     * @param explanation masked
     */
    @EventType("intake.issue-unmerged")
    record IssueUnmerged(
            String issueId,
            int mergeNo,
            String masterIssueId,
            @Nullable Filing filing,
            String reason,
            @Nullable String explanation)
            implements IntakeEvent {}
}
