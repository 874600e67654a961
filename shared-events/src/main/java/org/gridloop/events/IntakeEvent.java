package org.gridloop.events;

import java.time.Instant;
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
     * @param by {@code reporter} or {@code staff}
     */
    @EventType("intake.issue-supplemented")
    record IssueSupplemented(String issueId, String text, String by) implements IntakeEvent {}

    /**
     * 不予受理: the report was not accepted.
     *
     * @param reason coded, such as {@code not-in-scope}
     * @param explanation what the reporter is told, masked
     */
    @EventType("intake.issue-rejected")
    record IssueRejected(String issueId, String reason, String explanation) implements IntakeEvent {}

    /**
     * 立案: the issue was filed.
     *
     * @param automatic whether category and grid were certain, so that no clerk was needed
     */
    @EventType("intake.issue-filed")
    record IssueFiled(String issueId, Filing filing, boolean automatic) implements IntakeEvent {}
}
