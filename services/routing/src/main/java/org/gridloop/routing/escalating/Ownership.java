package org.gridloop.routing.escalating;

import java.time.Instant;
import org.gridloop.events.ClockEvent;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which tier owns an issue, and until when it may keep it.
 *
 * @param finishBy the limit of the current dispatch
 * @param escalatesAt when the next tier takes over, none at the district
 */
record Ownership(
        int dispatchNo,
        Tier tier,
        String area,
        Instant finishBy,
        @Nullable Instant escalatesAt) {

    /** A dispatch that keeps its limit runs on, also in how often it has been escalated; a new limit starts anew. */
    static Ownership after(@Nullable Ownership before, IssueDispatched e) {
        Instant finishBy = e.deadlines().finishBy();
        Instant next = before != null && before.keeps(e) ? before.escalatesAt : finishBy;
        return new Ownership(
                e.dispatchNo(), e.tier(), e.area(), finishBy, e.tier().above().isEmpty() ? null : next);
    }

    private boolean keeps(IssueDispatched e) {
        return tier == e.tier() && finishBy.equals(e.deadlines().finishBy());
    }

    Ownership after(TierEscalated e) {
        return new Ownership(dispatchNo, e.toTier(), e.toArea(), finishBy, e.escalatesAgainAt());
    }

    Ownership after(TierLowered e) {
        return new Ownership(dispatchNo, e.toTier(), e.toArea(), finishBy, e.escalatesAgainAt());
    }

    /** While the clock stands, the limit is the one it will have when it runs on: it lies beyond that day. */
    Ownership after(ClockEvent e) {
        return switch (e) {
            case ExtensionApproved c -> dueBy(c.newFinishBy());
            case HandlingSuspended c -> dueBy(c.newFinishBy());
            case HandlingResumed c -> dueBy(c.newFinishBy());
            case ExtensionRefused c -> this;
        };
    }

    private Ownership dueBy(Instant newFinishBy) {
        return new Ownership(dispatchNo, tier, area, newFinishBy, escalatesAt == null ? null : newFinishBy);
    }
}
