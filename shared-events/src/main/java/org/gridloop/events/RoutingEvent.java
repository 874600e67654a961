package org.gridloop.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of routing, from {@code /routing}. */
public sealed interface RoutingEvent extends DomainEvent
        permits RoutingEvent.IssueDispatched,
                RoutingEvent.ReturnApproved,
                RoutingEvent.ReturnRefused,
                RoutingEvent.TierEscalated,
                RoutingEvent.TierLowered,
                ClockEvent,
                JointHandlingEvent,
                SupervisionEvent {

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
     * @param catalogueVersion the version of the responsibility list that chose
     * @param assistants units that the list names as assisting, possibly none
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
            String rule,
            @Nullable String catalogueVersion,
            @Nullable List<String> assistants)
            implements RoutingEvent {
        public IssueDispatched {
            assistants = assistants == null ? null : List.copyOf(assistants);
        }

        /** By a list that names neither its version nor assistants. */
        public IssueDispatched(
                String issueId,
                int dispatchNo,
                String unit,
                Tier tier,
                String area,
                Filing filing,
                Occasion occasion,
                Deadlines deadlines,
                String rule) {
            this(issueId, dispatchNo, unit, tier, area, filing, occasion, deadlines, rule, null, null);
        }
    }

    /**
     * The unit was right: it is not its work. A dispatch to another unit follows.
     *
     * @param returnNo the unit's request this answers
     * @param unit the unit that is released
     * @param nextUnit who gets it instead
     * @param arbitrated whether it was the last word 裁定, after which no return may be asked for
     */
    @EventType("routing.return-approved")
    record ReturnApproved(
            String issueId,
            int dispatchNo,
            int returnNo,
            String unit,
            String nextUnit,
            @Nullable String note,
            @Nullable Boolean arbitrated)
            implements RoutingEvent {

        /** Without arbitration. */
        public ReturnApproved(
                String issueId, int dispatchNo, int returnNo, String unit, String nextUnit, @Nullable String note) {
            this(issueId, dispatchNo, returnNo, unit, nextUnit, note, null);
        }
    }

    /**
     * The unit keeps the order; its clock has run on.
     *
     * @param arbitrated whether it was the last word 裁定, after which no return may be asked for
     */
    @EventType("routing.return-refused")
    record ReturnRefused(
            String issueId,
            int dispatchNo,
            int returnNo,
            String unit,
            String reason,
            @Nullable Boolean arbitrated) implements RoutingEvent {

        /** Without arbitration. */
        public ReturnRefused(String issueId, int dispatchNo, int returnNo, String unit, String reason) {
            this(issueId, dispatchNo, returnNo, unit, reason, null);
        }
    }

    /**
     * 逐级上报: the next tier up owns the issue now; the unit that handles it stays.
     *
     * @param reason {@code deadline-passed}, told by itself; an officer's are {@code no-authority}, {@code beyond-means}
     *     and {@code other}
     * @param passedDeadline which deadline passed; the one that was running when an officer passed the issue up
     * @param escalatesAgainAt when the tier after this one takes over, if there is one
     * @param explanation in the officer's words, masked
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
            @Nullable Instant escalatesAgainAt,
            @Nullable String explanation)
            implements RoutingEvent {

        /** Without words of an officer. */
        public TierEscalated(
                String issueId,
                int dispatchNo,
                Tier fromTier,
                String fromArea,
                Tier toTier,
                String toArea,
                String reason,
                Instant passedDeadline,
                @Nullable Instant escalatesAgainAt) {
            this(
                    issueId,
                    dispatchNo,
                    fromTier,
                    fromArea,
                    toTier,
                    toArea,
                    reason,
                    passedDeadline,
                    escalatesAgainAt,
                    null);
        }
    }

    /**
     * 下派: the tier below owns the issue again; the unit that handles it stays.
     *
     * @param reason {@code has-authority}, {@code has-means} or {@code other}
     * @param explanation in the officer's words, masked
     * @param escalatesAgainAt when the tier above takes over again
     */
    @EventType("routing.tier-lowered")
    record TierLowered(
            String issueId,
            int dispatchNo,
            Tier fromTier,
            String fromArea,
            Tier toTier,
            String toArea,
            String reason,
            String explanation,
            Instant escalatesAgainAt)
            implements RoutingEvent {}
}
