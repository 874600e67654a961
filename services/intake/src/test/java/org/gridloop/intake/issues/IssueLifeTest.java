package org.gridloop.intake.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.gridloop.events.Place;
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
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.intake.issues.IssueRow.Turns;
import org.junit.jupiter.api.Test;

class IssueLifeTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String GRID = "37990100100101";
    private static final Instant START = Instant.parse("2026-11-22T07:00:00Z");
    private static final Filing FILING = new Filing("C0101", GRID, Urgency.URGENT, "2026.1", true);
    private static final Deadlines DEADLINES =
            new Deadlines(START, START.plusSeconds(7200), START.plusSeconds(86_400), "rule", "2026");

    @Test
    void aReportIsShownAsItWasMade() {
        IssueRow row = after();

        assertThat(row.status()).isEqualTo(IssueStatus.REPORTED);
        assertThat(row.facts()).isEqualTo(1);
        assertThat(row.account()).isEqualTo("hotline-12345");
        assertThat(row.filed().category()).isNull();
        assertThat(row.report().at()).isEqualTo(START);
    }

    @Test
    void filingFixesCategoryGridAndUrgency() {
        IssueRow row = after(filed());

        assertThat(row.status()).isEqualTo(IssueStatus.FILED);
        assertThat(row.filed().category()).isEqualTo("C0101");
        assertThat(row.filed().grid()).isEqualTo(GRID);
        assertThat(row.filed().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(row.filed().reachable()).isTrue();
        assertThat(row.facts()).isEqualTo(2);
    }

    @Test
    void whatTheDeskSaysOfAnIssueThatWasClosedByForceOpensNothing() {
        IssueClosed forced = new IssueClosed(ID, Closing.FORCED, null, null, "x", "other", null);
        IssueVerified unanswered = new IssueVerified(
                ID, 1, "office-" + GRID, "unanswered", null, List.of(), null, null, null, false, true);

        IssueRow row = after(
                new VerificationRequested(ID, 1, GRID, "office-" + GRID, START, null, "rule", null),
                forced,
                unanswered);

        assertThat(row.status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(row.facts()).isEqualTo(4);
    }

    @Test
    void aRejectionShowsItsReason() {
        IssueRow row = after(new IssueRejected(ID, "duplicate", "Known already."));

        assertThat(row.status()).isEqualTo(IssueStatus.NOT_ACCEPTED);
        assertThat(row.ending().reason()).isEqualTo("duplicate");
        assertThat(row.ending().explanation()).isEqualTo("Known already.");
    }

    @Test
    void whatIsVerifiedLiesWhereItWasFound() {
        VerificationRequested asked =
                new VerificationRequested(ID, 1, GRID, "office-" + GRID, START, null, "rule", null);
        Place place = new Place(118.82, 35.22, "WGS84", null, null);
        IssueVerified moved = new IssueVerified(
                ID, 1, "office-" + GRID, "genuine", null, List.of(), "C0104", "37990100100102", place, true, false);

        assertThat(after(asked).status()).isEqualTo(IssueStatus.VERIFYING);
        assertThat(after(asked, moved).status()).isEqualTo(IssueStatus.REPORTED);
        assertThat(after(asked, moved).filed().category()).isEqualTo("C0104");
        assertThat(after(asked, moved).filed().grid()).isEqualTo("37990100100102");
        assertThat(after(asked, moved).report().place()).isEqualTo(place);
    }

    @Test
    void whatIsVoidOrWithdrawnShowsItsReason() {
        IssueRow voided = after(new IssueVoided(ID, "test", "A test."));
        IssueRow withdrawn = after(new IssueWithdrawn(ID, "mistaken", null));

        assertThat(voided.status()).isEqualTo(IssueStatus.VOIDED);
        assertThat(voided.ending().reason()).isEqualTo("test");
        assertThat(withdrawn.status()).isEqualTo(IssueStatus.WITHDRAWN);
        assertThat(withdrawn.ending().reason()).isEqualTo("mistaken");
    }

    @Test
    void whatIsMergedGoesOnWithItsMasterWhateverOthersStillSayOfIt() {
        IssueMerged merged = new IssueMerged(ID, 1, "master", FILING, true, true, 12.0, 0.5, null);
        IssueRow row = after(filed(), merged, dispatched(1, "dept-a", Occasion.FILED));

        assertThat(row.status()).isEqualTo(IssueStatus.MERGED);
        assertThat(row.master()).isEqualTo("master");
        assertThat(row.facts()).isEqualTo(4);
    }

    @Test
    void whatIsPartedIsAgainWhatItWas() {
        IssueMerged unfiled = new IssueMerged(ID, 1, "master", null, true, true, 12.0, 0.5, null);
        IssueMerged merged = new IssueMerged(ID, 1, "master", FILING, true, true, 12.0, 0.5, null);

        IssueRow reported = after(unfiled, new IssueUnmerged(ID, 1, "master", null, "other", null));
        IssueRow filed = after(filed(), merged, new IssueUnmerged(ID, 1, "master", FILING, "other", null));

        assertThat(reported.status()).isEqualTo(IssueStatus.REPORTED);
        assertThat(reported.master()).isNull();
        assertThat(filed.status()).isEqualTo(IssueStatus.FILED);
    }

    @Test
    void whatIsMergedClosesWithItsMaster() {
        IssueMerged merged = new IssueMerged(ID, 1, "master", null, true, true, 12.0, 0.5, null);
        IssueRow row = after(merged, new IssueClosed(ID, Closing.RESOLVED, true, null, null, null, "master"));

        assertThat(row.status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(row.master()).isEqualTo("master");
    }

    @Test
    void smallWorksAreMarked() {
        assertThat(after(new IssueFiled(ID, FILING, true, true)).filed().fastTrack())
                .isTrue();
        assertThat(after(filed()).filed().fastTrack()).isFalse();
    }

    @Test
    void additionsAreKeptInOrder() {
        IssueRow row = after(new IssueSupplemented(ID, "one", "reporter"), new IssueSupplemented(ID, "two", "staff"));

        assertThat(row.report().supplements()).containsExactly("one", "two");
        assertThat(row.status()).isEqualTo(IssueStatus.REPORTED);
    }

    @Test
    void aDispatchNamesUnitTierAndDeadlines() {
        IssueRow row = after(filed(), dispatched(1, "dept-a", Occasion.FILED), received(1));

        assertThat(row.status()).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(row.order().unit()).isEqualTo("dept-a");
        assertThat(row.order().tier()).isEqualTo(Tier.DISTRICT);
        assertThat(row.order().finishBy()).isEqualTo(DEADLINES.finishBy());
        assertThat(row.facts()).isEqualTo(4);
    }

    @Test
    void theUnitSignsReportsProgressAndFinishes() {
        IssueRow signed = after(filed(), dispatched(1, "dept-a", Occasion.FILED), signed(1), progress(1));
        IssueRow finished = IssueLife.after(signed, finished(1), START.plusSeconds(9));

        assertThat(signed.status()).isEqualTo(IssueStatus.HANDLING);
        assertThat(signed.order().signedAt()).isNotNull();
        assertThat(finished.status()).isEqualTo(IssueStatus.HANDLED);
        assertThat(finished.order().finishedAt()).isEqualTo(START.plusSeconds(9));
    }

    @Test
    void aReturnWaitsAndAnApprovedOneIsFiledAgainUntilTheNextDispatch() {
        IssueRow waiting = after(filed(), dispatched(1, "dept-a", Occasion.FILED), returned(1));
        IssueRow approved = IssueLife.after(waiting, new ReturnApproved(ID, 1, 1, "dept-a", "dept-b", null), START);
        IssueRow next = IssueLife.after(approved, dispatched(2, "dept-b", Occasion.RETURNED), START);

        assertThat(waiting.status()).isEqualTo(IssueStatus.RETURN_PENDING);
        assertThat(approved.status()).isEqualTo(IssueStatus.FILED);
        assertThat(approved.turns()).isEqualTo(new Turns(1, 0, 0));
        assertThat(next.status()).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(next.order().unit()).isEqualTo("dept-b");
    }

    @Test
    void aRefusedReturnStandsAsItStoodBefore() {
        ReturnRefused refused = new ReturnRefused(ID, 1, 1, "dept-a", "It is yours.");

        assertThat(after(filed(), dispatched(1, "dept-a", Occasion.FILED), returned(1), refused, kept(1))
                        .status())
                .isEqualTo(IssueStatus.DISPATCHED);
        assertThat(after(filed(), dispatched(1, "dept-a", Occasion.FILED), signed(1), returned(1), refused)
                        .status())
                .isEqualTo(IssueStatus.HANDLING);
    }

    @Test
    void whatIsSaidOfAnEarlierDispatchChangesNothingButTheCount() {
        IssueRow second = after(
                filed(),
                dispatched(1, "dept-a", Occasion.FILED),
                dispatched(2, "dept-b", Occasion.RETURNED),
                new OrderWithdrawn(ID, 1, "dept-a", "superseded"));
        IssueRow late = second;
        for (DomainEvent event : List.of(
                signed(1),
                returned(1),
                finished(1),
                new LateFinishKept(ID, 1, "dept-a", "done", null),
                new ReturnRefused(ID, 1, 1, "dept-a", "x"),
                escalated(1))) {
            late = IssueLife.after(late, event, START);
        }

        assertThat(late.heard(second.facts(), START)).isEqualTo(second.heard(second.facts(), START));
        assertThat(late.facts()).isEqualTo(second.facts() + 6);
    }

    @Test
    void anEscalationMovesTheOwnerAndNotTheUnit() {
        IssueRow row = after(filed(), dispatched(1, "dept-a", Occasion.FILED), escalated(1));

        assertThat(row.order().tier()).isEqualTo(Tier.STREET);
        assertThat(row.order().area()).isEqualTo("379901001");
        assertThat(row.order().unit()).isEqualTo("dept-a");
        assertThat(row.status()).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void aPassedCheckLeadsToTheCallbackAndTheClose() {
        IssueRow checking = after(filed(), dispatched(1, "dept-a", Occasion.FILED), finished(1), check(1));
        IssueRow passed = IssueLife.after(checking, new CheckPassed(ID, 1, 1, "office", null), START);
        IssueRow called = IssueLife.after(passed, new CallbackRecorded(ID, 1, Contact.REACHED, true, 5, null), START);
        IssueRow closed =
                IssueLife.after(called, new IssueClosed(ID, Closing.RESOLVED, null, null, null), START.plusSeconds(1));

        assertThat(checking.status()).isEqualTo(IssueStatus.CHECKING);
        assertThat(passed.status()).isEqualTo(IssueStatus.CALLBACK);
        assertThat(called.ending().satisfaction()).isEqualTo(5);
        assertThat(closed.status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(closed.ending().closing()).isEqualTo(Closing.RESOLVED);
        assertThat(closed.ending().solved()).isTrue();
        assertThat(closed.ending().satisfaction()).isEqualTo(5);
        assertThat(closed.ending().at()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aFailedCheckIsDoneAgain() {
        IssueRow row = after(
                filed(),
                dispatched(1, "dept-a", Occasion.FILED),
                finished(1),
                check(1),
                new CheckFailed(ID, 1, 1, "office", "dept-a", "still there"),
                dispatched(2, "dept-a", Occasion.REWORK));

        assertThat(row.turns()).isEqualTo(new Turns(0, 1, 0));
        assertThat(row.status()).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void aReopenedIssueForgetsHowItHadEnded() {
        IssueRow row = after(
                filed(),
                new IssueClosed(ID, Closing.RESOLVED, true, 5, null),
                new IssueReopened(ID, 1, "not-solved", null));

        assertThat(row.status()).isEqualTo(IssueStatus.FILED);
        assertThat(row.turns()).isEqualTo(new Turns(0, 0, 1));
        assertThat(row.ending()).isEqualTo(IssueRow.Ending.NONE);
    }

    @Test
    void theReportingAccountIsReadFromTheActor() {
        assertThat(IssuesView.account("integration:hotline-12345")).isEqualTo("hotline-12345");
        assertThat(IssuesView.account("grid:worker@home@office-37990100100101")).isEqualTo("worker@home");
    }

    private static IssueRow after(DomainEvent... events) {
        IssueReported report = new IssueReported(
                ID,
                "ABCD-EFGH-JKMN",
                "web",
                "title",
                "text",
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                "digest");
        IssueRow row = IssueLife.begun(report, "hotline-12345", START);
        for (DomainEvent event : events) {
            row = IssueLife.after(row, event, START);
        }
        return row;
    }

    private static IssueFiled filed() {
        return new IssueFiled(ID, FILING, true);
    }

    private static IssueDispatched dispatched(int no, String unit, Occasion occasion) {
        return new IssueDispatched(ID, no, unit, Tier.DISTRICT, "379901", FILING, occasion, DEADLINES, "rule");
    }

    private static OrderReceived received(int no) {
        return new OrderReceived(ID, no, "dept-a", FILING, DEADLINES);
    }

    private static OrderKept kept(int no) {
        return new OrderKept(ID, no, 1, "dept-a");
    }

    private static DispatchSignedFor signed(int no) {
        return new DispatchSignedFor(ID, no, "dept-a", true);
    }

    private static ProgressReported progress(int no) {
        return new ProgressReported(ID, no, "dept-a", "half done");
    }

    private static HandlingFinished finished(int no) {
        return new HandlingFinished(ID, no, "dept-a", FILING, "done", List.of(), true);
    }

    private static ReturnRequested returned(int no) {
        return new ReturnRequested(ID, no, 1, "dept-a", "not ours", "dept-b");
    }

    private static CheckAssigned check(int no) {
        return new CheckAssigned(ID, no, 1, "dept-a", "office", FILING);
    }

    private static TierEscalated escalated(int no) {
        return new TierEscalated(ID, no, Tier.GRID, GRID, Tier.STREET, "379901001", "deadline-passed", START, null);
    }
}
