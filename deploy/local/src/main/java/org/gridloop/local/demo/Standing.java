package org.gridloop.local.demo;

import static org.gridloop.local.demo.Standing.Stage.APPEALED;
import static org.gridloop.local.demo.Standing.Stage.CALLBACK;
import static org.gridloop.local.demo.Standing.Stage.CALLED;
import static org.gridloop.local.demo.Standing.Stage.CHECKING;
import static org.gridloop.local.demo.Standing.Stage.CLOSED;
import static org.gridloop.local.demo.Standing.Stage.DISPATCHED;
import static org.gridloop.local.demo.Standing.Stage.FILED;
import static org.gridloop.local.demo.Standing.Stage.HANDLED;
import static org.gridloop.local.demo.Standing.Stage.JOINT;
import static org.gridloop.local.demo.Standing.Stage.MERGED;
import static org.gridloop.local.demo.Standing.Stage.NOTHING;
import static org.gridloop.local.demo.Standing.Stage.NOT_ACCEPTED;
import static org.gridloop.local.demo.Standing.Stage.REOPENED;
import static org.gridloop.local.demo.Standing.Stage.REPORTED;
import static org.gridloop.local.demo.Standing.Stage.RETURN_APPROVED;
import static org.gridloop.local.demo.Standing.Stage.RETURN_PENDING;
import static org.gridloop.local.demo.Standing.Stage.RETURN_REFUSED;
import static org.gridloop.local.demo.Standing.Stage.REWORK;
import static org.gridloop.local.demo.Standing.Stage.SUSPENDED;
import static org.gridloop.local.demo.Standing.Stage.TAKEN_BACK;
import static org.gridloop.local.demo.Standing.Stage.VERIFYING;
import static org.gridloop.local.demo.Standing.Stage.VOIDED;
import static org.gridloop.local.demo.Standing.Stage.WITH_UNIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
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
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue stands by its facts in the log, and whether they could happen in this order. A table of its own, which
 * shares nothing with the deciders whose work it checks.
 *
 * @param dispatchNo the last dispatch, 0 before the first
 * @param unit who has or had the order
 * @param signed whether the unit signed for it
 * @param asks whether the unit waits for an answer about more time
 * @param unreached callbacks in vain since the last check
 * @param owner the tier that owns it
 * @param wrong the first fact that could not happen, in words; none while all is well
 */
