package org.gridloop.intake.issues;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.ClockEvent;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
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
import org.gridloop.events.IntakeEvent;
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
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent;
import org.gridloop.intake.issues.IssueRow.Ending;
import org.gridloop.intake.issues.IssueRow.Filed;
import org.gridloop.intake.issues.IssueRow.Order;
import org.gridloop.intake.issues.IssueRow.Report;
import org.gridloop.intake.issues.IssueRow.Turns;
import org.jspecify.annotations.Nullable;

/** The fold of all services' facts into one row. Pure. */
final class IssueLife {

    private IssueLife() {}

    /** @return the row of a report that has just been heard */
    static IssueRow begun(IssueReported e, @Nullable String account, @Nullable Instant at) {
        Report report = new Report(
                e.ticket(),
                e.channel(),
                e.title(),
                e.text(),
                List.of(),
                e.externalId(),
                e.reporterRef(),
                e.confidential(),
                e.place(),
                e.occurredAt(),
                at);
        Filed asReported = new Filed(e.category(), e.urgency(), e.grid(), null, false, null);
        return new IssueRow(
                e.issueId(),
                1,
                IssueStatus.REPORTED,
                report,
                asReported,
                Order.NONE,
                Turns.NONE,
                Ending.NONE,
                null,
                account,
                at);
    }

    /** @return the row after a later fact; what no longer concerns it is counted and changes nothing else */
    static IssueRow after(IssueRow row, DomainEvent event, @Nullable Instant at) {
        if (row.status() == IssueStatus.MERGED && !concernsMerged(event)) {
            return row.heard(row.facts() + 1, at);
        }
        if (row.status() == IssueStatus.CLOSED && isOfTheDesk(event)) {
            return row.heard(row.facts() + 1, at);
        }
        Turns turns = row.turns();
        IssueRow changed = switch (event) {
            case IssueReported e -> row;
            case IssueSupplemented e -> row.with(row.report().with(e.text()));
            case VerificationRequested e -> row.is(IssueStatus.VERIFYING).with(lookedAfter(row.filed(), e.grid()));
            case IssueVerified e ->
                row.is(IssueStatus.REPORTED)
                        .with(row.filed().found(e.category(), e.grid()))
                        .with(row.report().at(e.place()));
            case IssueRejected e -> row.is(IssueStatus.NOT_ACCEPTED).with(ended(e.reason(), e.explanation(), at));
            case IssueVoided e -> row.is(IssueStatus.VOIDED).with(ended(e.reason(), e.explanation(), at));
            case IssueWithdrawn e -> row.is(IssueStatus.WITHDRAWN).with(ended(e.reason(), e.explanation(), at));
            case IssueMerged e -> row.is(IssueStatus.MERGED).mergedInto(e.masterIssueId());
            case IssueUnmerged e ->
                row.is(e.filing() == null ? IssueStatus.REPORTED : IssueStatus.FILED)
                        .mergedInto(null);
            case IssueFiled e -> row.is(IssueStatus.FILED).with(filed(e, at));
            case IssueDispatched e ->
                row.is(IssueStatus.DISPATCHED).with(dispatched(e, at)).with(Ending.NONE);
            case ReturnApproved e ->
                row.is(IssueStatus.FILED).with(new Turns(turns.returned() + 1, turns.reworked(), turns.reopened()));
            case ReturnRefused e -> isOld(row, e.dispatchNo()) ? row : row.is(inHand(row));
            case TierEscalated e ->
                isOld(row, e.dispatchNo()) ? row : row.with(row.order().ownedBy(e.toTier(), e.toArea()));
            case TierLowered e ->
                isOld(row, e.dispatchNo()) ? row : row.with(row.order().ownedBy(e.toTier(), e.toArea()));
            case ClockEvent e -> afterClock(row, e);
            case WhistleBlown e -> isOld(row, e.dispatchNo()) ? row : row.is(IssueStatus.JOINT_HANDLING);
            case JointHandlingConcluded e -> isOld(row, e.dispatchNo()) ? row : row.is(IssueStatus.HANDLING);
            case SupervisionEvent e -> row;
            case ResponseEvent e -> afterWork(row, e, at);
            case CheckAssigned e -> row.is(IssueStatus.CHECKING);
            case CheckPassed e -> row.is(IssueStatus.CALLBACK);
            case CheckFailed e ->
                row.is(IssueStatus.FILED).with(new Turns(turns.returned(), turns.reworked() + 1, turns.reopened()));
            case CallbackRecorded e -> row.with(new Ending(null, e.solved(), e.satisfaction(), null, null, null));
            case IssueClosed e -> row.is(IssueStatus.CLOSED).with(closed(e, row.ending(), at));
            case IssueReopened e ->
                row.is(IssueStatus.FILED)
                        .with(Ending.NONE)
                        .with(new Turns(turns.returned(), turns.reworked(), turns.reopened() + 1));
            case ScoreAppealed e -> row;
            case AppealReviewed e -> row;
            case AppealDecided e -> row;
            case AgendaDecisionRecorded e -> row;
        };
        return changed.heard(row.facts() + 1, at);
    }

