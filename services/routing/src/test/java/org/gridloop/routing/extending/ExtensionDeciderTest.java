package org.gridloop.routing.extending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.routing.extending.ExtensionRefusal.ALREADY_DECIDED;
import static org.gridloop.routing.extending.ExtensionRefusal.NO_MORE_EXTENSIONS;
import static org.gridloop.routing.extending.ExtensionRefusal.STALE_EXTENSION;

import java.time.Duration;
import java.time.Instant;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.routing.Tables;
import org.gridloop.routing.extending.ExtensionCommand.Approve;
import org.gridloop.routing.extending.ExtensionCommand.Consider;
import org.gridloop.routing.extending.ExtensionCommand.Refuse;
import org.gridloop.routing.standing.Denied;
import org.junit.jupiter.api.Test;

class ExtensionDeciderTest extends Tables<ExtensionCommand, ExtensionState> {

    private static final Instant LATER = FINISH.plus(Duration.ofDays(1));

    ExtensionDeciderTest() {
        super(new ExtensionDecider(RULES));
    }

    @Test
    void anApprovedRequestGivesOnceMoreTheOriginalLimitAfterTheOldDeadline() {
        given(dispatched(1));
        assertThat(when(approve(1, 1, true, T1)))
                .containsExactly(new ExtensionApproved(
                        ISSUE,
                        1,
                        1,
                        HOLDER,
                        1,
                        FINISH,
                        LATER,
                        "E0203: 1440 min, continuous; once more, from " + FINISH,
                        "c",
                        "note"));
    }

    @Test
    void aSecondApprovedRequestCountsFromTheDeadlineThatTheFirstGave() {
        given(dispatched(1), approved(1, 1));
        assertThat(when(approve(1, 2, true, FINISH)))
                .singleElement()
                .isInstanceOfSatisfying(ExtensionApproved.class, e -> {
                    assertThat(e.granted()).isEqualTo(2);
                    assertThat(e.oldFinishBy()).isEqualTo(LATER);
                    assertThat(e.newFinishBy()).isEqualTo(LATER.plus(Duration.ofDays(1)));
                });
    }

    @Test
    void aThirdRequestCannotBeApproved() {
        given(dispatched(1), approved(1, 1), approved(2, 2));
        thenNo(NO_MORE_EXTENSIONS, approve(1, 3, true, T1));
    }

