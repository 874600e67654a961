package org.gridloop.routing.dispatching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.standing.Denied;
import org.junit.jupiter.api.Test;

class ReturnDecisionsTest extends DispatchTable {

    @Test
    void anApprovedReturnReleasesTheUnitAndDispatchesToTheNextWithTheSameFinish() {
        given(dispatched(1));
        assertThat(decide(approve(1, 1, "dept-power", T1)))
                .containsExactly(
                        new ReturnApproved(ISSUE, 1, 1, "dept-urban-management", "dept-power", "note"),
                        again(
                                2,
                                "dept-power",
                                Tier.STREET,
                                STREET,
                                Occasion.RETURNED,
                                RULES.handedOver(GIVEN, T1, LINE, Urgency.GENERAL),
                                "return 1 of dept-urban-management approved; dispatcher named dept-power"));
        assertThat(RULES.handedOver(GIVEN, T1, LINE, Urgency.GENERAL).finishBy())
                .isEqualTo(GIVEN.finishBy());
    }

    @Test
    void anApprovedReturnAfterTheFinishHasPassedGivesTheNextUnitAnewCount() {
        given(dispatched(1));
        Instant late = GIVEN.finishBy().plusSeconds(1);
        assertThat(decide(approve(1, 1, "dept-power", late)).getLast())
                .isInstanceOfSatisfying(
                        IssueDispatched.class,
                        e -> assertThat(e.deadlines()).isEqualTo(RULES.from(late, LINE, Urgency.GENERAL)));
    }

    @Test
    void anApprovedReturnMayGoToAnAreasOwnOffice() {
        given(dispatched(1));
        assertThat(decide(approve(1, 1, "office-" + STREET, T1))).hasSize(2);
    }

    @Test
    void anApprovedReturnToAnUnknownUnitIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.UNKNOWN_UNIT, () -> decide(approve(1, 1, "dept-nobody", T1)));
    }

    @Test
    void anApprovedReturnToTheUnitThatAskedIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.SAME_UNIT, () -> decide(approve(1, 1, "dept-urban-management", T1)));
    }

    @Test
    void anApprovedReturnThatWasApprovedBeforeIsRefused() {
        given(dispatched(1));
        given(decide(approve(1, 1, "dept-power", T1)));
        assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(approve(1, 1, "dept-power", T1)));
    }

    @Test
    void anApprovedReturnThatWasRefusedBeforeIsRefused() {
        given(dispatched(1), refusedReturn());
        assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(approve(1, 1, "dept-power", T1)));
    }

    @Test
    void anApprovedReturnOfADispatchThatWasOvertakenIsRefused() {
        given(dispatched(1));
        given(decide(new DispatchReopened(ISSUE, 1, T1)));
        assertRefused(Refused.STALE_RETURN, () -> decide(approve(1, 1, "dept-power", T1)));
    }

    @Test
    void anApprovedReturnOfADispatchThatIsNotKnownYetIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.OUT_OF_ORDER, () -> decide(approve(2, 1, "dept-power", T1)));
    }

    @Test
    void anApprovedReturnOfAnIssueNeverDispatchedIsRefused() {
        assertRefused(Refused.NOT_DISPATCHED, () -> decide(approve(1, 1, "dept-power", T1)));
    }

    @Test
    void aRefusedReturnLeavesTheOrderWithTheUnit() {
        given(dispatched(1));
        assertThat(decide(new RefuseReturn(ISSUE, 1, 1, "dept-urban-management", "yours", false, true)))
                .containsExactly(refusedReturn());
    }

    @Test
    void aRefusedReturnDoesNotStandInTheWayOfTheNextRequest() {
        given(dispatched(1), refusedReturn());
        assertThat(decide(approve(1, 2, "dept-power", T1))).hasSize(2);
    }

    @Test
    void aRefusedReturnThatWasDecidedBeforeIsRefused() {
        given(dispatched(1), refusedReturn());
        assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(refuse(1)));
    }

    @Test
    void aRefusedReturnOfADispatchThatWasOvertakenIsRefused() {
        given(dispatched(1));
        given(decide(new DispatchForRework(ISSUE, 1, 1)));
        assertRefused(Refused.STALE_RETURN, () -> decide(refuse(1)));
    }

    @Test
    void aRefusedReturnOfADispatchThatIsNotKnownYetIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.OUT_OF_ORDER, () -> decide(refuse(2)));
    }

    @Test
    void aReturnOfAnIssueThatIsClosedMeanwhileIsNotDecidedAnyMore() {
        given(dispatched(1));
        assertRefused(
                Denied.NOT_OPEN,
                () -> decide(new ApproveReturn(
                        ISSUE, 1, 1, "dept-urban-management", "dept-power", "note", false, false, T1)));
        assertRefused(
                Denied.NOT_OPEN,
                () -> decide(new RefuseReturn(ISSUE, 1, 1, "dept-urban-management", "yours", false, false)));
    }

    @Test
    void theThirdReturnIsForAnArbiter() {
        given(dispatched(1));
        assertRefused(Refused.FOR_ARBITRATION, () -> decide(approve(1, 3, "dept-power", T1)));
        assertRefused(
                Refused.FOR_ARBITRATION,
                () -> decide(new RefuseReturn(ISSUE, 1, 3, "dept-urban-management", "yours", false, true)));
    }

    @Test
    void anArbitersWordOnTheThirdReturnIsMarkedAsTheLast() {
        given(dispatched(1));
        assertThat(decide(new ApproveReturn(ISSUE, 1, 3, "dept-urban-management", "dept-power", "note", true, true, T1))
                        .getFirst())
                .isEqualTo(new ReturnApproved(ISSUE, 1, 3, "dept-urban-management", "dept-power", "note", true));
        assertThat(decide(new RefuseReturn(ISSUE, 1, 3, "dept-urban-management", "yours", true, true)))
                .containsExactly(new ReturnRefused(ISSUE, 1, 3, "dept-urban-management", "yours", true));
    }

    @Test
    void aMovedDeadlineIsTheOneThatReworkAndTheNextUnitGet() {
        Instant later = GIVEN.finishBy().plusSeconds(3600);
        given(
                dispatched(1),
                new ExtensionApproved(
                        ISSUE, 1, 1, "dept-urban-management", 1, GIVEN.finishBy(), later, "r", "c", null));
        assertThat(decide(new DispatchForRework(ISSUE, 1, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        IssueDispatched.class, e -> assertThat(e.deadlines()).isEqualTo(GIVEN.movedTo(later)));
        assertThat(decide(approve(1, 1, "dept-power", T1)).getLast())
                .isInstanceOfSatisfying(
                        IssueDispatched.class,
                        e -> assertThat(e.deadlines().finishBy()).isEqualTo(later));
    }

    @Test
    void aRefusedReturnOfAnIssueNeverDispatchedIsRefused() {
        assertRefused(Refused.NOT_DISPATCHED, () -> decide(refuse(1)));
    }
}
