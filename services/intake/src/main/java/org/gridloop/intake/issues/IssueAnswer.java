package org.gridloop.intake.issues;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.intake.issues.IssueRow.Ending;
import org.gridloop.intake.issues.IssueRow.Filed;
import org.gridloop.intake.issues.IssueRow.Order;
import org.gridloop.intake.issues.IssueRow.Report;
import org.jspecify.annotations.Nullable;

/** An issue as it is shown to whoever may see it: masked, without person and exact place. */
record IssueAnswer(
        String issueId,
        IssueStatus status,
        String ticket,
        String channel,
        @Nullable String externalId,
        String title,
        String text,
        List<String> supplements,
        boolean confidential,
        @Nullable String category,
        @Nullable Urgency urgency,
        @Nullable String gridCode,
        boolean fastTrack,
        @Nullable String masterIssueId,
        @Nullable Tier tier,
        @Nullable String area,
        @Nullable String unit,
        @Nullable Integer dispatchNo,
        @Nullable Instant signBy,
        @Nullable Instant finishBy,
        int returned,
        int reworked,
        int reopened,
        @Nullable Closing closing,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction,
        @Nullable String rejectedBecause,
        @Nullable String explanation,
        @Nullable Instant occurredAt,
        @Nullable Instant reportedAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant signedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant closedAt,
        @Nullable Instant updatedAt,
        int facts) {

    static IssueAnswer of(IssueRow row) {
        Report report = row.report();
        Filed filed = row.filed();
        Order order = row.order();
        Ending ending = row.ending();
        return new IssueAnswer(
                row.issueId(),
                row.status(),
                report.ticket(),
                report.channel(),
                report.externalId(),
                report.title(),
                report.text(),
                report.supplements(),
                report.confidential(),
                filed.category(),
                filed.urgency(),
                filed.grid(),
                filed.fastTrack(),
                row.master(),
                order.tier(),
                order.area(),
                order.unit(),
                order.dispatchNo() == 0 ? null : order.dispatchNo(),
                order.signBy(),
                order.finishBy(),
                row.turns().returned(),
                row.turns().reworked(),
                row.turns().reopened(),
                ending.closing(),
                ending.solved(),
                ending.satisfaction(),
                ending.reason(),
                ending.explanation(),
                report.occurredAt(),
                report.at(),
                filed.at(),
                order.at(),
                order.signedAt(),
                order.finishedAt(),
                ending.at(),
                row.updatedAt(),
                row.facts());
    }
}
