package org.gridloop.intake.reporting;

import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** What can be wanted of a report. */
sealed interface ReportingCommand {

    /**
     * 上报.
     *
     * @param report the fact as it will be told, masked
     * @param usualUrgency the catalogue's, when a category was given
     * @param referenceVersion of the district's data
     * @param reachable whether the reporter can be called back
     * @param fastTrack whether the catalogue lets the category go the fast way 民生微实事
     */
    record Report(
            IssueReported report,
            @Nullable Urgency usualUrgency,
            String referenceVersion,
            boolean reachable,
            boolean fastTrack)
            implements ReportingCommand {}

    /**
     * 立案, by a clerk.
     *
     * @param grid where it lies, when the report does not say or the clerk knows better
     * @param urgency as the clerk sees it, if said
     * @param usualUrgency the catalogue's
     */
    record FileIssue(
            String issueId,
            String category,
            @Nullable String grid,
            @Nullable Urgency urgency,
            Urgency usualUrgency,
            String referenceVersion,
            boolean reachable,
            boolean fastTrack)
            implements ReportingCommand {}

    /** 不予受理; the explanation is masked. */
    record Reject(String issueId, String reason, String explanation) implements ReportingCommand {}

    /**
     * 补充; the text is masked.
     *
     * @param by {@code reporter} or {@code staff}
     * @param isComplaint whether somebody complains about the matter once more
     * @param isClosed whether the issue has been closed meanwhile, which intake does not tell itself
     */
    record Supplement(String issueId, String text, String by, boolean isComplaint, boolean isClosed)
            implements ReportingCommand {}

    /**
     * 回访, answered by the reporter; the text is masked.
     *
     * @param satisfaction 1 to 5, if said
     * @param isDue whether the issue waits for it, which intake does not tell itself
     */
    record Answer(
            String issueId,
            String text,
            boolean solved,
            @Nullable Integer satisfaction,
            boolean isDue) implements ReportingCommand {}
}