    @Test
    void aReopenedIssueCountsItsExtensionsAnew() {
        given(dispatched(1), approved(1, 1), approved(2, 2), dispatched(2, Occasion.REOPENED));
        assertThat(when(approve(2, 3, true, T1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionApproved.class, e -> assertThat(e.granted()).isEqualTo(1));
    }

    @Test
    void anIssueDoneOnceMoreForReworkKeepsTheCountOfItsExtensions() {
        given(dispatched(1), approved(1, 1), approved(2, 2), dispatched(2, Occasion.REWORK));
        thenNo(NO_MORE_EXTENSIONS, approve(2, 3, true, T1));
    }

    @Test
    void anApprovalAfterTheDeadlineIsRefused() {
        given(dispatched(1));
        thenNo(Denied.OVERDUE, approve(1, 1, true, FINISH));
    }

    @Test
    void anApprovalWhileNobodyWorksOnItIsRefused() {
        given(dispatched(1));
        thenNo(Denied.NOT_IN_HAND, approve(1, 1, false, T1));
    }

    @Test
    void anApprovalOfARequestThatWasDecidedIsRefused() {
        given(dispatched(1), approved(1, 1));
        thenNo(ALREADY_DECIDED, approve(1, 1, true, T1));
    }

    @Test
    void anApprovalOfARequestOfAnEarlierDispatchIsRefused() {
        given(dispatched(1), dispatched(2));
        thenNo(STALE_EXTENSION, approve(1, 1, true, T1));
    }

    @Test
    void anApprovalForADispatchThatIsNotKnownYetIsRefused() {
        given(dispatched(1));
        thenNo(Denied.OUT_OF_ORDER, approve(2, 1, true, T1));
    }

    @Test
    void anApprovalForAnIssueNeverDispatchedIsRefused() {
        thenNo(Denied.NOT_DISPATCHED, approve(1, 1, true, T1));
    }

    @Test
    void aRefusedRequestLeavesTheDeadline() {
        given(dispatched(1));
        assertThat(when(refuse(1, 1)))
                .containsExactly(new ExtensionRefused(ISSUE, 1, 1, HOLDER, FINISH, "reason-insufficient", "no", false));
    }

    @Test
    void aRefusalOfARequestThatWasDecidedIsRefused() {
        given(dispatched(1), approved(1, 1));
        thenNo(ALREADY_DECIDED, refuse(1, 1));
    }

    @Test
    void aRefusalOfARequestOfAnEarlierDispatchIsRefused() {
        given(dispatched(1), dispatched(2));
        thenNo(STALE_EXTENSION, refuse(1, 1));
    }

    @Test
    void aRefusalForADispatchThatIsNotKnownYetIsRefused() {
        given(dispatched(1));
        thenNo(Denied.OUT_OF_ORDER, refuse(2, 1));
    }

    @Test
    void aRequestForAnIssueThatIsClosedMeanwhileIsNotRefusedAnyMore() {
        given(dispatched(1));
        thenNo(Denied.NOT_OPEN, new Refuse(ISSUE, 1, 1, HOLDER, "reason-insufficient", "no", false));
    }

    @Test
    void aRefusalForAnIssueNeverDispatchedIsRefused() {
        thenNo(Denied.NOT_DISPATCHED, refuse(1, 1));
    }

    @Test
    void aRequestInTimeWaitsForADispatcher() {
        given(dispatched(1));
        assertThat(when(consider(1, 1, T1))).isEmpty();
    }

    @Test
    void aRequestAfterTheDeadlineIsRefusedByItself() {
        given(dispatched(1));
        assertThat(when(consider(1, 1, FINISH)))
                .containsExactly(new ExtensionRefused(ISSUE, 1, 1, HOLDER, FINISH, "overdue", null, true));
    }

    @Test
    void aThirdRequestIsRefusedByItself() {
        given(dispatched(1), approved(1, 1), approved(2, 2));
        assertThat(when(consider(1, 3, T1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionRefused.class, e -> assertThat(e.reason()).isEqualTo("limit-reached"));
    }

    @Test
    void aRequestThatIsHeardTwiceOrOvertakenIsNotConsidered() {
        given(dispatched(1), approved(1, 1), dispatched(2));
        assertThat(when(consider(1, 1, FINISH))).isEmpty();
        assertThat(when(consider(1, 2, FINISH.plus(Duration.ofDays(9))))).isEmpty();
    }

    @Test
    void aRequestForADispatchThatIsNotKnownYetIsParked() {
        thenNo(Denied.OUT_OF_ORDER, consider(1, 1, T1));
        given(dispatched(1));
        thenNo(Denied.OUT_OF_ORDER, consider(2, 1, T1));
    }

    private static Approve approve(int dispatchNo, int extensionNo, boolean inHand, Instant at) {
        return new Approve(ISSUE, dispatchNo, extensionNo, HOLDER, inHand, "note", at);
    }

    private static Refuse refuse(int dispatchNo, int extensionNo) {
        return new Refuse(ISSUE, dispatchNo, extensionNo, HOLDER, "reason-insufficient", "no", true);
    }

    private static Consider consider(int dispatchNo, int extensionNo, Instant at) {
        return new Consider(ISSUE, dispatchNo, extensionNo, HOLDER, at);
    }

    private static ExtensionApproved approved(int extensionNo, int granted) {
        return new ExtensionApproved(
                ISSUE, 1, extensionNo, HOLDER, granted, FINISH, FINISH.plus(Duration.ofDays(granted)), "r", "c", null);
    }
}
