package org.gridloop.routing.escalating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.escalating.EscalationCommand.Escalate;
import org.gridloop.routing.escalating.EscalationCommand.PassDown;
import org.gridloop.routing.escalating.EscalationCommand.PassUp;
import org.gridloop.routing.standing.Denied;
import org.junit.jupiter.api.Test;

/** An officer moves an issue between tiers; the street has the authority. */
class OfficersMoveTest extends Tables<EscalationCommand, EscalationState> {

    private static final String DISTRICT = "379901";
    private static final Instant A_DAY_ON = FINISH.plus(Duration.ofDays(1));

    OfficersMoveTest() {
        super(new EscalationDecider());
    }

    @Test
    void anOfficerPassesUpWhatHasNoAuthorityBelow() {
        given(dispatched(1));
        assertThat(when(up(true, STREET, T1))).containsExactly(passedUp());
    }

    @Test
    void anOfficerGivesBackDownAndTheLimitGoesOnCounting() {
        given(dispatched(1), passedUp());
        assertThat(when(down(true, DISTRICT, T1))).containsExactly(passedDown(FINISH));
    }

    @Test
    void afterTheLimitTheTierBelowHasADayOfItsOwn() {
        given(dispatched(1), passedUp());
        assertThat(when(down(true, DISTRICT, FINISH))).containsExactly(passedDown(A_DAY_ON));
    }

    @Test
    void whatWasGivenBackGoesUpAgainWhenItsLimitPasses() {
        given(dispatched(1), passedUp(), passedDown(FINISH));
        assertThat(when(new Escalate(ISSUE, FINISH, FINISH, A_DAY_ON))).hasSize(1);
    }

    @Test
    void anExtensionMovesTheLimitAtWhichItGoesUp() {
        Instant later = FINISH.plus(Duration.ofDays(1));
        given(dispatched(1), new ExtensionApproved(ISSUE, 1, 1, HOLDER, 1, FINISH, later, "r", "c", null));
        assertThat(when(new Escalate(ISSUE, FINISH, FINISH, A_DAY_ON))).isEmpty();
        assertThat(when(new Escalate(ISSUE, later, later, A_DAY_ON))).hasSize(1);
    }

    @Test
    void noTierBelowTheOneThatHasTheAuthorityGetsIt() {
        given(dispatched(1));
        thenNo(TierRefusal.NO_AUTHORITY_BELOW, down(true, STREET, T1));
    }

    @Test
    void aboveTheDistrictThereIsNobody() {
        given(dispatched(1), passedUp());
        thenNo(TierRefusal.NO_TIER_ABOVE, up(true, DISTRICT, T1));
    }

    @Test
    void whatAnotherTierOwnsByNowIsNotMoved() {
        given(dispatched(1), passedUp());
        thenNo(TierRefusal.OWNED_ELSEWHERE, up(true, STREET, T1));
        thenNo(TierRefusal.OWNED_ELSEWHERE, down(true, STREET, T1));
    }

    @Test
    void whatIsClosedOrNotDispatchedIsNotMoved() {
        thenNo(Denied.NOT_DISPATCHED, up(true, STREET, T1));
        thenNo(Denied.NOT_DISPATCHED, down(true, STREET, T1));
        given(dispatched(1));
        thenNo(Denied.NOT_OPEN, up(false, STREET, T1));
        thenNo(Denied.NOT_OPEN, down(false, STREET, T1));
    }

    @Test
    void theDueRowFollowsTheMoves() {
        DueRow row = Objects.requireNonNull(DueRow.evolve(null, heard(dispatched(1), T0)));
        row = Objects.requireNonNull(DueRow.evolve(row, heard(passedUp(), T1)));
        assertThat(row.ownership().escalatesAt()).isNull();
        row = Objects.requireNonNull(DueRow.evolve(row, heard(passedDown(A_DAY_ON), T1)));
        assertThat(row.ownership().area()).isEqualTo(STREET);
        assertThat(row.ownership().escalatesAt()).isEqualTo(A_DAY_ON);
    }

    private static PassUp up(boolean open, String area, Instant at) {
        return new PassUp(ISSUE, open, area, "no-authority", "not ours", at, A_DAY_ON);
    }

    private static PassDown down(boolean open, String area, Instant at) {
        return new PassDown(ISSUE, open, area, "has-means", "yours", at, A_DAY_ON);
    }

    private static TierEscalated passedUp() {
        return new TierEscalated(
                ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, DISTRICT, "no-authority", FINISH, null, "not ours");
    }

    private static TierLowered passedDown(Instant again) {
        return new TierLowered(ISSUE, 1, Tier.DISTRICT, DISTRICT, Tier.STREET, STREET, "has-means", "yours", again);
    }
}
