package org.gridloop.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.local.demo.Facts.GRID;
import static org.gridloop.local.demo.Facts.ISSUE;
import static org.gridloop.local.demo.Facts.OTHER;
import static org.gridloop.local.demo.Facts.UNIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.local.demo.Standing.Stage;
import org.junit.jupiter.api.Test;

class StandingOfRareLivesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Filing FILING = new Filing("E0701", GRID, Urgency.URGENT, "2026.1", true);
    private static final DomainEvent ASKED =
            new VerificationRequested(ISSUE, 1, GRID, "office-" + GRID, NOON, null, "rule", null);
    private static final DomainEvent VERIFIED =
            new IssueVerified(ISSUE, 1, "office-" + GRID, "genuine", null, List.of(), null, null, null, true, false);
    private static final DomainEvent MERGED = new IssueMerged(ISSUE, 1, "m", null, true, true, null, null, null);
    private static final DomainEvent FORCED = new IssueClosed(ISSUE, Closing.FORCED, null, null, "note", "other", null);

    private static final List<DomainEvent> IN_HAND = List.of(
            Facts.reported(),
            Facts.filed(),
            Facts.dispatched(1, UNIT, Occasion.FILED),
            Facts.received(1, UNIT),
            Facts.signed(1, UNIT));

    private static final List<DomainEvent> CLOSED = and(
            IN_HAND,
            Facts.finished(1, UNIT),
            Facts.checkAssigned(1, UNIT, "office-" + GRID),
            Facts.checkPassed(1),
            Facts.called(Contact.REACHED),
            Facts.closed());

    @Test
    void whatIsBeingVerifiedIsNotFiled() {
        assertThat(after(List.of(Facts.reported(), ASKED, Facts.filed())).wrong())
                .isNotNull();
        assertThat(after(List.of(Facts.reported(), ASKED, VERIFIED, Facts.filed()))
                        .stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    void whatIsVoidOrTakenBackHasEndedUnlessItWasFiled() {
        DomainEvent voided = new IssueVoided(ISSUE, "test", "x");
        DomainEvent takenBack = new IssueWithdrawn(ISSUE, "mistaken", null);

        assertThat(after(List.of(Facts.reported(), voided)).hasEnded()).isTrue();
        assertThat(after(List.of(Facts.reported(), takenBack)).hasEnded()).isTrue();
        assertThat(after(List.of(Facts.reported(), Facts.filed(), voided)).wrong())
                .isNotNull();
        assertThat(after(List.of(Facts.reported(), Facts.filed(), takenBack)).wrong())
                .isNotNull();
    }

    @Test
    void whatIsMergedEndsWithItsMasterOrGoesItsOwnWayAgain() {
        DomainEvent withMaster = new IssueClosed(ISSUE, Closing.RESOLVED, null, null, null, null, "m");

        assertThat(after(List.of(Facts.reported(), MERGED)).hasEnded()).isFalse();
        assertThat(after(List.of(Facts.reported(), MERGED, withMaster)).hasEnded())
                .isTrue();
        assertThat(after(and(IN_HAND, withMaster)).wrong()).isNotNull();
        assertThat(after(List.of(Facts.reported(), MERGED, new IssueUnmerged(ISSUE, 1, "m", null, "other", null)))
                        .stage())
                .isEqualTo(Stage.REPORTED);
        assertThat(after(and(IN_HAND, MERGED)).wrong()).isNotNull();
    }

    @Test
    void nothingIsFinishedWhileTheClockStands() {
        DomainEvent suspended =
                new HandlingSuspended(ISSUE, 1, UNIT, NOON, NOON, NOON, NOON, "season", "x", "rule", "2026");
        DomainEvent resumed = new HandlingResumed(ISSUE, 1, UNIT, NOON, NOON, NOON, NOON, true, "rule", "2026", null);
        DomainEvent moved = new OrderRescheduled(ISSUE, 1, UNIT, NOON, "suspended", NOON);

        assertThat(after(and(IN_HAND, suspended, moved, Facts.finished(1, UNIT)))
                        .wrong())
                .isNotNull();
        assertThat(after(and(IN_HAND, suspended, moved, resumed, moved, Facts.finished(1, UNIT)))
                        .stage())
                .isEqualTo(Stage.HANDLED);
        assertThat(after(and(IN_HAND, resumed)).wrong()).isNotNull();
    }

    @Test
    void unitsReportInWhileTheyAreTogether() {
        DomainEvent blown = new WhistleBlown(
                ISSUE, 1, 1, Tier.STREET, "379901001", UNIT, List.of(), FILING, "danger", "x", "rule", "2026");
        DomainEvent lead = new UnitReportedIn(ISSUE, 1, 1, UNIT, true, NOON, true, null);
        DomainEvent assistant = new UnitReportedIn(ISSUE, 1, 1, OTHER, false, NOON, true, null);
        DomainEvent over = new JointHandlingConcluded(ISSUE, 1, 1, UNIT, "agreed", "x", List.of(), List.of());

        assertThat(after(and(IN_HAND, blown, lead, assistant, over)).stage()).isEqualTo(Stage.WITH_UNIT);
        assertThat(after(and(IN_HAND, lead)).wrong()).isNotNull();
        assertThat(after(and(IN_HAND, blown, new UnitReportedIn(ISSUE, 1, 1, OTHER, true, NOON, true, null)))
                        .wrong())
                .isNotNull();
    }

    @Test
    void onlyWhatWasAskedForIsAnswered() {
        DomainEvent asked = new ExtensionRequested(ISSUE, 1, 1, UNIT, "weather", "x", NOON);
        DomainEvent no = new ExtensionRefused(ISSUE, 1, 1, UNIT, NOON, "other", null, false);

        assertThat(after(and(IN_HAND, asked, no)).wrong()).isNull();
        assertThat(after(and(IN_HAND, no)).wrong()).isNotNull();
        assertThat(after(and(IN_HAND, asked, asked)).wrong()).isNotNull();
        assertThat(after(and(IN_HAND, asked, no, no)).wrong()).isNotNull();
    }

    @Test
    void byForceItIsClosedWheneverItIsOpenAndItsOrderIsWithdrawnAfterwards() {
        assertThat(after(and(IN_HAND, FORCED, Facts.withdrawn(1, UNIT))).hasEnded())
                .isTrue();
        assertThat(after(and(CLOSED, FORCED)).wrong()).isNotNull();
        assertThat(after(List.of(Facts.reported(), MERGED, FORCED)).wrong()).isNotNull();
    }

    @Test
    void anAppealIsOpenUntilItIsDecided() {
        DomainEvent appealed = new ScoreAppealed(ISSUE, 1, UNIT, "all", "other", "x", List.of());
        DomainEvent reviewed = new AppealReviewed(ISSUE, 1, 1, UNIT, "supervisor-1", true, null);
        DomainEvent decided = new AppealDecided(ISSUE, 1, UNIT, "all", true, "both-upheld");

        assertThat(after(and(CLOSED, appealed, reviewed)).hasEnded()).isFalse();
        assertThat(after(and(CLOSED, appealed, reviewed, reviewed, decided)).hasEnded())
                .isTrue();
        assertThat(after(and(CLOSED, decided)).wrong()).isNotNull();
        assertThat(after(and(IN_HAND, appealed)).wrong()).isNotNull();
    }

    private static Standing after(List<DomainEvent> facts) {
        Standing standing = Standing.START;
        for (DomainEvent fact : facts) {
            standing = standing.after(fact);
        }
        return standing;
    }

    private static List<DomainEvent> and(List<DomainEvent> facts, DomainEvent... more) {
        List<DomainEvent> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }
}
