package org.gridloop.local.demo;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Deadlines;
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
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
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

/** Facts of one issue, in few words. */
final class Facts {

    static final String ISSUE = "5f0c4d0e-0000-4000-8000-000000000001";
    static final String GRID = "37990100100101";
    static final String UNIT = "dept-water";
    static final String OTHER = "dept-power";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Filing FILING = new Filing("E0701", GRID, Urgency.URGENT, "2026.1", true);
    private static final Deadlines LIMITS = new Deadlines(NOON, NOON, NOON, "rule", "2026");

    private Facts() {}

    static IssueReported reported() {
        return new IssueReported(
                ISSUE, "T", "web", "title", "text", "E0701", null, null, GRID, null, false, null, null, "digest");
    }

    static IssueFiled filed() {
        return new IssueFiled(ISSUE, FILING, true);
    }

    static IssueRejected rejected() {
        return new IssueRejected(ISSUE, "not-in-scope", "no");
    }

    static IssueSupplemented supplemented() {
        return new IssueSupplemented(ISSUE, "more", "reporter");
    }

    static IssueDispatched dispatched(int no, String unit, Occasion occasion) {
        return new IssueDispatched(ISSUE, no, unit, Tier.DISTRICT, "379901", FILING, occasion, LIMITS, "rule");
    }

    static TierEscalated escalated(Tier from, Tier to) {
        return new TierEscalated(ISSUE, 1, from, "a", to, "b", "deadline-passed", NOON, null);
    }

    static ReturnApproved approved(int no, String unit, String next) {
        return new ReturnApproved(ISSUE, no, 1, unit, next, null);
    }

    static ReturnRefused refused(int no, String unit) {
        return new ReturnRefused(ISSUE, no, 1, unit, "yours");
    }

    static OrderReceived received(int no, String unit) {
        return new OrderReceived(ISSUE, no, unit, FILING, LIMITS);
    }

    static OrderWithdrawn withdrawn(int no, String unit) {
        return new OrderWithdrawn(ISSUE, no, unit, "return-approved");
    }

    static DispatchSignedFor signed(int no, String unit) {
        return new DispatchSignedFor(ISSUE, no, unit, true);
    }

    static ReturnRequested returnRequested(int no, String unit, String proposed) {
        return new ReturnRequested(ISSUE, no, 1, unit, "not ours", proposed);
    }

    static OrderKept kept(int no, String unit) {
        return new OrderKept(ISSUE, no, 1, unit);
    }

    static ProgressReported progress(int no, String unit) {
        return new ProgressReported(ISSUE, no, unit, "on the way");
    }

    static HandlingFinished finished(int no, String unit) {
        return new HandlingFinished(ISSUE, no, unit, FILING, "done", List.of(), true);
    }

    static LateFinishKept lateFinish(int no, String unit) {
        return new LateFinishKept(ISSUE, no, unit, "done", null);
    }

    static CheckAssigned checkAssigned(int no, String handledBy, String checker) {
        return new CheckAssigned(ISSUE, no, 1, handledBy, checker, FILING);
    }

    static CheckPassed checkPassed(int no) {
        return new CheckPassed(ISSUE, no, 1, "office-" + GRID, null);
    }

    static CheckFailed checkFailed(int no, String unit) {
        return new CheckFailed(ISSUE, no, 1, "office-" + GRID, unit, "not done");
    }

    static CallbackRecorded called(Contact contact) {
        return new CallbackRecorded(ISSUE, 1, contact, null, null, null);
    }

    static IssueClosed closed() {
        return new IssueClosed(ISSUE, Closing.RESOLVED, true, 5, null);
    }

    static IssueReopened reopened(int no) {
        return new IssueReopened(ISSUE, no, "not-solved", null);
    }
}