record Standing(
        Stage stage,
        int dispatchNo,
        String unit,
        boolean signed,
        boolean asks,
        int unreached,
        int reopens,
        @Nullable Tier owner,
        @Nullable String wrong) {

    enum Stage {
        NOTHING,
        REPORTED,
        VERIFYING,
        NOT_ACCEPTED,
        VOIDED,
        TAKEN_BACK,
        MERGED,
        FILED,
        DISPATCHED,
        WITH_UNIT,
        RETURN_PENDING,
        RETURN_APPROVED,
        RETURN_REFUSED,
        SUSPENDED,
        JOINT,
        HANDLED,
        CHECKING,
        REWORK,
        CALLBACK,
        CALLED,
        CLOSED,
        APPEALED,
        REOPENED
    }

    private static final Set<Stage> ENDS = EnumSet.of(CLOSED, NOT_ACCEPTED, VOIDED, TAKEN_BACK);

    private static final int REOPENS_AT_MOST = 2;
    private static final int CALLS_IN_VAIN = 3;

    static final Standing START = new Standing(NOTHING, 0, "", false, false, 0, 0, null, null);

    boolean hasEnded() {
        return wrong == null && ENDS.contains(stage);
    }

    Standing after(DomainEvent fact) {
        if (wrong != null) {
            return this;
        }
        return next(fact).orElseGet(() -> wrong(fact.getClass().getSimpleName() + " while " + stage));
    }

    Standing wrong(String what) {
        return new Standing(stage, dispatchNo, unit, signed, asks, unreached, reopens, owner, what);
    }

    private Optional<Standing> next(DomainEvent fact) {
        return switch (fact) {
            case IssueReported f -> in(NOTHING).map(s -> s.to(REPORTED));
            case IssueSupplemented f -> Optional.of(this).filter(s -> s.isOpen());
            case IssueRejected f -> in(REPORTED).map(s -> s.to(NOT_ACCEPTED));
            case IssueFiled f -> in(REPORTED).map(s -> s.to(FILED));
            case VerificationRequested f -> in(REPORTED).map(s -> s.to(VERIFYING));
            case IssueVerified f -> in(VERIFYING).map(s -> s.to(REPORTED));
            case IssueVoided f -> in(REPORTED).map(s -> s.to(VOIDED));
            case IssueWithdrawn f -> in(REPORTED).map(s -> s.to(TAKEN_BACK));
            case IssueMerged f -> in(REPORTED, FILED).map(s -> s.to(MERGED));
            case IssueUnmerged f -> in(MERGED).map(s -> s.to(f.filing() == null ? REPORTED : FILED));

            case IssueDispatched f ->
                in(before(f)).filter(s -> f.dispatchNo() == dispatchNo + 1).map(s -> s.dispatched(f));
            case ReturnApproved f ->
                in(RETURN_PENDING).filter(s -> isNow(f.dispatchNo(), f.unit())).map(s -> s.to(RETURN_APPROVED));
            case ReturnRefused f ->
                in(RETURN_PENDING).filter(s -> isNow(f.dispatchNo(), f.unit())).map(s -> s.to(RETURN_REFUSED));
            case TierEscalated f ->
                Optional.of(this)
                        .filter(s -> s.isOpen() && f.fromTier() == owner)
                        .map(s -> s.ownedBy(f.toTier()));

            case TierLowered f ->
                Optional.of(this)
                        .filter(s -> s.isOpen() && f.fromTier() == owner)
                        .map(s -> s.ownedBy(f.toTier()));
            case SupervisionEvent f -> Optional.of(this).filter(s -> s.isOpen());
            case ExtensionApproved f ->
                Optional.of(this).filter(s -> s.asks && s.isOpen()).map(s -> s.asking(false));
            case ExtensionRefused f ->
                Optional.of(this).filter(s -> s.asks && s.isOpen()).map(s -> s.asking(false));
            case HandlingSuspended f -> inHand(f.dispatchNo(), f.unit()).map(s -> s.to(SUSPENDED));
            case HandlingResumed f -> in(SUSPENDED).map(s -> s.to(WITH_UNIT));
            case WhistleBlown f -> inHand(f.dispatchNo(), f.leadUnit()).map(s -> s.to(JOINT));
            case JointHandlingConcluded f -> in(JOINT).map(s -> s.to(WITH_UNIT));

            case OrderReceived f ->
                in(DISPATCHED).filter(s -> isNow(f.dispatchNo(), f.unit())).map(s -> s.to(WITH_UNIT));
            case OrderWithdrawn f -> Optional.of(this).filter(s -> s.mayWithdraw(f.dispatchNo()));
            case DispatchSignedFor f ->
                in(WITH_UNIT)
                        .filter(s -> !signed && isNow(f.dispatchNo(), f.unit()))
                        .map(Standing::sign);
            case ReturnRequested f ->
                in(WITH_UNIT).filter(s -> isNow(f.dispatchNo(), f.unit())).map(s -> s.to(RETURN_PENDING));
            case OrderKept f ->
                in(RETURN_REFUSED).filter(s -> isNow(f.dispatchNo(), f.unit())).map(s -> s.to(WITH_UNIT));
            case ProgressReported f -> inHand(f.dispatchNo(), f.unit());
            case ExtensionRequested f ->
                inHand(f.dispatchNo(), f.unit()).filter(s -> !asks).map(s -> s.asking(true));
            case OrderRescheduled f -> in(WITH_UNIT, SUSPENDED, JOINT).filter(s -> isNow(f.dispatchNo(), f.unit()));
            case UnitReportedIn f ->
                in(JOINT).filter(s -> f.dispatchNo() == dispatchNo && f.leads() == unit.equals(f.unit()));
            case HandlingFinished f -> inHand(f.dispatchNo(), f.unit()).map(s -> s.to(HANDLED));
            case LateFinishKept f -> Optional.of(this).filter(s -> f.dispatchNo() < dispatchNo);

            case CheckAssigned f ->
                in(HANDLED)
                        .filter(s -> isNow(f.dispatchNo(), f.handledBy())
                                && !f.checker().equals(f.handledBy()))
                        .map(s -> s.to(CHECKING));
            case CheckPassed f ->
                in(CHECKING).filter(s -> f.dispatchNo() == dispatchNo).map(s -> s.to(CALLBACK));
            case CheckFailed f ->
                in(CHECKING).filter(s -> f.dispatchNo() == dispatchNo).map(s -> s.to(REWORK));
            case CallbackRecorded f -> in(CALLBACK).map(s -> s.called(f.contact()));
            case IssueClosed f
            when f.closing() == Closing.FORCED ->
                Optional.of(this).filter(s -> s.isOpen() && stage != MERGED).map(s -> s.to(CLOSED));
            case IssueClosed f when f.masterIssueId() != null -> in(MERGED).map(s -> s.to(CLOSED));
            case IssueClosed f ->
                in(CALLED, CALLBACK)
                        .filter(s -> stage == CALLED || unreached >= CALLS_IN_VAIN)
                        .map(s -> s.to(CLOSED));
            case IssueReopened f ->
                in(CALLBACK, CALLED, CLOSED)
                        .filter(s -> f.reopenNo() == reopens + 1 && f.reopenNo() <= REOPENS_AT_MOST)
                        .map(Standing::reopened);
            case ScoreAppealed f -> in(CLOSED).map(s -> s.to(APPEALED));
            case AppealReviewed f -> in(APPEALED);
            case AppealDecided f -> in(APPEALED).map(s -> s.to(CLOSED));
            case AgendaDecisionRecorded f -> Optional.of(this).filter(s -> stage != NOTHING);
        };
    }

    private static Stage before(IssueDispatched fact) {
        return switch (fact.occasion()) {
            case FILED -> FILED;
            case RETURNED -> RETURN_APPROVED;
            case REWORK -> REWORK;
            case REOPENED -> REOPENED;
        };
    }

    private Optional<Standing> in(Stage... stages) {
        return Optional.of(this).filter(s -> Arrays.asList(stages).contains(stage));
    }

    /** The unit has signed and works on it, alone and with the clock running. */
    private Optional<Standing> inHand(int number, String who) {
        return in(WITH_UNIT).filter(s -> signed && isNow(number, who));
    }

    private boolean isOpen() {
        return stage != NOTHING && stage != APPEALED && !ENDS.contains(stage);
    }

    private boolean isNow(int number, String who) {
        return number == dispatchNo && who.equals(unit);
    }

    /** The next dispatch, or the close by force, and the end of the order come from two services. */
    private boolean mayWithdraw(int number) {
        return (stage == RETURN_APPROVED || stage == CLOSED) && number == dispatchNo
                || stage == DISPATCHED && number == dispatchNo - 1;
    }

    private Standing to(Stage next) {
        return new Standing(next, dispatchNo, unit, signed, asks, unreached, reopens, owner, null);
    }

    private Standing dispatched(IssueDispatched fact) {
        return new Standing(DISPATCHED, fact.dispatchNo(), fact.unit(), false, false, 0, reopens, fact.tier(), null);
    }

    private Standing ownedBy(Tier tier) {
        return new Standing(stage, dispatchNo, unit, signed, asks, unreached, reopens, tier, null);
    }

    private Standing asking(boolean now) {
        return new Standing(stage, dispatchNo, unit, signed, now, unreached, reopens, owner, null);
    }

    private Standing sign() {
        return new Standing(stage, dispatchNo, unit, true, asks, unreached, reopens, owner, null);
    }

    private Standing called(Contact contact) {
        return contact == Contact.UNREACHABLE
                ? new Standing(CALLBACK, dispatchNo, unit, signed, asks, unreached + 1, reopens, owner, null)
                : to(CALLED);
    }

    private Standing reopened() {
        return new Standing(REOPENED, dispatchNo, unit, signed, asks, unreached, reopens + 1, owner, null);
    }
}
