package org.gridloop.routing.suspending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.suspending.SuspensionCommand.Resume;
import org.gridloop.routing.suspending.SuspensionCommand.ResumeOnDate;
import org.gridloop.routing.suspending.SuspensionCommand.Suspend;
import org.gridloop.routing.suspending.SuspensionRow.Status;
import org.gridloop.routing.suspending.SuspensionState.Running;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The limit is 24 hours of a clock that never stops; three of them are gone when it is made to stand. */
class SuspensionDeciderTest extends Tables<SuspensionCommand, SuspensionState> {

    private static final Instant UNTIL = T1.plus(Duration.ofDays(10));
    private static final Instant AFTER_UNTIL = UNTIL.plus(Duration.ofHours(21));

    SuspensionDeciderTest() {
        super(new SuspensionDecider(RULES));
    }

    @Test
    void theClockStandsAndWhatWasLeftOfTheLimitIsLeftAfterTheDate() {
        given(dispatched(1));
        assertThat(when(suspend(true, UNTIL, T1))).containsExactly(suspended());
    }

    @Test
    void itRunsOnByItselfOnTheDateNotWhenTheDateWasSeen() {
        given(dispatched(1), suspended());
        assertThat(when(new ResumeOnDate(ISSUE, UNTIL, UNTIL.plusSeconds(40)))).containsExactly(resumedOnDate());
    }

    @Test
    void itDoesNotRunOnBeforeTheDateNorOnAnother() {
        given(dispatched(1), suspended());
        assertThat(when(new ResumeOnDate(ISSUE, UNTIL, UNTIL.minusSeconds(1)))).isEmpty();
        assertThat(when(new ResumeOnDate(ISSUE, T1, UNTIL))).isEmpty();
    }

    @Test
    void aDateThatIsSeenTwiceChangesNothing() {
        assertThat(when(new ResumeOnDate(ISSUE, UNTIL, UNTIL))).isEmpty();
        given(dispatched(1), suspended(), resumedOnDate());
        assertThat(when(new ResumeOnDate(ISSUE, UNTIL, UNTIL))).isEmpty();
    }

    @Test
    void aDispatcherLetsItRunOnBeforeTheDateAndTheDeadlineIsEarlier() {
        given(dispatched(1), suspended());
        Instant early = T1.plus(Duration.ofDays(2));
        assertThat(when(new Resume(ISSUE, true, "done", early)))
                .containsExactly(resumed(early, early.plus(Duration.ofHours(21)), false, "done"));
    }

    @Test
    void aClockThatRunsCannotBeLetRunOn() {
        thenNo(Denied.NOT_DISPATCHED, new Resume(ISSUE, true, null, T1));
        given(dispatched(1));
        thenNo(SuspensionRefusal.NOT_SUSPENDED, new Resume(ISSUE, true, null, T1));
    }

    @Test
    void theClockOfAClosedIssueDoesNotRunOn() {
        given(dispatched(1), suspended());
        thenNo(Denied.NOT_OPEN, new Resume(ISSUE, false, null, T1));
    }

    @Test
    void aClockThatStandsIsNotMadeToStand() {
        given(dispatched(1), suspended());
        thenNo(SuspensionRefusal.ALREADY_SUSPENDED, suspend(true, UNTIL, T1));
    }

    @Test
    void aClockStandsOnceUntilTheIssueIsReopened() {
        given(dispatched(1), suspended(), resumedOnDate());
        thenNo(SuspensionRefusal.ONLY_ONCE, suspend(true, AFTER_UNTIL, UNTIL));
        given(dispatched(2, Occasion.REWORK));
        thenNo(SuspensionRefusal.ONLY_ONCE, suspend(true, AFTER_UNTIL, T1));
        given(dispatched(3, Occasion.REOPENED));
        assertThat(when(suspend(true, UNTIL, T1))).hasSize(1);
    }

    @Test
    void aClockStandsOnlyWhileSomebodyWorksOnTheIssue() {
        thenNo(Denied.NOT_DISPATCHED, suspend(true, UNTIL, T1));
        given(dispatched(1));
        thenNo(Denied.NOT_IN_HAND, suspend(false, UNTIL, T1));
    }

    @Test
    void aClockStandsOnlyBeforeTheDeadline() {
        given(dispatched(1));
        thenNo(Denied.OVERDUE, suspend(true, UNTIL, FINISH));
    }

    @Test
    void theDateLiesInTheYearToCome() {
        given(dispatched(1));
        thenNo(SuspensionRefusal.NO_DAY_TO_COME, suspend(true, T1, T1));
        thenNo(SuspensionRefusal.NO_DAY_TO_COME, suspend(true, T1.plus(Duration.ofDays(366)), T1));
    }

    @Test
    void anotherDispatchEndsTheStanding() {
        given(dispatched(1), suspended(), dispatched(2, Occasion.REOPENED));
        assertThat(state())
                .isInstanceOfSatisfying(
                        Running.class, s -> assertThat(s.stoodBefore()).isFalse());
    }

    @Test
    void aMoveBetweenTiersLeavesTheClockStanding() {
        given(
                dispatched(1),
                suspended(),
                new TierEscalated(
                        ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, "379901", "no-authority", FINISH, null, "x"));
        assertThat(when(new ResumeOnDate(ISSUE, UNTIL, UNTIL))).hasSize(1);
    }

    @Test
    void theListShowsWhoseClockStandsAndHowItEnded() {
        SuspensionRow standing = Objects.requireNonNull(SuspensionRow.evolve(null, heard(suspended(), T1)));
        assertThat(standing.status()).isEqualTo(Status.SUSPENDED);
        assertThat(standing.finishBy()).isEqualTo(AFTER_UNTIL);

        assertThat(SuspensionRow.evolve(standing, heard(resumed(T1, FINISH, false, null), T1)))
                .returns(Status.RESUMED, row -> Objects.requireNonNull(row).status())
                .returns(FINISH, row -> Objects.requireNonNull(row).finishBy());
        assertThat(SuspensionRow.evolve(
                        standing, heard(new IssueClosed(ISSUE, Closing.FORCED, null, null, null), UNTIL)))
                .returns(Status.OVERTAKEN, row -> Objects.requireNonNull(row).status())
                .returns(UNTIL, row -> Objects.requireNonNull(row).endedAt());
        assertThat(SuspensionRow.evolve(null, heard(dispatched(1), T1))).isNull();
    }

    private static Suspend suspend(boolean inHand, Instant until, Instant at) {
        return new Suspend(ISSUE, inHand, until, "season", "winter", at);
    }

    private static HandlingSuspended suspended() {
        return new HandlingSuspended(
                ISSUE,
                1,
                HOLDER,
                T1,
                UNTIL,
                FINISH,
                AFTER_UNTIL,
                "season",
                "winter",
                "E0203: 1440 min, continuous; the clock stood from " + T1 + " until " + UNTIL,
                "c");
    }

    private static HandlingResumed resumedOnDate() {
        return resumed(UNTIL, AFTER_UNTIL, true, null);
    }

    private static HandlingResumed resumed(Instant at, Instant newFinishBy, boolean automatic, @Nullable String note) {
        return new HandlingResumed(
                ISSUE,
                1,
                HOLDER,
                T1,
                at,
                FINISH,
                newFinishBy,
                automatic,
                "E0203: 1440 min, continuous; the clock stood from " + T1 + " until " + at,
                "c",
                note);
    }
}