    /** Another service may not have heard yet that it goes on with its master, and tell something of it. */
    private static boolean concernsMerged(DomainEvent event) {
        return event instanceof IntakeEvent || event instanceof IssueClosed;
    }

    /** Closed by force while somebody looked or thought about it: what the desk says of it then opens nothing. */
    private static boolean isOfTheDesk(DomainEvent event) {
        return event instanceof VerificationRequested
                || event instanceof IssueVerified
                || event instanceof IssueRejected
                || event instanceof IssueVoided
                || event instanceof IssueWithdrawn;
    }

    /** Until somebody knows better, it lies where somebody was sent to look. */
    private static Filed lookedAfter(Filed filed, String grid) {
        return filed.grid() == null ? filed.found(null, grid) : filed;
    }

    private static IssueRow afterClock(IssueRow row, ClockEvent event) {
        return switch (event) {
            case ExtensionApproved e when !isOld(row, e.dispatchNo()) -> due(row, row.status(), e.newFinishBy());
            case HandlingSuspended e
            when !isOld(row, e.dispatchNo()) -> due(row, IssueStatus.SUSPENDED, e.newFinishBy());
            case HandlingResumed e when !isOld(row, e.dispatchNo()) -> due(row, inHand(row), e.newFinishBy());
            case ExtensionApproved e -> row;
            case HandlingSuspended e -> row;
            case HandlingResumed e -> row;
            case ExtensionRefused e -> row;
        };
    }

    private static IssueRow due(IssueRow row, IssueStatus status, Instant finishBy) {
        return row.is(status).with(row.order().dueBy(finishBy));
    }

    private static IssueRow afterWork(IssueRow row, ResponseEvent event, @Nullable Instant at) {
        return switch (event) {
            case DispatchSignedFor e
            when !isOld(row, e.dispatchNo()) ->
                row.is(IssueStatus.HANDLING).with(row.order().signed(at));
            case ReturnRequested e when !isOld(row, e.dispatchNo()) -> row.is(IssueStatus.RETURN_PENDING);
            case HandlingFinished e
            when !isOld(row, e.dispatchNo()) ->
                row.is(IssueStatus.HANDLED).with(row.order().finished(at));
            // told for the order's sake: the issue itself stands where it stood
            case DispatchSignedFor e -> row;
            case ReturnRequested e -> row;
            case HandlingFinished e -> row;
            case ResponseEvent.OrderReceived e -> row;
            case ResponseEvent.OrderWithdrawn e -> row;
            case ResponseEvent.OrderKept e -> row;
            case ResponseEvent.ProgressReported e -> row;
            case ResponseEvent.LateFinishKept e -> row;
            case ResponseEvent.ExtensionRequested e -> row;
            case ResponseEvent.OrderRescheduled e -> row;
            case ResponseEvent.UnitReportedIn e -> row;
        };
    }

    /** Two services tell about one issue at once: what was said of an earlier dispatch may be heard after the next. */
    private static boolean isOld(IssueRow row, int dispatchNo) {
        return dispatchNo < row.order().dispatchNo();
    }

    /** After a refused return the order stands as it stood before. */
    private static IssueStatus inHand(IssueRow row) {
        return row.order().signedAt() == null ? IssueStatus.DISPATCHED : IssueStatus.HANDLING;
    }

    private static Filed filed(IssueFiled e, @Nullable Instant at) {
        return new Filed(
                e.filing().category(),
                e.filing().urgency(),
                e.filing().grid(),
                e.filing().reachable(),
                Boolean.TRUE.equals(e.fastTrack()),
                at);
    }

    private static Order dispatched(IssueDispatched e, @Nullable Instant at) {
        Deadlines deadlines = e.deadlines();
        return new Order(
                e.dispatchNo(), e.tier(), e.area(), e.unit(), deadlines.signBy(), deadlines.finishBy(), at, null, null);
    }

    private static Ending ended(String reason, @Nullable String explanation, @Nullable Instant at) {
        return new Ending(null, null, null, reason, explanation, at);
    }

    private static Ending closed(IssueClosed e, Ending calledBack, @Nullable Instant at) {
        return new Ending(
                e.closing(),
                e.solved() == null ? calledBack.solved() : e.solved(),
                e.satisfaction() == null ? calledBack.satisfaction() : e.satisfaction(),
                null,
                null,
                at);
    }
}
