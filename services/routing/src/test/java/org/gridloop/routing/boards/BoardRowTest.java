package org.gridloop.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardRowTest {

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("E0203", GRID, Urgency.URGENT, "2026.1", true);
    private static final Instant FILED_AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant FINISH = Instant.parse("2026-03-03T01:00:00Z");
    private static final Deadlines DEADLINES = new Deadlines(FILED_AT, FILED_AT, FINISH, "r", "c");

    private @Nullable BoardRow row;

    @Test
    void anIssueAppearsWhenItIsFiledAtItsGrid() {
        hear(new IssueRejected(ISSUE, "not-in-scope", "x"), new IssueSupplemented(ISSUE, "x", "staff"));
        assertThat(row).isNull();

        hear(new IssueFiled(ISSUE, FILING, true));
        assertThat(row)
                .isEqualTo(new BoardRow(
                        ISSUE,
                        BoardStatus.FILED,
                        GRID,
                        GRID,
                        "E0203",
                        Urgency.URGENT,
                        null,
                        0,
                        false,
                        FILED_AT,
                        null,
                        Shade.NONE,
                        null));

        BoardRow first = row;
        hear(new IssueFiled(ISSUE, FILING, true));
        assertThat(row).isSameAs(first);
    }

    @Test
    void theWholeLoopIsFollowedToTheClose() {
        filed();
        hear(dispatched(1));
        assertThat(row())
                .returns(BoardStatus.DISPATCHED, BoardRow::status)
                .returns("379901001", BoardRow::area)
                .returns("dept-a", BoardRow::unit)
                .returns(FINISH, BoardRow::finishBy);

        hear(new OrderReceived(ISSUE, 1, "dept-a", FILING, DEADLINES));
        assertThat(row().status()).isEqualTo(BoardStatus.DISPATCHED);
        hear(new DispatchSignedFor(ISSUE, 1, "dept-a", true), new ProgressReported(ISSUE, 1, "dept-a", "n"));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLING);
        hear(finished(1));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLED);
        hear(new CheckAssigned(ISSUE, 1, 1, "dept-a", "office-" + GRID, FILING));
        assertThat(row().status()).isEqualTo(BoardStatus.CHECKING);
        hear(new CheckPassed(ISSUE, 1, 1, "office-" + GRID, null));
        hear(new CallbackRecorded(ISSUE, 1, Contact.UNREACHABLE, null, null, null));
        assertThat(row().status()).isEqualTo(BoardStatus.CALLBACK);
        hear(closed());
        assertThat(row()).returns(BoardStatus.CLOSED, BoardRow::status).returns("379901001", BoardRow::area);
    }

    @Test
    void aFailedCheckAndAReopeningMakeItWaitForItsNextDispatch() {
        filed();
        hear(dispatched(1), finished(1), new CheckFailed(ISSUE, 1, 1, "c", "dept-a", "n"));
        assertThat(row().status()).isEqualTo(BoardStatus.DISPATCHED);

        hear(dispatched(2), finished(2), closed(), new IssueReopened(ISSUE, 1, "not-solved", null));
        assertThat(row().status()).isEqualTo(BoardStatus.DISPATCHED);
    }

    @Test
    void aRefusedReturnPutsItBackWhereItWas() {
        filed();
        hear(dispatched(1), asked(1));
        assertThat(row().status()).isEqualTo(BoardStatus.RETURN_PENDING);
        hear(new ReturnRefused(ISSUE, 1, 1, "dept-a", "yours"), new OrderKept(ISSUE, 1, 1, "dept-a"));
        assertThat(row().status()).isEqualTo(BoardStatus.DISPATCHED);

        hear(new DispatchSignedFor(ISSUE, 1, "dept-a", true), asked(2));
        assertThat(row().status()).isEqualTo(BoardStatus.RETURN_PENDING);
        hear(new ReturnRefused(ISSUE, 1, 2, "dept-a", "yours"));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLING);
    }

    @Test
    void anApprovedReturnPutsItToTheNextUnit() {
        filed();
        hear(
                dispatched(1),
                asked(1),
                new ReturnApproved(ISSUE, 1, 1, "dept-a", "dept-b", null),
                dispatched(2),
                new OrderWithdrawn(ISSUE, 1, "dept-a", "return-approved"));
        assertThat(row()).returns(BoardStatus.DISPATCHED, BoardRow::status).returns(2, BoardRow::dispatchNo);
    }

    @Test
    void anEscalationMovesTheOwnerAndNothingElse() {
        filed();
        hear(
                dispatched(1),
                new DispatchSignedFor(ISSUE, 1, "dept-a", true),
                new TierEscalated(
                        ISSUE, 1, Tier.STREET, "379901001", Tier.DISTRICT, "379901", "deadline-passed", FINISH, null));
        assertThat(row()).returns("379901", BoardRow::area).returns(BoardStatus.HANDLING, BoardRow::status);
    }

    @Test
    void anExtensionMovesTheDeadlineAndNothingElse() {
        filed();
        hear(
                dispatched(1),
                new DispatchSignedFor(ISSUE, 1, "dept-power", true),
                new ExtensionApproved(ISSUE, 1, 1, "dept-power", 1, FINISH, LATER, "r", "c", null));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLING);
        assertThat(row().finishBy()).isEqualTo(LATER);
    }

    @Test
    void aClockThatStandsIsShownUntilItRunsOn() {
        filed();
        hear(dispatched(1), new DispatchSignedFor(ISSUE, 1, "dept-power", true));
        hear(new HandlingSuspended(ISSUE, 1, "dept-power", FILED_AT, FINISH, FINISH, LATER, "season", "x", "r", "c"));
        assertThat(row().status()).isEqualTo(BoardStatus.SUSPENDED);
        assertThat(row().finishBy()).isEqualTo(LATER);

        hear(new HandlingResumed(ISSUE, 1, "dept-power", FILED_AT, FILED_AT, FINISH, FINISH, false, "r", "c", null));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLING);
        assertThat(row().finishBy()).isEqualTo(FINISH);
    }

    @Test
    void jointHandlingIsShownUntilItIsConcluded() {
        filed();
        hear(dispatched(1), new DispatchSignedFor(ISSUE, 1, "dept-power", true));
        hear(new WhistleBlown(
                ISSUE, 1, 1, Tier.STREET, "379901001", "dept-power", List.of(), FILING, "danger", "x", "r", "c"));
        assertThat(row().status()).isEqualTo(BoardStatus.JOINT_HANDLING);
        hear(new JointHandlingConcluded(ISSUE, 1, 1, "dept-power", "agreed", "x", List.of(), List.of()));
        assertThat(row().status()).isEqualTo(BoardStatus.HANDLING);
    }

    @Test
    void aMergedIssueIsOpenNoLongerUntilItIsUnmerged() {
        filed();
        hear(new IssueMerged(ISSUE, 1, "master", FILING, true, false, null, null, null));
        hear(new ReturnRefused(ISSUE, 0, 1, "dept-power", "x"), finished(0));
        assertThat(row().status()).isEqualTo(BoardStatus.MERGED);
        hear(new IssueUnmerged(ISSUE, 1, "master", FILING, "other", null));
        assertThat(row().status()).isEqualTo(BoardStatus.FILED);
    }

    @Test
    void anIssueGivenBackDownIsOwnedBelow() {
        filed();
        hear(dispatched(1));
        hear(new TierLowered(ISSUE, 1, Tier.DISTRICT, "379901", Tier.STREET, "379901009", "other", "x", LATER));
        assertThat(row().area()).isEqualTo("379901009");
    }

    @Test
    void whatIsSaidOfAnEarlierDispatchChangesNothing() {
        filed();
        hear(dispatched(1), dispatched(2));
        BoardRow before = row();
        hear(
                new DispatchSignedFor(ISSUE, 1, "dept-a", true),
                finished(1),
                asked(1),
                new LateFinishKept(ISSUE, 1, "dept-a", "done", null),
                new CheckAssigned(ISSUE, 1, 1, "dept-a", "c", FILING));
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void whatIsSaidOfAnIssueNeverFiledShowsNothing() {
        hear(finished(1), closed(), new CheckPassed(ISSUE, 1, 1, "c", null));
        assertThat(row).isNull();
    }

    @Test
    void aTallyAddsUp() {
        BoardCounts counts = new BoardCounts()
                .add("", true, Tally.of(BoardStatus.FILED, Light.CALM, 2))
                .add("", true, Tally.ofOverdue(Light.CALM, 1))
                .add("379901001", true, Tally.of(BoardStatus.CALLBACK, Light.ALARM, 3))
                .add("379901001", false, Tally.of(BoardStatus.CLOSED, Light.GREEN, 4))
                .add("379901002", false, Tally.of(BoardStatus.HANDLING, Light.CALM, 5))
                .add("379901002", false, Tally.ofDueSoon(5));

        assertThat(counts.below())
                .returns(5L, Tally::open)
                .returns(5L, Tally::dueSoon)
                .returns(3L, Tally::finished)
                .returns(4L, Tally::closed);
        Tally all = counts.owned().plus(counts.below());
        assertThat(all.lights()).isEqualTo(new Lights(4, 6, 4, 0));
        assertThat(all.byStatus())
                .doesNotContainKey("reported")
                .containsEntry("filed", 2L)
                .containsEntry("handling", 5L)
                .containsEntry("dispatched", 0L);
        assertThat(Objects.requireNonNull(counts.children().get("379901001"))
                        .total()
                        .closed())
                .isEqualTo(4);
    }

    private void filed() {
        hear(new IssueFiled(ISSUE, FILING, true));
    }

    private void hear(DomainEvent... events) {
        for (DomainEvent event : events) {
            row = BoardRow.evolve(row, new Heard(event, "/any", 1, FILED_AT, "a:b", "c", null, 0, 0));
        }
    }

    private BoardRow row() {
        return Objects.requireNonNull(row);
    }

    private static IssueDispatched dispatched(int no) {
        return new IssueDispatched(
                ISSUE, no, "dept-a", Tier.STREET, "379901001", FILING, Occasion.FILED, DEADLINES, "r");
    }

    private static HandlingFinished finished(int no) {
        return new HandlingFinished(ISSUE, no, "dept-a", FILING, "done", List.of(), true);
    }

    private static ReturnRequested asked(int returnNo) {
        return new ReturnRequested(ISSUE, 1, returnNo, "dept-a", "not ours", "dept-b");
    }

    private static IssueClosed closed() {
        return new IssueClosed(ISSUE, Closing.RESOLVED, true, 5, null);
    }
}
