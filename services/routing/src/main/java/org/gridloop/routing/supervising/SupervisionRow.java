package org.gridloop.routing.supervising;

import java.time.Instant;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.jspecify.annotations.Nullable;

/**
 * One dispatched issue and how closely it is watched.
 *
 * @param phase how far it is
 * @param raisedFor the last deadline whose passing raised the supervision by itself
 * @param watch the present or last supervision
 */
record SupervisionRow(
        String issueId,
        String unit,
        String area,
        String grid,
        String category,
        int dispatchNo,
        Instant finishBy,
        Phase phase,
        int reminders,
        @Nullable Instant raisedFor,
        Watch watch) {

    /** Somebody is still to finish it, it is finished, it is over. */
    enum Phase {
        WAITING,
        FINISHED,
        OVER
    }

    /**
     * How closely it is watched.
     *
     * @param level 0 while it is not
     * @param reason coded, why the level is what it is
     * @param since when the level became what it is
     */
    record Watch(
            int supervisionNo,
            int level,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable Instant since,
            @Nullable Instant answerBy) {
        static final Watch NONE = new Watch(0, 0, null, null, null, null);
    }

    static boolean changesBy(DomainEvent event) {
        return event instanceof RoutingEvent
                || event instanceof HandlingFinished
                || event instanceof IssueClosed
                || event instanceof IssueMerged;
    }

    /** @return the row after the fact, or null while nothing was dispatched */
    static @Nullable SupervisionRow evolve(@Nullable SupervisionRow row, Heard heard) {
        if (heard.event() instanceof IssueDispatched e) {
            return dispatched(row, e);
        }
        if (row == null) {
            return null;
        }
        return switch (heard.event()) {
            case IssueReminded e -> row.reminded(e.reminderNo());
            case SupervisionOrdered e ->
                row.watched(new Watch(e.supervisionNo(), 1, e.reason(), e.explanation(), heard.time(), e.answerBy()));
            case SupervisionRaised e -> row.raised(e, heard.time());
            case SupervisionLifted e ->
                row.watched(new Watch(e.supervisionNo(), 0, e.reason(), e.explanation(), heard.time(), null));
            case RoutingEvent e -> row.after(e);
            case HandlingFinished e when e.dispatchNo() == row.dispatchNo -> row.is(Phase.FINISHED);
            case IssueClosed e -> row.is(Phase.OVER);
            case IssueMerged e -> row.is(Phase.OVER);
            default -> row;
        };
    }

    private static SupervisionRow dispatched(@Nullable SupervisionRow before, IssueDispatched e) {
        return new SupervisionRow(
                e.issueId(),
                e.unit(),
                e.area(),
                e.filing().grid(),
                e.filing().category(),
                e.dispatchNo(),
                e.deadlines().finishBy(),
                Phase.WAITING,
                before == null ? 0 : before.reminders,
                before == null ? null : before.raisedFor,
                before == null ? Watch.NONE : before.watch);
    }

    private SupervisionRow after(RoutingEvent event) {
        return switch (event) {
            case TierEscalated e -> owned(e.toArea());
            case TierLowered e -> owned(e.toArea());
            case ExtensionApproved e -> due(e.newFinishBy());
            case HandlingSuspended e -> due(e.newFinishBy());
            case HandlingResumed e -> due(e.newFinishBy());
            default -> this;
        };
    }

    private SupervisionRow reminded(int reminderNo) {
        return new SupervisionRow(
                issueId, unit, area, grid, category, dispatchNo, finishBy, phase, reminderNo, raisedFor, watch);
    }

    private SupervisionRow watched(Watch next) {
        return new SupervisionRow(
                issueId, unit, area, grid, category, dispatchNo, finishBy, phase, reminders, raisedFor, next);
    }

    private SupervisionRow raised(SupervisionRaised e, Instant at) {
        Instant passed = e.passedDeadline() == null ? raisedFor : e.passedDeadline();
        Watch next = new Watch(e.supervisionNo(), e.toLevel(), e.reason(), e.explanation(), at, watch.answerBy);
        return new SupervisionRow(
                issueId, unit, area, grid, category, dispatchNo, finishBy, phase, reminders, passed, next);
    }

    private SupervisionRow owned(String owner) {
        return new SupervisionRow(
                issueId, unit, owner, grid, category, dispatchNo, finishBy, phase, reminders, raisedFor, watch);
    }

    private SupervisionRow due(Instant newFinishBy) {
        return new SupervisionRow(
                issueId, unit, area, grid, category, dispatchNo, newFinishBy, phase, reminders, raisedFor, watch);
    }

    private SupervisionRow is(Phase next) {
        return new SupervisionRow(
                issueId, unit, area, grid, category, dispatchNo, finishBy, next, reminders, raisedFor, watch);
    }
}
