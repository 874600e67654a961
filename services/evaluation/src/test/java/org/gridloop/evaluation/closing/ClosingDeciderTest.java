package org.gridloop.evaluation.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.evaluation.closing.ClosingCommand.AssignCheck;
import org.gridloop.evaluation.closing.ClosingCommand.By;
import org.gridloop.evaluation.closing.ClosingCommand.CloseWithMaster;
import org.gridloop.evaluation.closing.ClosingCommand.FailCheck;
import org.gridloop.evaluation.closing.ClosingCommand.ForceClose;
import org.gridloop.evaluation.closing.ClosingCommand.PassCheck;
import org.gridloop.evaluation.closing.ClosingCommand.RecordCallback;
import org.gridloop.evaluation.closing.ClosingCommand.Reopen;
import org.gridloop.evaluation.closing.ClosingCommand.Standing;
import org.gridloop.evaluation.closing.ClosingCommand.TakeAnswer;
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
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClosingDeciderTest {

    private static final String ISSUE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String GRID = "37990100100101";
    private static final String GRID_OFFICE = "office-37990100100101";
    private static final String COMMUNITY_OFFICE = "office-379901001001";
    private static final String WATER = "dept-water";
    private static final Filing REACHABLE = new Filing("C0102", GRID, Urgency.URGENT, "2026.1", true);
    private static final Filing ANONYMOUS = new Filing("C0102", GRID, Urgency.URGENT, "2026.1", false);

    private static final By CHECKER = new By(GRID_OFFICE, List.of(GRID), false);
    private static final By OFFICER = new By("office-379901001", List.of("379901001"), true);
    private static final By SUPERVISOR = new By(null, List.of(), true);
    private static final By FOREIGN_OFFICER = new By("office-379901002", List.of("379901002"), true);
    private static final By NEIGHBOUR = new By("office-37990100100102", List.of("37990100100102"), false);
    private static final By SEAT = new By(null, List.of("379901"), false);

    private static CheckAssigned assigned(int dispatchNo, int checkNo) {
        return new CheckAssigned(ISSUE, dispatchNo, checkNo, WATER, GRID_OFFICE, REACHABLE);
    }

    private static CheckPassed passed(int dispatchNo, int checkNo) {
        return new CheckPassed(ISSUE, dispatchNo, checkNo, GRID_OFFICE, null);
    }

    private static CheckFailed failed(int dispatchNo, int checkNo) {
        return new CheckFailed(ISSUE, dispatchNo, checkNo, GRID_OFFICE, WATER, "still leaking");
    }

    private static IssueReopened reopened(int no) {
        return new IssueReopened(ISSUE, no, "reporter-asked", null);
    }

    private static IssueClosed closed() {
        return new IssueClosed(ISSUE, Closing.RESOLVED, true, 5, null);
    }

    private static CallbackRecorded unreached(int no) {
        return new CallbackRecorded(ISSUE, no, Contact.UNREACHABLE, null, null, null, "seat");
    }

    private static CallbackRecorded reached(int no, boolean solved, @Nullable Integer satisfaction) {
        return new CallbackRecorded(ISSUE, no, Contact.REACHED, solved, satisfaction, null, "seat");
    }

    private static AssignCheck finish(int dispatchNo) {
        return new AssignCheck(ISSUE, dispatchNo, WATER, REACHABLE, null);
    }

    private static PassCheck pass(By by) {
        return new PassCheck(ISSUE, by, true, null);
    }

    private static FailCheck fail(By by) {
        return new FailCheck(ISSUE, by, true, "still leaking");
    }

    private static RecordCallback answer(@Nullable Boolean solved, @Nullable Integer satisfaction) {
        return new RecordCallback(ISSUE, SEAT, true, Contact.REACHED, solved, satisfaction, null);
    }

    private static final RecordCallback NOBODY_ANSWERS =
            new RecordCallback(ISSUE, SEAT, true, Contact.UNREACHABLE, null, null, null);
    private static final Reopen REOPEN = new Reopen(ISSUE, SUPERVISOR, true, "reporter-asked", null, true);

    /** Given facts, when a command, then facts or a refusal. */
    private record Given(List<EvaluationEvent> facts) {

        List<EvaluationEvent> when(ClosingCommand command) {
            ClosingDecider decider = new ClosingDecider();
            Course course = decider.initial();
            for (EvaluationEvent fact : facts) {
                course = decider.evolve(course, fact);
            }
            return decider.decide(command, course);
        }

        void refuses(ClosingCommand command, ClosingReason reason) {
            assertThatThrownBy(() -> when(command))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        }

        Given and(EvaluationEvent... more) {
            List<EvaluationEvent> all = new ArrayList<>(facts);
            all.addAll(List.of(more));
            return new Given(all);
        }
    }

    private static final Given NOT_HANDLED = new Given(List.of());
    private static final Given CHECKING = NOT_HANDLED.and(assigned(1, 1));
    private static final Given REWORK = CHECKING.and(failed(1, 1));
    private static final Given CALLBACK = CHECKING.and(passed(1, 1));
    private static final Given CLOSED = CALLBACK.and(reached(1, true, 5), closed());
    private static final Given REOPENED = CLOSED.and(reopened(1));
    private static final Given CALLBACK_AFTER_TWO_REOPENS = REOPENED.and(
            assigned(2, 2), passed(2, 2), reached(2, true, 5), closed(), reopened(2), assigned(3, 3), passed(3, 3));
    private static final Map<String, Given> HANDLED = Map.of(
            "checking", CHECKING, "rework", REWORK, "callback", CALLBACK, "closed", CLOSED, "reopened", REOPENED);

    @Nested
    class Assigning {

        @Test
        void theFirstFinishIsCheckedByTheGridsOwnOffice() {
            assertThat(NOT_HANDLED.when(finish(1))).containsExactly(assigned(1, 1));
        }

        @Test
        void aCheckSaysUntilWhenByWhichRuleAndCalendar() {
            Instant monday = Instant.parse("2026-11-23T08:00:00Z");
            CheckLimits.Due due = new CheckLimits.Due(monday, "check: 480 min, office hours", "calendar-3");

            assertThat(NOT_HANDLED.when(new AssignCheck(ISSUE, 1, WATER, REACHABLE, due)))
                    .containsExactly(new CheckAssigned(
                            ISSUE, 1, 1, WATER, GRID_OFFICE, REACHABLE, monday, due.rule(), "calendar-3"));
        }

        @Test
        void whatTheGridsOfficeHandledItselfIsCheckedByTheCommunity() {
            assertThat(NOT_HANDLED.when(new AssignCheck(ISSUE, 1, GRID_OFFICE, REACHABLE, null)))
                    .containsExactly(new CheckAssigned(ISSUE, 1, 1, GRID_OFFICE, COMMUNITY_OFFICE, REACHABLE));
        }

        @Test
        void whatTheCommunitysOfficeHandledIsCheckedByTheGrid() {
            assertThat(NOT_HANDLED.when(new AssignCheck(ISSUE, 1, COMMUNITY_OFFICE, REACHABLE, null)))
                    .containsExactly(new CheckAssigned(ISSUE, 1, 1, COMMUNITY_OFFICE, GRID_OFFICE, REACHABLE));
        }

        @Test
        void aFinishHeardTwiceAssignsNothing() {
            assertThat(HANDLED.values())
                    .allSatisfy(given -> assertThat(given.when(finish(1))).isEmpty());
        }

        @Test
        void aFinishAfterReworkOrReopeningIsCheckedAnew() {
            assertThat(REWORK.when(finish(2))).containsExactly(assigned(2, 2));
            assertThat(REOPENED.when(finish(2))).containsExactly(assigned(2, 2));
        }

        @Test
        void aFinishNobodyAskedForIsRefused() {
            for (Given given : List.of(CHECKING, CALLBACK, CLOSED)) {
                given.refuses(finish(2), ClosingReason.FINISHED_OUT_OF_TURN);
            }
        }
    }

    @Nested
    class Checks {

        @Test
        void theAssignedCheckerPassesAndTheCallbackIsDue() {
            assertThat(CHECKING.when(pass(CHECKER))).containsExactly(passed(1, 1));
        }

        @Test
        void theAssignedCheckerFailsItWithAMaskedNote() {
            assertThat(CHECKING.when(fail(CHECKER))).containsExactly(failed(1, 1));
            assertThat(CHECKING.when(new FailCheck(ISSUE, CHECKER, true, "ask 13812345678")))
                    .containsExactly(new CheckFailed(ISSUE, 1, 1, GRID_OFFICE, WATER, "ask 138********"));
        }

        @Test
        void nobodyIsCalledBackAfterAnAnonymousReport() {
            Given anonymous = NOT_HANDLED.and(new CheckAssigned(ISSUE, 1, 1, WATER, GRID_OFFICE, ANONYMOUS));
            assertThat(anonymous.when(pass(CHECKER)))
                    .containsExactly(
                            passed(1, 1),
                            new CallbackRecorded(ISSUE, 1, Contact.SKIPPED, null, null, "anonymous"),
                            new IssueClosed(ISSUE, Closing.RESOLVED, null, null, "anonymous"));
        }

        @Test
        void anOfficerOfTheAreaAndASupervisorMayCheckToo() {
            assertThat(CHECKING.when(pass(OFFICER))).containsExactly(passed(1, 1));
            assertThat(CHECKING.when(fail(SUPERVISOR))).containsExactly(failed(1, 1));
        }

        @Test
        void whoeverHandledItDoesNotCheckIt() {
            By handler = new By(WATER, List.of(), true);
            HANDLED.values().forEach(given -> {
                given.refuses(pass(handler), ClosingReason.CHECKER_HANDLED_IT);
                given.refuses(fail(handler), ClosingReason.CHECKER_HANDLED_IT);
            });
        }

        @Test
        void anotherAreasOfficerOrANeighbourFindsNoSuchIssue() {
            HANDLED.values().forEach(given -> {
                given.refuses(pass(FOREIGN_OFFICER), ClosingReason.NO_SUCH_ISSUE);
                given.refuses(fail(NEIGHBOUR), ClosingReason.NO_SUCH_ISSUE);
            });
        }

        @Test
        void thereIsNoCheckOfAnUnknownIssue() {
            NOT_HANDLED.refuses(new PassCheck(ISSUE, SUPERVISOR, false, null), ClosingReason.NO_SUCH_ISSUE);
            NOT_HANDLED.refuses(new FailCheck(ISSUE, SUPERVISOR, false, "no"), ClosingReason.NO_SUCH_ISSUE);
        }

        @Test
        void withoutAnOpenCheckThereIsNothingToSay() {
            for (Given given : List.of(NOT_HANDLED, REWORK, CALLBACK, CLOSED, REOPENED)) {
                given.refuses(pass(SUPERVISOR), ClosingReason.NO_OPEN_CHECK);
                given.refuses(fail(SUPERVISOR), ClosingReason.NO_OPEN_CHECK);
            }
        }
    }

    @Nested
    class Callbacks {

        @Test
        void aContentReporterClosesTheIssue() {
            assertThat(CALLBACK.when(answer(true, 3)))
                    .containsExactly(reached(1, true, 3), new IssueClosed(ISSUE, Closing.RESOLVED, true, 3, null));
        }

        @Test
        void solvedWithoutAFigureClosesTheIssue() {
            assertThat(CALLBACK.when(answer(true, null)))
                    .containsExactly(
                            reached(1, true, null), new IssueClosed(ISSUE, Closing.RESOLVED, true, null, null));
        }

        @Test
        void notSolvedReopensTheIssue() {
            assertThat(CALLBACK.when(answer(false, 4)))
                    .containsExactly(reached(1, false, 4), new IssueReopened(ISSUE, 1, "not-solved", null));
        }

        @Test
        void solvedButDissatisfiedReopensTheIssue() {
            assertThat(CALLBACK.when(answer(true, 2)))
                    .containsExactly(reached(1, true, 2), new IssueReopened(ISSUE, 1, "dissatisfied", null));
        }

        @Test
        void afterTwoReopensADiscontentAnswerIsExplained() {
            assertThat(CALLBACK_AFTER_TWO_REOPENS.when(answer(false, 1)))
                    .containsExactly(
                            reached(3, false, 1),
                            new IssueClosed(ISSUE, Closing.EXPLAINED, false, 1, null, "reopened-twice", null));
        }

        @Test
        void theFirstTwoAttemptsInVainOnlyCount() {
            assertThat(CALLBACK.when(NOBODY_ANSWERS)).containsExactly(unreached(1));
            assertThat(CALLBACK.and(unreached(1)).when(NOBODY_ANSWERS)).containsExactly(unreached(2));
        }

        @Test
        void theThirdAttemptInVainClosesTheIssueWithoutAnAnswer() {
            assertThat(CALLBACK.and(unreached(1), unreached(2)).when(NOBODY_ANSWERS))
                    .containsExactly(unreached(3), new IssueClosed(ISSUE, Closing.RESOLVED, null, null, "unreachable"));
        }

        @Test
        void attemptsAreCountedAnewAfterAnotherCheck() {
            Given again = CALLBACK.and(unreached(1), unreached(2), reopened(1), assigned(2, 2), passed(2, 2));
            assertThat(again.when(NOBODY_ANSWERS)).containsExactly(unreached(3));
        }

        @Test
        void aNoteIsMasked() {
            RecordCallback named = new RecordCallback(ISSUE, SEAT, true, Contact.REACHED, true, 5, "13812345678");
            assertThat(CALLBACK.when(named))
                    .contains(new CallbackRecorded(ISSUE, 1, Contact.REACHED, true, 5, "138********", "seat"));
        }

        @Test
        void whoWasReachedSaysWhetherItIsSolved() {
            CALLBACK.refuses(answer(null, 5), ClosingReason.SOLVED_REQUIRED);
        }

        @Test
        void withoutACallbackDueThereIsNothingToRecord() {
            for (Given given : List.of(NOT_HANDLED, CHECKING, REWORK, CLOSED, REOPENED)) {
                given.refuses(answer(true, 5), ClosingReason.NO_CALLBACK_DUE);
            }
        }

        @Test
        void anotherDistrictsSeatFindsNoSuchIssue() {
            By foreign = new By(null, List.of("379902"), false);
            CALLBACK.refuses(
                    new RecordCallback(ISSUE, foreign, true, Contact.REACHED, true, 5, null),
                    ClosingReason.NO_SUCH_ISSUE);
            NOT_HANDLED.refuses(
                    new RecordCallback(ISSUE, SEAT, false, Contact.REACHED, true, 5, null),
                    ClosingReason.NO_SUCH_ISSUE);
        }
    }

    @Nested
    class AnswersByTicket {

        @Test
        void whatTheReporterSaysByTicketCountsAsWhatIsSaidToASeat() {
            assertThat(CALLBACK.when(byTicket(true, 3)))
                    .containsExactly(said(1, true, 3), new IssueClosed(ISSUE, Closing.RESOLVED, true, 3, null));
            assertThat(CALLBACK.when(byTicket(true, 2)))
                    .containsExactly(said(1, true, 2), new IssueReopened(ISSUE, 1, "dissatisfied", null));
            assertThat(CALLBACK.when(byTicket(false, null)))
                    .containsExactly(said(1, false, null), new IssueReopened(ISSUE, 1, "not-solved", null));
            assertThat(CALLBACK_AFTER_TWO_REOPENS.when(byTicket(false, 1)))
                    .containsExactly(
                            said(3, false, 1),
                            new IssueClosed(ISSUE, Closing.EXPLAINED, false, 1, null, "reopened-twice", null));
        }

        @Test
        void anAnswerThatNobodyWaitsForAnyMoreChangesNothing() {
            assertThat(NOT_HANDLED.when(byTicket(true, 5))).isEmpty();
            assertThat(CHECKING.when(byTicket(true, 5))).isEmpty();
            assertThat(CLOSED.when(byTicket(true, 5))).isEmpty();
        }

        private static TakeAnswer byTicket(boolean solved, @Nullable Integer satisfaction) {
            return new TakeAnswer(ISSUE, solved, satisfaction, "by ticket");
        }

        private static CallbackRecorded said(int no, boolean solved, @Nullable Integer satisfaction) {
            return new CallbackRecorded(ISSUE, no, Contact.REACHED, solved, satisfaction, "by ticket", "reporter");
        }
    }

    @Nested
    class Reopening {

        @Test
        void aClosedIssueOrOneToBeCalledBackIsReopened() {
            assertThat(CLOSED.when(REOPEN)).containsExactly(reopened(1));
            assertThat(CALLBACK.when(REOPEN)).containsExactly(reopened(1));
        }

        @Test
        void aThirdReopeningIsRefused() {
            CALLBACK_AFTER_TWO_REOPENS.refuses(REOPEN, ClosingReason.REOPENED_TWICE);
            CALLBACK_AFTER_TWO_REOPENS.and(reached(3, true, 5), closed()).refuses(REOPEN, ClosingReason.REOPENED_TWICE);
        }

        @Test
        void anOpenIssueIsNotReopened() {
            for (Given given : List.of(NOT_HANDLED, CHECKING, REWORK, REOPENED)) {
                given.refuses(REOPEN, ClosingReason.STILL_OPEN);
            }
        }

        @Test
        void anUnknownOrForeignIssueIsNotFound() {
            NOT_HANDLED.refuses(
                    new Reopen(ISSUE, SUPERVISOR, false, "supervisor", null, true), ClosingReason.NO_SUCH_ISSUE);
            CLOSED.refuses(
                    new Reopen(ISSUE, FOREIGN_OFFICER, true, "supervisor", null, true), ClosingReason.NO_SUCH_ISSUE);
        }

        @Test
        void afterTheWindowOnlyASupervisorReopensWhatIsClosed() {
            Reopen late = new Reopen(ISSUE, SUPERVISOR, true, "reporter-asked", null, false);
            CLOSED.refuses(late, ClosingReason.REOPEN_WINDOW_PASSED);
            assertThat(CLOSED.when(new Reopen(ISSUE, SUPERVISOR, true, "supervisor", null, false)))
                    .containsExactly(new IssueReopened(ISSUE, 1, "supervisor", null));
        }

        @Test
        void whatWasClosedUnhandledIsNotReopened() {
            FORCED_UNHANDLED.refuses(REOPEN, ClosingReason.NEVER_HANDLED);
        }
    }

    private static final ForceClose FORCE =
            new ForceClose(ISSUE, SUPERVISOR, true, Standing.DISPATCHED, "other-procedure", "court, ask 13812345678");
    private static final IssueClosed FORCED =
            new IssueClosed(ISSUE, Closing.FORCED, null, null, "court, ask 138********", "other-procedure", null);
    private static final Given FORCED_UNHANDLED = NOT_HANDLED.and(FORCED);

    @Nested
    class Forcing {

        @Test
        void anyOpenIssueIsClosedByForceWithItsReasonAndAMaskedNote() {
            for (Given open : List.of(NOT_HANDLED, CHECKING, REWORK, CALLBACK, REOPENED)) {
                assertThat(open.when(FORCE)).containsExactly(FORCED);
            }
        }

        @Test
        void whatIsClosedIsNotClosedAgain() {
            CLOSED.refuses(FORCE, ClosingReason.ALREADY_CLOSED);
            FORCED_UNHANDLED.refuses(FORCE, ClosingReason.ALREADY_CLOSED);
        }

        @Test
        void whatIsNotOpenIsNotClosedByForce() {
            NOT_HANDLED.refuses(
                    new ForceClose(ISSUE, SUPERVISOR, true, Standing.NOT_OPEN, "other", "gone"),
                    ClosingReason.NOT_OPEN);
        }

        @Test
        void whatIsNotDispatchedYetIsNotClosedByForce() {
            NOT_HANDLED.refuses(
                    new ForceClose(ISSUE, SUPERVISOR, true, Standing.NOT_DISPATCHED, "other", "soon"),
                    ClosingReason.NOT_DISPATCHED);
        }

        @Test
        void aForeignOrUnknownIssueIsNotFound() {
            CHECKING.refuses(
                    new ForceClose(ISSUE, FOREIGN_OFFICER, true, Standing.DISPATCHED, "other", "no"),
                    ClosingReason.NO_SUCH_ISSUE);
            NOT_HANDLED.refuses(
                    new ForceClose(ISSUE, SUPERVISOR, false, Standing.NOT_OPEN, "other", "no"),
                    ClosingReason.NO_SUCH_ISSUE);
        }

        @Test
        void aFinishAfterItChangesNothing() {
            assertThat(FORCED_UNHANDLED.when(finish(1))).isEmpty();
            assertThat(REWORK.and(FORCED).when(finish(2))).isEmpty();
        }

        @Test
        void nothingElseIsSaidAboutWhatWasClosedUnhandled() {
            FORCED_UNHANDLED.refuses(pass(SUPERVISOR), ClosingReason.NO_OPEN_CHECK);
            FORCED_UNHANDLED.refuses(answer(true, 5), ClosingReason.NO_CALLBACK_DUE);
        }
    }

    @Nested
    class Merged {

        private final CloseWithMaster withMaster = new CloseWithMaster(ISSUE, "master");
        private final IssueClosed closedWithIt =
                new IssueClosed(ISSUE, Closing.RESOLVED, null, null, null, null, "master");

        @Test
        void whatWasMergedClosesWithItsMasterOnce() {
            assertThat(NOT_HANDLED.when(withMaster)).containsExactly(closedWithIt);
            assertThat(NOT_HANDLED.and(closedWithIt).when(withMaster)).isEmpty();
        }

        @Test
        void whatWasHandledByItselfDoesNotCloseWithAnother() {
            assertThat(HANDLED.values())
                    .allSatisfy(given -> assertThat(given.when(withMaster)).isEmpty());
        }
    }
}
