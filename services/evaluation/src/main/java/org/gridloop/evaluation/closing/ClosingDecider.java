package org.gridloop.evaluation.closing;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.backbone.guarding.Masking.maskIfAny;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.evaluation.closing.CheckLimits.Due;
import org.gridloop.evaluation.closing.ClosingCommand.AssignCheck;
import org.gridloop.evaluation.closing.ClosingCommand.By;
import org.gridloop.evaluation.closing.ClosingCommand.Check;
import org.gridloop.evaluation.closing.ClosingCommand.CloseWithMaster;
import org.gridloop.evaluation.closing.ClosingCommand.FailCheck;
import org.gridloop.evaluation.closing.ClosingCommand.ForceClose;
import org.gridloop.evaluation.closing.ClosingCommand.FromStaff;
import org.gridloop.evaluation.closing.ClosingCommand.PassCheck;
import org.gridloop.evaluation.closing.ClosingCommand.RecordCallback;
import org.gridloop.evaluation.closing.ClosingCommand.Reopen;
import org.gridloop.evaluation.closing.ClosingCommand.TakeAnswer;
import org.gridloop.evaluation.closing.Course.AwaitingCallback;
import org.gridloop.evaluation.closing.Course.Checking;
import org.gridloop.evaluation.closing.Course.Closed;
import org.gridloop.evaluation.closing.Course.ClosedUnhandled;
import org.gridloop.evaluation.closing.Course.Handled;
import org.gridloop.evaluation.closing.Course.NotHandled;
import org.gridloop.evaluation.closing.Course.Reopened;
import org.gridloop.evaluation.closing.Course.Rework;
import org.gridloop.evaluation.closing.Course.Tally;
import org.gridloop.evaluation.closing.Course.Unhandled;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** From "done" to proven: every command against every point of an issue's course after its handling. */
final class ClosingDecider implements Decider<ClosingCommand, Course, EvaluationEvent> {

    private static final int REOPENS_AT_MOST = 2;
    private static final int ATTEMPTS_AT_MOST = 3;
    private static final String ANONYMOUS = "anonymous";
    private static final String SEAT = "seat";
    private static final String REPORTER = "reporter";

    private record Turn(ClosingCommand command, Course course) {}

    @Override
    public Course initial() {
        return new NotHandled();
    }

    @Override
    public Course evolve(Course state, EvaluationEvent event) {
        return state.after(event);
    }

