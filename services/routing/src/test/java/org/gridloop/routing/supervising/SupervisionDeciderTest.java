package org.gridloop.routing.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.supervising.SupervisionCommand.Lift;
import org.gridloop.routing.supervising.SupervisionCommand.Raise;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterDispatch;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterReturn;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseOverdue;
import org.gridloop.routing.supervising.SupervisionCommand.Remind;
import org.gridloop.routing.supervising.SupervisionCommand.Supervise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisionDeciderTest extends Tables<SupervisionCommand, SupervisionState> {

    SupervisionDeciderTest() {
        super(new SupervisionDecider());
    }

    @Test
    void aReminderIsCountedAndNamesWhoHasTheIssue() {
        given(dispatched(1), reminded(1));
        assertThat(when(new Remind(ISSUE, true, "reporter-asked", "again"))).containsExactly(reminded(2));
    }

    @Test
    void nobodyIsRemindedOfWhatIsClosedOrNotDispatched() {
        thenNo(Denied.NOT_DISPATCHED, new Remind(ISSUE, true, "other", null));
        given(dispatched(1));
        thenNo(Denied.NOT_OPEN, new Remind(ISSUE, false, "other", null));
    }

    @Test
    void aSupervisorWatchesTheIssueFromLevelOne() {
        given(dispatched(1));
        assertThat(when(supervise(true))).containsExactly(ordered(1));
    }

    @Test
    void whatIsWatchedIsRaisedNotOrderedAgain() {
        thenNo(Denied.NOT_DISPATCHED, supervise(true));
        given(dispatched(1));
        thenNo(Denied.NOT_OPEN, supervise(false));
        given(ordered(1));
        thenNo(SupervisionRefusal.ALREADY_SUPERVISED, supervise(true));
    }

    @Test
    void aSupervisorRaisesLevelByLevelUpToThree() {
        given(dispatched(1), ordered(1));
        assertThat(when(raise(true))).containsExactly(raised(1, 1, 2, "danger", "now", null, false));
        given(when(raise(true)));
        given(when(raise(true)));
        thenNo(SupervisionRefusal.HIGHEST_LEVEL, raise(true));
    }

    @Test
    void whatNobodyWatchesIsNotRaised() {
        thenNo(Denied.NOT_DISPATCHED, raise(true));
        given(dispatched(1));
        thenNo(SupervisionRefusal.NOT_SUPERVISED, raise(true));
        thenNo(Denied.NOT_OPEN, raise(false));
    }

    @Test
    void aLiftedSupervisionIsOverAndTheNextOneHasANumberOfItsOwn() {
        given(dispatched(1), ordered(1));
        assertThat(when(new Lift(ISSUE, "handled", null)))
                .containsExactly(new SupervisionLifted(ISSUE, 1, 1, 1, HOLDER, "handled", null));
        given(when(new Lift(ISSUE, "handled", null)));
        assertThat(when(supervise(true))).containsExactly(ordered(2));
    }

    @Test
    void whatNobodyWatchesIsNotLifted() {
        thenNo(Denied.NOT_DISPATCHED, new Lift(ISSUE, "handled", null));
        given(dispatched(1));
        thenNo(SupervisionRefusal.NOT_SUPERVISED, new Lift(ISSUE, "handled", null));
    }

    @Test
    void aPassedDeadlineRaisesOnceEvenWhatNobodyWatched() {
        given(dispatched(1));
        assertThat(when(overdue(FINISH, FINISH))).containsExactly(raised(1, 0, 1, "overdue", null, FINISH, true));
        given(when(overdue(FINISH, FINISH)));
        assertThat(when(overdue(FINISH, FINISH.plusSeconds(9)))).isEmpty();
    }

    @Test
    void aSupervisionLiftedAfterTheDeadlineIsNotRaisedByTheSameDeadline() {
        given(dispatched(1));
        given(when(overdue(FINISH, FINISH)));
        given(when(new Lift(ISSUE, "other", null)));
        assertThat(when(overdue(FINISH, FINISH))).isEmpty();
    }

    @Test
    void anotherDeadlineThatPassesRaisesOnceMore() {
        given(dispatched(1));
        given(when(overdue(FINISH, FINISH)));
        Instant later = FINISH.plus(Duration.ofDays(1));
        given(dispatched(2, Occasion.REOPENED, GIVEN.movedTo(later)));
        assertThat(when(overdue(later, later))).containsExactly(raisedAt(2, 1, 1, 2, "overdue", later));
    }

    @Test
    void aDeadlineThatWasMovedOrHasNotPassedRaisesNothing() {
        assertThat(when(overdue(FINISH, FINISH))).isEmpty();
        given(dispatched(1));
        assertThat(when(overdue(FINISH, FINISH.minusSeconds(1)))).isEmpty();
        given(new ExtensionApproved(ISSUE, 1, 1, HOLDER, 1, FINISH, FINISH.plus(Duration.ofDays(1)), "r", "c", null));
        assertThat(when(overdue(FINISH, FINISH))).isEmpty();
    }

    @Test
    void atTheHighestLevelNothingIsRaisedByItself() {
        given(dispatched(1), raised(1, 2, 3, "danger", "x", null, false));
        assertThat(when(overdue(FINISH, FINISH))).isEmpty();
        assertThat(when(new RaiseAfterReturn(ISSUE, 3))).isEmpty();
    }

    @Test
    void theThirdReturnRaisesOnce() {
        assertThat(when(new RaiseAfterReturn(ISSUE, 3))).isEmpty();
        given(dispatched(1));
        assertThat(when(new RaiseAfterReturn(ISSUE, 2))).isEmpty();
        assertThat(when(new RaiseAfterReturn(ISSUE, 3)))
                .containsExactly(raised(1, 0, 1, "third-return", null, null, true));
        given(when(new RaiseAfterReturn(ISSUE, 3)));
        assertThat(when(new RaiseAfterReturn(ISSUE, 3))).isEmpty();
    }

    @Test
    void theThirdReworkRaisesOnce() {
        given(dispatched(1), dispatched(2, Occasion.REWORK), dispatched(3, Occasion.REWORK));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 3))).isEmpty();
        given(dispatched(4, Occasion.REWORK));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 4))).containsExactly(raisedAt(4, 1, 0, 1, "third-rework", null));
        given(when(new RaiseAfterDispatch(ISSUE, 4)));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 4))).isEmpty();
    }

    @Test
    void theSecondReopeningRaises() {
        assertThat(when(new RaiseAfterDispatch(ISSUE, 1))).isEmpty();
        given(dispatched(1), dispatched(2, Occasion.REOPENED));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 2))).isEmpty();
        given(dispatched(3, Occasion.REOPENED));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 3)))
                .containsExactly(raisedAt(3, 1, 0, 1, "second-reopening", null));
    }

    @Test
    void anIssueThatWasReworkedThriceAndReopenedTwiceIsRaisedForEach() {
        given(
                dispatched(1),
                dispatched(2, Occasion.REWORK),
                dispatched(3, Occasion.REWORK),
                dispatched(4, Occasion.REWORK));
        given(when(new RaiseAfterDispatch(ISSUE, 4)));
        given(dispatched(5, Occasion.REOPENED), dispatched(6, Occasion.REOPENED));
        assertThat(when(new RaiseAfterDispatch(ISSUE, 6)))
                .containsExactly(raisedAt(6, 1, 1, 2, "second-reopening", null));
    }

    private static Supervise supervise(boolean open) {
        return new Supervise(ISSUE, open, "public-concern", "look", T1);
    }

    private static Raise raise(boolean open) {
        return new Raise(ISSUE, open, "danger", "now");
    }

    private static RaiseOverdue overdue(Instant due, Instant at) {
        return new RaiseOverdue(ISSUE, due, at);
    }

    private static IssueReminded reminded(int reminderNo) {
        return new IssueReminded(ISSUE, 1, reminderNo, HOLDER, Tier.STREET, STREET, "reporter-asked", "again");
    }

    private static SupervisionOrdered ordered(int supervisionNo) {
        return new SupervisionOrdered(
                ISSUE, 1, supervisionNo, HOLDER, Tier.STREET, STREET, "public-concern", "look", T1);
    }

    private static SupervisionRaised raisedAt(
            int dispatchNo, int supervisionNo, int from, int to, String reason, @Nullable Instant passed) {
        return new SupervisionRaised(
                ISSUE, dispatchNo, supervisionNo, from, to, HOLDER, Tier.STREET, STREET, reason, null, passed, true);
    }

    private static SupervisionRaised raised(
            int supervisionNo,
            int from,
            int to,
            String reason,
            @Nullable String explanation,
            @Nullable Instant passed,
            boolean automatic) {
        return new SupervisionRaised(
                ISSUE, 1, supervisionNo, from, to, HOLDER, Tier.STREET, STREET, reason, explanation, passed, automatic);
    }
}
