package org.gridloop.routing.escalating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.escalating.EscalationCommand.Escalate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The decider's rows, and the due view's fold, which must agree with it. */
class EscalationDeciderTest {

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String GRID = "37990100100101";
    private static final String COMMUNITY = "379901001001";
    private static final Filing FILING = new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true);
    private static final Instant FINISH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NEXT_DAY = FINISH.plus(Duration.ofDays(1));
    private static final Instant DAY_AFTER = FINISH.plus(Duration.ofDays(2));

    private final EscalationDecider decider = new EscalationDecider();
    private final List<DomainEvent> told = new ArrayList<>();

    @Test
    void aPassedLimitGivesTheIssueToTheTierAboveForOneWorkingDay() {
        given(dispatched(1, Tier.GRID, GRID, FINISH));

        assertThat(escalate(FINISH, FINISH, NEXT_DAY)).containsExactly(toCommunity());
        assertThat(due()).isEqualTo(FINISH);
    }

    @Test
    void escalatedAgainItGoesOnUpAndAtTheDistrictItStays() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), toCommunity());
        assertThat(due()).isEqualTo(NEXT_DAY);

        List<RoutingEvent> toStreet = escalate(NEXT_DAY, NEXT_DAY, DAY_AFTER);
        assertThat(toStreet)
                .containsExactly(new TierEscalated(
                        ISSUE,
                        1,
                        Tier.COMMUNITY,
                        COMMUNITY,
                        Tier.STREET,
                        "379901001",
                        "deadline-passed",
                        NEXT_DAY,
                        DAY_AFTER));
        told.addAll(toStreet);

        List<RoutingEvent> toDistrict = escalate(DAY_AFTER, DAY_AFTER, DAY_AFTER.plusSeconds(9));
        assertThat(toDistrict)
                .containsExactly(new TierEscalated(
                        ISSUE,
                        1,
                        Tier.STREET,
                        "379901001",
                        Tier.DISTRICT,
                        "379901",
                        "deadline-passed",
                        DAY_AFTER,
                        null));
        told.addAll(toDistrict);

        assertThat(due()).isNull();
        assertThat(escalate(DAY_AFTER.plusSeconds(9), DAY_AFTER.plusSeconds(10), DAY_AFTER))
                .isEmpty();
    }

    @Test
    void anIssueTheDistrictOwnsHasNoTierAbove() {
        given(dispatched(1, Tier.DISTRICT, "379901", FINISH));

        assertThat(due()).isNull();
        assertThat(escalate(FINISH, NEXT_DAY, DAY_AFTER)).isEmpty();
    }

    @Test
    void theSamePassedLimitEscalatesOnce() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), toCommunity());

        assertThat(escalate(FINISH, NEXT_DAY, DAY_AFTER)).isEmpty();
    }

    @Test
    void aLimitThatHasNotPassedEscalatesNothing() {
        given(dispatched(1, Tier.GRID, GRID, FINISH));

        assertThat(escalate(FINISH, FINISH.minusMillis(1), DAY_AFTER)).isEmpty();
    }

    @Test
    void anIssueNeverDispatchedEscalatesNowhere() {
        assertThat(escalate(FINISH, NEXT_DAY, DAY_AFTER)).isEmpty();
    }

    @Test
    void reworkKeepsTheOwnerAndWhenTheNextOneTakesOver() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), toCommunity(), dispatched(2, Tier.COMMUNITY, COMMUNITY, FINISH));

        assertThat(due()).isEqualTo(NEXT_DAY);
        assertThat(escalate(NEXT_DAY, NEXT_DAY, DAY_AFTER)).hasSize(1);
    }

    @Test
    void aNewLimitIsCountedFromItsOwnFinish() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), toCommunity(), dispatched(2, Tier.GRID, GRID, DAY_AFTER));

        assertThat(due()).isEqualTo(DAY_AFTER);
        assertThat(escalate(NEXT_DAY, NEXT_DAY, DAY_AFTER)).isEmpty();
        assertThat(escalate(DAY_AFTER, DAY_AFTER, DAY_AFTER)).hasSize(1);
    }

    @Test
    void theAnswerToAReturnMovesNoLimit() {
        given(
                dispatched(1, Tier.GRID, GRID, FINISH),
                new ReturnRefused(ISSUE, 1, 1, "u", "yours"),
                new ReturnApproved(ISSUE, 1, 2, "u", "v", null));

        assertThat(escalate(FINISH, FINISH, NEXT_DAY)).hasSize(1);
    }

    @Test
    void aFinishedIssueWaitsForNobodyUntilItIsDispatchedAgain() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), finished(1));
        assertThat(due()).isNull();

        given(dispatched(2, Tier.GRID, GRID, FINISH));
        assertThat(due()).isEqualTo(FINISH);
    }

    @Test
    void aFinishOfAnEarlierDispatchStopsNothing() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), dispatched(2, Tier.GRID, GRID, FINISH), finished(1));

        assertThat(due()).isEqualTo(FINISH);
    }

    @Test
    void aClosedIssueIsNeverDue() {
        given(dispatched(1, Tier.GRID, GRID, FINISH), new IssueClosed(ISSUE, Closing.RESOLVED, true, 5, null));

        assertThat(due()).isNull();
    }

    private void given(DomainEvent... events) {
        told.addAll(List.of(events));
    }

    private List<RoutingEvent> escalate(Instant due, Instant at, Instant oneWorkingDayOn) {
        EscalationState state = decider.initial();
        for (DomainEvent event : told) {
            if (event instanceof RoutingEvent own) {
                state = decider.evolve(state, own);
            }
        }
        return decider.decide(new Escalate(ISSUE, due, at, oneWorkingDayOn), state);
    }

    /** When the due view would hand the issue to the poller, none when it would not. */
    private @Nullable Instant due() {
        DueRow row = null;
        for (DomainEvent event : told) {
            row = DueRow.evolve(row, new Heard(event, "/any", 1, FINISH, "a:b", "c", null, 0, 0));
        }
        return row == null || !row.waiting() ? null : row.ownership().escalatesAt();
    }

    private static IssueDispatched dispatched(int no, Tier tier, String area, Instant finishBy) {
        Deadlines deadlines = new Deadlines(FINISH.minusSeconds(9), FINISH, finishBy, "r", "c");
        return new IssueDispatched(ISSUE, no, "u", tier, area, FILING, Occasion.FILED, deadlines, "r");
    }

    private static HandlingFinished finished(int no) {
        return new HandlingFinished(ISSUE, no, "u", FILING, "done", List.of(), true);
    }

    private static TierEscalated toCommunity() {
        return new TierEscalated(
                ISSUE, 1, Tier.GRID, GRID, Tier.COMMUNITY, COMMUNITY, "deadline-passed", FINISH, NEXT_DAY);
    }
}
