package org.gridloop.routing.boards;

import java.time.Instant;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One filed issue as the boards show it.
 *
 * @param area code of the area that owns it; a closed issue stays with its last owner
 * @param unit who handles it, none before the first dispatch
 * @param signed whether the unit has signed for the current dispatch
 * @param finishBy until when, none before the first dispatch
 * @param shade what its colour follows from, beside the deadline
 * @param counted where the counters have it at the moment
 */
record BoardRow(
        String issueId,
        BoardStatus status,
        String area,
        String grid,
        String category,
        Urgency urgency,
        @Nullable String unit,
        int dispatchNo,
        boolean signed,
        Instant filedAt,
        @Nullable Instant finishBy,
        Shade shade,
        @Nullable Counted counted) {

    /** A place among the counters. */
    record Counted(String area, BoardStatus status, Light light) {}

    Counted countedNow() {
        return new Counted(area, status, light());
    }

    Light light() {
        return shade.light(status);
    }

    boolean isRed(Instant now) {
        boolean overdue = status.phase() == BoardStatus.Phase.OPEN && finishBy != null && !finishBy.isAfter(now);
        return light() == Light.ALARM || light() == Light.CALM && overdue;
    }

    /** @return the row after the fact, or null while the issue is not filed */
    static @Nullable BoardRow evolve(@Nullable BoardRow row, Heard heard) {
        return switch (heard.event()) {
            case IssueReported e -> row;
            case IssueSupplemented e -> Boolean.TRUE.equals(e.complaint()) ? complained(row, e, heard.time()) : row;
            case IssueRejected e -> row;
            case VerificationRequested e -> row;
            case IssueVerified e -> row;
            case IssueVoided e -> row;
            case IssueWithdrawn e -> row;
            case IssueMerged e -> row == null || row.isUnfiled() ? row : row.with(BoardStatus.MERGED);
            case IssueUnmerged e -> row == null || row.isUnfiled() ? row : row.with(BoardStatus.FILED);
            case IssueFiled e ->
                row == null || row.isUnfiled() ? filed(row, e.issueId(), e.filing(), heard.time()) : row;
            case IssueDispatched e ->
                (row == null || row.isUnfiled() ? filed(row, e.issueId(), e.filing(), heard.time()) : row)
                        .dispatched(e);
            case ReturnApproved e -> row; // the dispatch to the next unit comes with it
            case ReturnRefused e -> row == null ? null : row.kept(e.dispatchNo());
            case TierEscalated e -> row == null ? null : row.ownedBy(e.toArea());
            case TierLowered e -> row == null ? null : row.ownedBy(e.toArea());
            case ExtensionApproved e -> row == null ? null : row.due(e.dispatchNo(), e.newFinishBy());
            case ExtensionRefused e -> row;
            case HandlingSuspended e ->
                row == null
                        ? null
                        : row.at(e.dispatchNo(), BoardStatus.SUSPENDED).due(e.dispatchNo(), e.newFinishBy());
            case HandlingResumed e ->
                row == null
                        ? null
                        : row.at(e.dispatchNo(), BoardStatus.HANDLING).due(e.dispatchNo(), e.newFinishBy());
            case WhistleBlown e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.JOINT_HANDLING);
            case JointHandlingConcluded e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.HANDLING);
            case SupervisionRaised e ->
                row == null ? null : row.shaded(row.shade().raised(true));
            case SupervisionLifted e ->
                row == null ? null : row.shaded(row.shade().raised(false));
            case SupervisionEvent e -> row;
            case OrderReceived e -> row;
            case OrderWithdrawn e -> row;
            case OrderKept e -> row;
            case LateFinishKept e -> row;
            case ExtensionRequested e -> row;
            case OrderRescheduled e -> row;
            case UnitReportedIn e -> row;
            case DispatchSignedFor e -> row == null ? null : row.signedFor(e.dispatchNo());
            case ReturnRequested e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.RETURN_PENDING);
            case ProgressReported e -> row == null ? null : row.signedFor(e.dispatchNo());
            case HandlingFinished e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.HANDLED);
            case CheckAssigned e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.CHECKING);
            case CheckPassed e -> row == null ? null : row.at(e.dispatchNo(), BoardStatus.CALLBACK);
            case CheckFailed e ->
                row == null
                        ? null
                        : row.at(e.dispatchNo(), BoardStatus.DISPATCHED)
                                .shaded(row.shade().reworked());
            case CallbackRecorded e -> row;
            case IssueClosed e ->
                row == null || row.isUnfiled()
                        ? row
                        : row.with(BoardStatus.CLOSED).shaded(row.shade().closed(e));
            case IssueReopened e ->
                row == null
                        ? null
                        : row.with(BoardStatus.DISPATCHED).shaded(row.shade().open());
            case ScoreAppealed e -> row;
            case AppealReviewed e -> row;
            case AppealDecided e -> row;
            case AgendaDecisionRecorded e -> row;
        };
    }

    private boolean isUnfiled() {
        return status == BoardStatus.REPORTED;
    }

    /** Whoever complains before it is filed has complained. */
    private static BoardRow complained(@Nullable BoardRow row, IssueSupplemented e, Instant at) {
        if (row != null) {
            return row.shaded(row.shade().complained());
        }
        Shade once = Shade.NONE.complained();
        return new BoardRow(
                e.issueId(), BoardStatus.REPORTED, "", "", "", Urgency.GENERAL, null, 0, false, at, null, once, null);
    }

    /** @param unfiled what it was until now: complaints made by then, and where the counters have it */
    private static BoardRow filed(@Nullable BoardRow unfiled, String issueId, Filing filing, Instant at) {
        return new BoardRow(
                issueId,
                BoardStatus.FILED,
                filing.grid(),
                filing.grid(),
                filing.category(),
                filing.urgency(),
                null,
                0,
                false,
                at,
                null,
                unfiled == null ? Shade.NONE : unfiled.shade(),
                unfiled == null ? null : unfiled.counted());
    }

    private BoardRow dispatched(IssueDispatched e) {
        return new BoardRow(
                issueId,
                BoardStatus.DISPATCHED,
                e.area(),
                grid,
                category,
                urgency,
                e.unit(),
                e.dispatchNo(),
                false,
                filedAt,
                e.deadlines().finishBy(),
                shade.open(),
                counted);
    }

    /** What is said of an earlier dispatch changes nothing. */
    private BoardRow at(int ofDispatch, BoardStatus next) {
        return ofDispatch == dispatchNo && status != BoardStatus.MERGED ? with(next) : this;
    }

    private BoardRow due(int ofDispatch, Instant newFinishBy) {
        return ofDispatch == dispatchNo ? copy(status, area, signed, newFinishBy) : this;
    }

    private BoardRow signedFor(int ofDispatch) {
        if (ofDispatch != dispatchNo) {
            return this;
        }
        return copy(status == BoardStatus.DISPATCHED ? BoardStatus.HANDLING : status, area, true);
    }

    private BoardRow kept(int ofDispatch) {
        return status == BoardStatus.RETURN_PENDING
                ? at(ofDispatch, signed ? BoardStatus.HANDLING : BoardStatus.DISPATCHED)
                : this;
    }

    private BoardRow with(BoardStatus next) {
        return copy(next, area, signed);
    }

    private BoardRow ownedBy(String owner) {
        return copy(status, owner, signed);
    }

    private BoardRow copy(BoardStatus nextStatus, String nextArea, boolean nextSigned) {
        return copy(nextStatus, nextArea, nextSigned, finishBy);
    }

    private BoardRow copy(BoardStatus nextStatus, String nextArea, boolean nextSigned, @Nullable Instant nextFinishBy) {
        return new BoardRow(
                issueId,
                nextStatus,
                nextArea,
                grid,
                category,
                urgency,
                unit,
                dispatchNo,
                nextSigned,
                filedAt,
                nextFinishBy,
                shade,
                counted);
    }

    private BoardRow shaded(Shade next) {
        return new BoardRow(
                issueId,
                status,
                area,
                grid,
                category,
                urgency,
                unit,
                dispatchNo,
                signed,
                filedAt,
                finishBy,
                next,
                counted);
    }
}
