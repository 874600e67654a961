package org.gridloop.evaluation.closing;

import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Filing;
import org.jspecify.annotations.Nullable;

/** How far an issue has come after its handling. */
sealed interface Course {

    /** Never handled. */
    sealed interface Unhandled extends Course {}

    /** Nothing was handled yet. */
    record NotHandled() implements Unhandled {}

    /** Closed by force, or with the issue it was merged into, before anybody handled it. */
    record ClosedUnhandled(EvaluationEvent.Closing closing) implements Unhandled {}

    /** Handled at least once. */
    sealed interface Handled extends Course {
        Tally tally();
    }

    /** 核查中. */
    record Checking(Tally tally) implements Handled {}

    /** 返工: the check failed, the unit does it again. */
    record Rework(Tally tally) implements Handled {}

    /** 待回访. */
    record AwaitingCallback(Tally tally) implements Handled {}

    /** 已结案. */
    record Closed(
            Tally tally,
            EvaluationEvent.Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction) implements Handled {}

    /** 重办: opened again, to be dispatched anew. */
    record Reopened(Tally tally) implements Handled {}

    /**
     * What is counted and remembered on the way.
     *
     * @param dispatchNo the last dispatch whose result was given to a checker
     * @param handledBy the unit that handled it
     * @param checker the area office that last got the check
     * @param unreached attempts in vain since the last check was assigned
     */
    record Tally(
            int dispatchNo,
            String handledBy,
            String checker,
            Filing filing,
            int checks,
            int callbacks,
            int unreached,
            int reopens) {

        Tally called(Contact contact) {
            int more = contact == Contact.UNREACHABLE ? 1 : 0;
            return new Tally(dispatchNo, handledBy, checker, filing, checks, callbacks + 1, unreached + more, reopens);
        }

        Tally reopened() {
            return new Tally(dispatchNo, handledBy, checker, filing, checks, callbacks, unreached, reopens + 1);
        }
    }

    default Course after(EvaluationEvent event) {
        return switch (event) {
            case CheckAssigned e -> new Checking(assigned(e));
            case CheckPassed e -> new AwaitingCallback(known());
            case CheckFailed e -> new Rework(known());
            case CallbackRecorded e -> new AwaitingCallback(known().called(e.contact()));
            case IssueClosed e -> closed(e);
            case IssueReopened e -> new Reopened(known().reopened());
            case ScoreAppealed e -> this;
            case AppealReviewed e -> this;
            case AppealDecided e -> this;
            case AgendaDecisionRecorded e -> this;
        };
    }

    private Course closed(IssueClosed e) {
        return switch (this) {
            case Unhandled s -> new ClosedUnhandled(e.closing());
            case Handled s -> new Closed(s.tally(), e.closing(), e.solved(), e.satisfaction());
        };
    }

    private Tally assigned(CheckAssigned e) {
        return switch (this) {
            case Unhandled s -> new Tally(e.dispatchNo(), e.handledBy(), e.checker(), e.filing(), e.checkNo(), 0, 0, 0);
            case Handled s ->
                new Tally(
                        e.dispatchNo(),
                        e.handledBy(),
                        e.checker(),
                        e.filing(),
                        e.checkNo(),
                        s.tally().callbacks(),
                        0,
                        s.tally().reopens());
        };
    }

    private Tally known() {
        return switch (this) {
            case Unhandled s -> throw new IllegalStateException("a fact about an issue that was never handled");
            case Handled s -> s.tally();
        };
    }
}