    @Override
    public List<EvaluationEvent> decide(ClosingCommand command, Course course) {
        return switch (new Turn(command, course)) {
            case Turn(AssignCheck c, NotHandled s) -> List.of(assigned(c, 1));
            case Turn(AssignCheck c, Handled s)
            when c.dispatchNo() <= s.tally().dispatchNo() -> List.of(); // heard twice
            case Turn(AssignCheck c, Rework s) -> List.of(assigned(c, s.tally().checks() + 1));
            case Turn(AssignCheck c, Reopened s) ->
                List.of(assigned(c, s.tally().checks() + 1));
            case Turn(AssignCheck c, Checking s) -> throw refused(ClosingReason.FINISHED_OUT_OF_TURN);
            case Turn(AssignCheck c, AwaitingCallback s) -> throw refused(ClosingReason.FINISHED_OUT_OF_TURN);
            case Turn(AssignCheck c, Closed s)
            when s.closing() == Closing.FORCED -> List.of(); // finished while it was being closed by force
            case Turn(AssignCheck c, Closed s) -> throw refused(ClosingReason.FINISHED_OUT_OF_TURN);
            case Turn(AssignCheck c, ClosedUnhandled s) -> List.of(); // likewise

            case Turn(CloseWithMaster c, NotHandled s) -> List.of(closedWithMaster(c));
            case Turn(CloseWithMaster c, ClosedUnhandled s) -> List.of(); // heard twice
            case Turn(CloseWithMaster c, Handled s) -> List.of(); // a matter of its own after all

            case Turn(FromStaff c, Unhandled s) when !c.issueIsKnown() -> throw refused(ClosingReason.NO_SUCH_ISSUE);
            case Turn(Check c, Handled s)
            when handledItself(c.by(), s.tally()) -> throw refused(ClosingReason.CHECKER_HANDLED_IT);
            case Turn(Check c, Handled s)
            when !mayCheck(c.by(), s.tally()) -> throw refused(ClosingReason.NO_SUCH_ISSUE);
            case Turn(FromStaff c, Handled s)
            when !c.by().sees(s.tally().filing().grid()) -> throw refused(ClosingReason.NO_SUCH_ISSUE);

            case Turn(PassCheck c, Checking s) when s.tally().filing().reachable() -> List.of(passed(c, s.tally()));
            case Turn(PassCheck c, Checking s) ->
                List.of(
                        passed(c, s.tally()),
                        skipped(c, s.tally()),
                        closed(c, Closing.RESOLVED, null, null, ANONYMOUS));
            case Turn(FailCheck c, Checking s) -> List.of(failed(c, s.tally()));
            case Turn(Check c, Unhandled s) -> throw refused(ClosingReason.NO_OPEN_CHECK);
            case Turn(Check c, Rework s) -> throw refused(ClosingReason.NO_OPEN_CHECK);
            case Turn(Check c, AwaitingCallback s) -> throw refused(ClosingReason.NO_OPEN_CHECK);
            case Turn(Check c, Closed s) -> throw refused(ClosingReason.NO_OPEN_CHECK);
            case Turn(Check c, Reopened s) -> throw refused(ClosingReason.NO_OPEN_CHECK);

            case Turn(RecordCallback c, AwaitingCallback s)
            when c.contact() != Contact.REACHED && s.tally().unreached() + 1 < ATTEMPTS_AT_MOST ->
                List.of(unreached(c, s.tally()));
            case Turn(RecordCallback c, AwaitingCallback s)
            when c.contact() != Contact.REACHED ->
                List.of(unreached(c, s.tally()), closed(c, Closing.RESOLVED, null, null, "unreachable"));
            case Turn(RecordCallback c, AwaitingCallback s)
            when c.solved() == null -> throw refused(ClosingReason.SOLVED_REQUIRED);
            case Turn(RecordCallback c, AwaitingCallback s)
            when c.isContent() ->
                List.of(reached(c, s.tally()), closed(c, Closing.RESOLVED, c.solved(), c.satisfaction(), null));
            case Turn(RecordCallback c, AwaitingCallback s)
            when s.tally().reopens() < REOPENS_AT_MOST ->
                List.of(reached(c, s.tally()), reopened(c, s.tally(), discontent(c.solved()), null));
            case Turn(RecordCallback c, AwaitingCallback s) ->
                List.of(reached(c, s.tally()), explained(c, c.solved(), c.satisfaction()));
            case Turn(RecordCallback c, Unhandled s) -> throw refused(ClosingReason.NO_CALLBACK_DUE);
            case Turn(RecordCallback c, Checking s) -> throw refused(ClosingReason.NO_CALLBACK_DUE);
            case Turn(RecordCallback c, Rework s) -> throw refused(ClosingReason.NO_CALLBACK_DUE);
            case Turn(RecordCallback c, Closed s) -> throw refused(ClosingReason.NO_CALLBACK_DUE);
            case Turn(RecordCallback c, Reopened s) -> throw refused(ClosingReason.NO_CALLBACK_DUE);

            case Turn(TakeAnswer c, AwaitingCallback s)
            when c.isContent() ->
                List.of(answered(c, s.tally()), closed(c, Closing.RESOLVED, c.solved(), c.satisfaction(), null));
            case Turn(TakeAnswer c, AwaitingCallback s)
            when s.tally().reopens() < REOPENS_AT_MOST ->
                List.of(answered(c, s.tally()), reopened(c, s.tally(), discontent(c.solved()), null));
            case Turn(TakeAnswer c, AwaitingCallback s) ->
                List.of(answered(c, s.tally()), explained(c, c.solved(), c.satisfaction()));
            case Turn(TakeAnswer c, Unhandled s) -> List.of();
            case Turn(TakeAnswer c, Handled s) -> List.of(); // a desk was faster

            case Turn(Reopen c, AwaitingCallback s)
            when s.tally().reopens() < REOPENS_AT_MOST -> List.of(reopened(c, s.tally(), c.reason(), c.note()));
            case Turn(Reopen c, AwaitingCallback s) -> throw refused(ClosingReason.REOPENED_TWICE);
            case Turn(Reopen c, Closed s) when c.isTooLate() -> throw refused(ClosingReason.REOPEN_WINDOW_PASSED);
            case Turn(Reopen c, Closed s)
            when s.tally().reopens() < REOPENS_AT_MOST -> List.of(reopened(c, s.tally(), c.reason(), c.note()));
            case Turn(Reopen c, Closed s) -> throw refused(ClosingReason.REOPENED_TWICE);
            case Turn(Reopen c, NotHandled s) -> throw refused(ClosingReason.STILL_OPEN);
            case Turn(Reopen c, ClosedUnhandled s) -> throw refused(ClosingReason.NEVER_HANDLED);
            case Turn(Reopen c, Checking s) -> throw refused(ClosingReason.STILL_OPEN);
            case Turn(Reopen c, Rework s) -> throw refused(ClosingReason.STILL_OPEN);
            case Turn(Reopen c, Reopened s) -> throw refused(ClosingReason.STILL_OPEN);

            case Turn(ForceClose c, NotHandled s) ->
                switch (c.standing()) {
                    case NOT_OPEN -> throw refused(ClosingReason.NOT_OPEN);
                    case NOT_DISPATCHED -> throw refused(ClosingReason.NOT_DISPATCHED);
                    case DISPATCHED -> List.of(forced(c));
                };
            case Turn(ForceClose c, Checking s) -> List.of(forced(c));
            case Turn(ForceClose c, Rework s) -> List.of(forced(c));
            case Turn(ForceClose c, AwaitingCallback s) -> List.of(forced(c));
            case Turn(ForceClose c, Reopened s) -> List.of(forced(c));
            case Turn(ForceClose c, Closed s) -> throw refused(ClosingReason.ALREADY_CLOSED);
            case Turn(ForceClose c, ClosedUnhandled s) -> throw refused(ClosingReason.ALREADY_CLOSED);
        };
    }

