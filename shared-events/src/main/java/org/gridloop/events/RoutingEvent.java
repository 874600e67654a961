package org.gridloop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of routing, from {@code /routing}. */
public sealed interface RoutingEvent extends DomainEvent {

    /** Why an issue was dispatched. */
    enum Occasion {
        FILED,
        RETURNED,
        REWORK,
        REOPENED
    }

    /**
     * 派遣: the issue became a unit's work.
     *
     * @param dispatchNo 1 for the first dispatch of the issue, then counting up
     * @param unit who is to handle it
     * @param tier which tier owns it now
     * @param area code of the area at that tier which owns it
     * @param filing what was fixed at filing
     * @param occasion what led to this dispatch
     * @param deadlines until when
     * @param rule which line of the responsibility list chose the unit, in words
     */
    @EventType("routing.issue-dispatched")
    record IssueDispatched(
            String issueId,
            int dispatchNo,
            String unit,
            Tier tier,
            String area,
            Filing filing,
            Occasion occasion,
            Deadlines deadlines,
            String rule)
            implements RoutingEvent {}

    /**
     * The unit was right: it is not its work. A dispatch to another unit follows.
     *
     * @param returnNo the unit's request this answers
     * @param unit the unit that is released
     * @param nextUnit who gets it instead
     */
    @EventType("routing.return-approved")
    record ReturnApproved(
            String issueId,
            int dispatchNo,
            int returnNo,
            String unit,
            String nextUnit,
            @Nullable String note) implements RoutingEvent {}

    /** The unit keeps the order; its clock has run on. */
    @EventType("routing.return-refused")
    record ReturnRefused(String issueId, int dispatchNo, int returnNo, String unit, String reason)
            implements RoutingEvent {}

    /**
     * 逐级上报: the next tier up owns the issue now; the unit that handles it stays.
     *
     * @param reason {@code deadline-passed}
     * @param passedDeadline which deadline passed
     * @param escalatesAgainAt when the tier after this one takes over, if there is one
     */
    @EventType("routing.tier-escalated")
    record TierEscalated(
            String issueId,
            int dispatchNo,
            Tier fromTier,
            String fromArea,
            Tier toTier,
            String toArea,
            String reason,
            Instant passedDeadline,
            @Nullable Instant escalatesAgainAt)
            implements RoutingEvent {}
}
