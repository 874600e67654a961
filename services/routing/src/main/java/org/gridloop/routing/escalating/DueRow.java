package org.gridloop.routing.escalating;

import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.jspecify.annotations.Nullable;

/**
 * One dispatched issue and when the next tier takes it over.
 *
 * @param waiting whether a unit is still to finish it; false once finished, closed or merged, until it is dispatched again
 */
record DueRow(String issueId, Ownership ownership, boolean waiting) {

    static boolean changesBy(DomainEvent event) {
        return event instanceof IssueDispatched
                || event instanceof TierEscalated
                || event instanceof TierLowered
                || event instanceof ClockEvent
                || event instanceof IssueMerged
                || event instanceof HandlingFinished
                || event instanceof IssueClosed;
    }

    /** @return the row after the fact, or null while nothing was dispatched */
    static @Nullable DueRow evolve(@Nullable DueRow row, Heard heard) {
        if (heard.event() instanceof IssueDispatched e) {
            return new DueRow(e.issueId(), Ownership.after(row == null ? null : row.ownership, e), true);
        }
        if (row == null) {
            return null;
        }
        return switch (heard.event()) {
            case TierEscalated e -> new DueRow(row.issueId, row.ownership.after(e), row.waiting);
            case TierLowered e -> new DueRow(row.issueId, row.ownership.after(e), row.waiting);
            case ClockEvent e -> new DueRow(row.issueId, row.ownership.after(e), row.waiting);
            case IssueMerged e -> new DueRow(row.issueId, row.ownership, false);
            case HandlingFinished e
            when e.dispatchNo() == row.ownership.dispatchNo() -> new DueRow(row.issueId, row.ownership, false);
            case IssueClosed e -> new DueRow(row.issueId, row.ownership, false);
            default -> row;
        };
    }
}