    private static boolean handledItself(By by, Tally tally) {
        return tally.handledBy().equals(by.unit());
    }

    private static boolean mayCheck(By by, Tally tally) {
        return tally.checker().equals(by.unit())
                || by.oversees() && by.sees(tally.filing().grid());
    }

    /** The grid's own office looks, unless it did the work: then the community's. */
    static String checkerOf(String handledBy, Filing filing) {
        String gridOffice = "office-" + filing.grid();
        return gridOffice.equals(handledBy) ? "office-" + Tier.COMMUNITY.areaOf(filing.grid()) : gridOffice;
    }

    private static EvaluationEvent assigned(AssignCheck c, int checkNo) {
        String checker = checkerOf(c.handledBy(), c.filing());
        Due due = c.due();
        return new CheckAssigned(
                c.issueId(),
                c.dispatchNo(),
                checkNo,
                c.handledBy(),
                checker,
                c.filing(),
                due == null ? null : due.by(),
                due == null ? null : due.rule(),
                due == null ? null : due.calendarVersion());
    }

    private static EvaluationEvent passed(PassCheck c, Tally tally) {
        return new CheckPassed(c.issueId(), tally.dispatchNo(), tally.checks(), tally.checker(), maskIfAny(c.note()));
    }

    private static EvaluationEvent failed(FailCheck c, Tally tally) {
        return new CheckFailed(
                c.issueId(),
                tally.dispatchNo(),
                tally.checks(),
                tally.checker(),
                tally.handledBy(),
                Masking.mask(c.note()));
    }

    private static EvaluationEvent skipped(PassCheck c, Tally tally) {
        return new CallbackRecorded(c.issueId(), tally.callbacks() + 1, Contact.SKIPPED, null, null, ANONYMOUS);
    }

    private static EvaluationEvent unreached(RecordCallback c, Tally tally) {
        return new CallbackRecorded(
                c.issueId(), tally.callbacks() + 1, Contact.UNREACHABLE, null, null, maskIfAny(c.note()), SEAT);
    }

    private static EvaluationEvent reached(RecordCallback c, Tally tally) {
        return new CallbackRecorded(
                c.issueId(),
                tally.callbacks() + 1,
                Contact.REACHED,
                c.solved(),
                c.satisfaction(),
                maskIfAny(c.note()),
                SEAT);
    }

    private static EvaluationEvent answered(TakeAnswer c, Tally tally) {
        return new CallbackRecorded(
                c.issueId(), tally.callbacks() + 1, Contact.REACHED, c.solved(), c.satisfaction(), c.note(), REPORTER);
    }

    private static String discontent(@Nullable Boolean solved) {
        return Boolean.TRUE.equals(solved) ? "dissatisfied" : "not-solved";
    }

    private static EvaluationEvent closed(
            ClosingCommand c,
            Closing closing,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note) {
        return new IssueClosed(c.issueId(), closing, solved, satisfaction, note);
    }

    private static EvaluationEvent explained(
            ClosingCommand c, @Nullable Boolean solved, @Nullable Integer satisfaction) {
        return new IssueClosed(c.issueId(), Closing.EXPLAINED, solved, satisfaction, null, "reopened-twice", null);
    }

    private static EvaluationEvent forced(ForceClose c) {
        return new IssueClosed(c.issueId(), Closing.FORCED, null, null, Masking.mask(c.note()), c.reason(), null);
    }

    private static EvaluationEvent closedWithMaster(CloseWithMaster c) {
        return new IssueClosed(c.issueId(), Closing.RESOLVED, null, null, null, null, c.masterIssueId());
    }

    private static EvaluationEvent reopened(ClosingCommand c, Tally tally, String reason, @Nullable String note) {
        return new IssueReopened(c.issueId(), tally.reopens() + 1, reason, maskIfAny(note));
    }
}
