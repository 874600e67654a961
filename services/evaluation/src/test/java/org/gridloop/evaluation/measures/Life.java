package org.gridloop.evaluation.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** One issue's facts, told day by day of March 2026; a day below 1 lies in February, one above 31 in April. */
final class Life {

    private static final Instant FIRST_OF_MARCH = Instant.parse("2026-03-01T00:00:00Z");

    private final String issueId;
    private final Filing filing;
    private final RoundsView view = new RoundsView();
    private @Nullable Rounds rounds;
    private int dispatchNo;
    private String unit = "";

    Life(int number, String street) {
        issueId = "issue-%02d".formatted(number);
        filing = new Filing("C0102", street + "00101", Urgency.GENERAL, "2026.1", true);
    }

    /** @param day 1.5 is noon of the first */
    static Instant day(double day) {
        return FIRST_OF_MARCH.plus(Duration.ofMinutes(Math.round((day - 1) * 24 * 60)));
    }

    private Life tell(double day, DomainEvent event) {
        if (!view.hears(event)) {
            throw new AssertionError("not heard: " + event);
        }
        rounds = view.evolve(rounds, new Heard(event, "/test", 1, day(day), "automation:test", "c", null, 0, 0));
        return this;
    }

    List<Round> rounds() {
        return Objects.requireNonNull(rounds).all();
    }

    Life reported(double day) {
        return tell(
                day,
                new IssueReported(
                        issueId, "T", "web", "t", "t", null, null, null, filing.grid(), null, false, null, null, "d"));
    }

    Life filed(double day) {
        return tell(day, new IssueFiled(issueId, filing, false, null));
    }

    Life rejected(double day) {
        return tell(day, new IssueRejected(issueId, "not-in-scope", "no"));
    }

    Life merged(double day) {
        return tell(day, new IssueMerged(issueId, 1, "issue-01", filing, true, false, null, null, null));
    }

    Life dispatched(double day, String to, double finishBy) {
        return dispatched(day, to, finishBy, Occasion.FILED);
    }

    Life dispatched(double day, String to, double finishBy, Occasion occasion) {
        unit = to;
        Deadlines deadlines = new Deadlines(day(day), day(day + 0.1), day(finishBy), "rule", "2026.1");
        return tell(
                day,
                new IssueDispatched(
                        issueId,
                        ++dispatchNo,
                        to,
                        Tier.STREET,
                        Tier.STREET.areaOf(filing.grid()),
                        filing,
                        occasion,
                        deadlines,
                        "rule"));
    }

    Life signed(double day, boolean inTime) {
        return tell(day, new DispatchSignedFor(issueId, dispatchNo, unit, inTime));
    }

    Life returnedTo(double day, String next, double finishBy) {
        return tell(day, new ReturnApproved(issueId, dispatchNo, 1, unit, next, null))
                .dispatched(day, next, finishBy, Occasion.RETURNED);
    }

    Life contacted(double day) {
        return tell(day, new ProgressReported(issueId, dispatchNo, unit, "spoken", true));
    }

    Life extended(double day, double from, double to) {
        return tell(
                day,
                new ExtensionApproved(issueId, dispatchNo, 1, unit, 1, day(from), day(to), "rule", "2026.1", null));
    }

    Life finished(double day, boolean inTime) {
        return tell(day, new HandlingFinished(issueId, dispatchNo, unit, filing, "done", List.of(), inTime));
    }

    Life checkFailed(double day) {
        return tell(day, new CheckFailed(issueId, dispatchNo, 1, "office-x", unit, "wet"));
    }

    Life unreached(double day) {
        return tell(day, new CallbackRecorded(issueId, 1, Contact.UNREACHABLE, null, null, null));
    }

    Life said(double day, boolean solved, @Nullable Integer satisfaction) {
        return tell(day, new CallbackRecorded(issueId, 1, Contact.REACHED, solved, satisfaction, null));
    }

    Life closed(double day) {
        return tell(day, new IssueClosed(issueId, Closing.RESOLVED, null, null, null));
    }

    Life closedWithMaster(double day) {
        return tell(day, new IssueClosed(issueId, Closing.RESOLVED, null, null, null, null, "issue-01"));
    }

    Life reopened(double day) {
        return tell(day, new IssueReopened(issueId, 1, "not-solved", null));
    }

    Life appealGranted(double day, String measure) {
        return tell(day, new AppealDecided(issueId, dispatchNo, unit, measure, true, "both-upheld"));
    }
}
