package org.gridloop.response.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.Urgency;
import org.gridloop.response.ordering.OrderCommand.Finish;
import org.gridloop.response.ordering.OrderCommand.Keep;
import org.gridloop.response.ordering.OrderCommand.Progress;
import org.gridloop.response.ordering.OrderCommand.Receive;
import org.gridloop.response.ordering.OrderCommand.Release;
import org.gridloop.response.ordering.OrderCommand.Return;
import org.gridloop.response.ordering.OrderCommand.Sign;
import org.gridloop.response.reference.EvidenceRules;
import org.gridloop.response.reference.EvidenceRules.Asked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderDeciderTest {

    private static final String ISSUE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String WATER = "dept-water";
    private static final String DRAINAGE = "dept-drainage";
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant SIGN_BY = START.plus(Duration.ofHours(2));
    private static final Instant FINISH_BY = START.plus(Duration.ofHours(24));
    private static final Deadlines DEADLINES = new Deadlines(START, SIGN_BY, FINISH_BY, "C0102: 120 min", "2026.1");
    private static final Evidence PHOTO = new Evidence("after.jpg", "image/jpeg", 1000, "a".repeat(64));
    private static final EvidenceRules RULES =
            new EvidenceRules(Map.of("C0102", Asked.PHOTO, "E0203", Asked.TEXT, "F0101", Asked.NONE));

    private static Filing filing(String category) {
        return new Filing(category, "37990100100101", Urgency.URGENT, "2026.1", true);
    }

    private static final Filing FILING = filing("C0102");

    private static OrderReceived received(int no, String unit) {
        return new OrderReceived(ISSUE, no, unit, FILING, DEADLINES);
    }

    private static DispatchSignedFor signed(int no) {
        return new DispatchSignedFor(ISSUE, no, WATER, true);
    }

    private static ReturnRequested requested(int no, int returnNo) {
        return new ReturnRequested(ISSUE, no, returnNo, WATER, "not ours", DRAINAGE);
    }

    private static OrderKept kept(int no, int returnNo) {
        return new OrderKept(ISSUE, no, returnNo, WATER);
    }

    private static HandlingFinished finished(int no) {
        return new HandlingFinished(ISSUE, no, WATER, FILING, "mended", List.of(PHOTO), true);
    }

    private static OrderWithdrawn withdrawn(int no) {
        return new OrderWithdrawn(ISSUE, no, WATER, "return-approved");
    }

    private static LateFinishKept late(int no) {
        return new LateFinishKept(ISSUE, no, WATER, "mended", null);
    }

    private static Sign sign(int no) {
        return new Sign(ISSUE, no, WATER, START);
    }

    private static Return giveBack(int no) {
        return new Return(ISSUE, no, WATER, "not ours", DRAINAGE, true, START, DAY);
    }

    private static Progress progress(int no) {
        return new Progress(ISSUE, no, WATER, "digging", null, START);
    }

    private static Finish finish(int no) {
        return new Finish(ISSUE, no, WATER, "mended", List.of(PHOTO), START, RULES);
    }

    private static Receive receive(int no, String unit) {
        return new Receive(ISSUE, no, unit, FILING, DEADLINES);
    }

    /** Given facts, when a command, then facts or a refusal. */
    private record Given(List<ResponseEvent> facts) {

        List<ResponseEvent> when(OrderCommand command) {
            OrderDecider decider = new OrderDecider();
            IssueOrders state = decider.initial();
            for (ResponseEvent fact : facts) {
                state = decider.evolve(state, fact);
            }
            return decider.decide(command, state);
        }

        void refuses(OrderCommand command, OrderReason reason) {
            assertThatThrownBy(() -> when(command))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        }

        Given and(ResponseEvent... more) {
            List<ResponseEvent> all = new ArrayList<>(facts);
            all.addAll(List.of(more));
            return new Given(all);
        }
    }

    private static Given given(ResponseEvent... facts) {
        return new Given(List.of(facts));
    }

    private static final Given NOTHING = given();
    private static final Given WAITING = given(received(1, WATER));
    private static final Given HANDLING = WAITING.and(signed(1));
    private static final Given RETURN_PENDING = HANDLING.and(requested(1, 1));
    private static final Given FINISHED = HANDLING.and(finished(1));
    private static final Given WITHDRAWN = RETURN_PENDING.and(withdrawn(1));
    private static final List<Given> EVERYTHING_RECEIVED =
            List.of(WAITING, HANDLING, RETURN_PENDING, FINISHED, WITHDRAWN);

    @Nested
    class WhatRoutingSays {

        @Test
        void aFirstDispatchIsReceived() {
            assertThat(NOTHING.when(receive(1, WATER))).containsExactly(received(1, WATER));
        }

        @Test
        void aDispatchHeardTwiceChangesNothing() {
            assertThat(EVERYTHING_RECEIVED)
                    .allSatisfy(
                            given -> assertThat(given.when(receive(1, WATER))).isEmpty());
        }

        @Test
        void aDispatchThatALaterOneOvertookChangesNothing() {
            assertThat(given(received(2, WATER)).when(receive(1, WATER))).isEmpty();
        }

        @Test
        void anOpenOrderIsWithdrawnBeforeTheNextDispatchIsReceived() {
            OrderWithdrawn superseded = new OrderWithdrawn(ISSUE, 1, WATER, "superseded");
            for (Given open : List.of(WAITING, HANDLING, RETURN_PENDING)) {
                assertThat(open.when(receive(2, DRAINAGE))).containsExactly(superseded, received(2, DRAINAGE));
            }
        }

        @Test
        void afterAFinishTheNextDispatchWithdrawsNothing() {
            assertThat(FINISHED.when(receive(2, WATER))).containsExactly(received(2, WATER));
        }

        @Test
        void afterAWithdrawalTheNextDispatchWithdrawsNothing() {
            assertThat(WITHDRAWN.when(receive(2, DRAINAGE))).containsExactly(received(2, DRAINAGE));
        }

        @Test
        void anApprovedReturnWithdrawsTheOrder() {
            assertThat(RETURN_PENDING.when(new Release(ISSUE, 1))).containsExactly(withdrawn(1));
            assertThat(WAITING.when(new Release(ISSUE, 1))).containsExactly(withdrawn(1));
        }

        @Test
        void anApprovedReturnHeardTwiceChangesNothing() {
            assertThat(WITHDRAWN.when(new Release(ISSUE, 1))).isEmpty();
        }

        @Test
        void anApprovedReturnOfAFinishedOrUnknownOrderChangesNothing() {
            assertThat(FINISHED.when(new Release(ISSUE, 1))).isEmpty();
            assertThat(NOTHING.when(new Release(ISSUE, 1))).isEmpty();
        }

        @Test
        void aRefusedReturnKeepsTheOrder() {
            assertThat(RETURN_PENDING.when(new Keep(ISSUE, 1, 1))).containsExactly(kept(1, 1));
        }

        @Test
        void anAnswerToAnEarlierReturnChangesNothing() {
            Given second = RETURN_PENDING.and(kept(1, 1), requested(1, 2));
            assertThat(second.when(new Keep(ISSUE, 1, 1))).isEmpty();
        }

        @Test
        void aRefusedReturnHeardTwiceOrTooLateChangesNothing() {
            for (Given given : List.of(NOTHING, WAITING, HANDLING, FINISHED, WITHDRAWN)) {
                assertThat(given.when(new Keep(ISSUE, 1, 1))).isEmpty();
            }
        }

        @Test
        void aKeptOrderStandsAsItStoodBeforeTheReturn() {
            Given keptUnsigned = WAITING.and(requested(1, 1), kept(1, 1));
            assertThat(keptUnsigned.when(sign(1))).containsExactly(signed(1));
            Given keptSigned = RETURN_PENDING.and(kept(1, 1));
            assertThat(keptSigned.when(sign(1))).isEmpty();
        }
    }

    @Nested
    class WhoseOrder {

        @Test
        void anOrderNobodyReceivedIsNotYours() {
            for (OrderCommand command : List.of(sign(1), giveBack(1), progress(1), finish(1))) {
                NOTHING.refuses(command, OrderReason.NOT_YOUR_ORDER);
            }
        }

        @Test
        void anotherUnitsOrderIsNotYoursHoweverItStands() {
            for (Given given : EVERYTHING_RECEIVED) {
                given.refuses(new Sign(ISSUE, 1, DRAINAGE, START), OrderReason.NOT_YOUR_ORDER);
                given.refuses(
                        new Return(ISSUE, 1, DRAINAGE, "not ours", WATER, true, START, DAY),
                        OrderReason.NOT_YOUR_ORDER);
                given.refuses(new Progress(ISSUE, 1, DRAINAGE, "digging", null, START), OrderReason.NOT_YOUR_ORDER);
                given.refuses(
                        new Finish(ISSUE, 1, DRAINAGE, "done", List.of(PHOTO), START, RULES),
                        OrderReason.NOT_YOUR_ORDER);
            }
        }

        @Test
        void theNextUnitsDispatchNumberDoesNotOpenTheEarlierOne() {
            WITHDRAWN.and(received(2, DRAINAGE)).refuses(sign(2), OrderReason.NOT_YOUR_ORDER);
        }
    }

    @Nested
    class Signing {

        @Test
        void aWaitingOrderIsSignedForInTime() {
            assertThat(WAITING.when(new Sign(ISSUE, 1, WATER, SIGN_BY))).containsExactly(signed(1));
        }

        @Test
        void aSignatureAfterTheLimitIsLate() {
            assertThat(WAITING.when(new Sign(ISSUE, 1, WATER, SIGN_BY.plusMillis(1))))
                    .containsExactly(new DispatchSignedFor(ISSUE, 1, WATER, false));
        }

        @Test
        void aSecondSignatureChangesNothing() {
            assertThat(HANDLING.when(sign(1))).isEmpty();
        }

        @Test
        void aPendingReturnIsNotSignedFor() {
            RETURN_PENDING.refuses(sign(1), OrderReason.RETURN_PENDING);
        }

        @Test
        void aFinishedOrderIsNotSignedFor() {
            FINISHED.refuses(sign(1), OrderReason.ALREADY_FINISHED);
        }

        @Test
        void aWithdrawnOrderIsNotSignedFor() {
            WITHDRAWN.refuses(sign(1), OrderReason.ORDER_WITHDRAWN);
        }
    }

    @Nested
    class Returning {

        @Test
        void anOpenOrderMayBeReturnedSignedOrNot() {
            assertThat(WAITING.when(giveBack(1))).containsExactly(requested(1, 1));
            assertThat(HANDLING.when(giveBack(1))).containsExactly(requested(1, 1));
        }

        @Test
        void returnsAreCountedOverAllOrdersOfTheIssue() {
            Given next = WITHDRAWN.and(received(2, WATER));
            assertThat(next.when(giveBack(2))).containsExactly(requested(2, 2));
        }

        @Test
        void aReasonWithAPhoneNumberIsMasked() {
            assertThat(WAITING.when(new Return(ISSUE, 1, WATER, "ask 13812345678", DRAINAGE, true, START, DAY)))
                    .containsExactly(new ReturnRequested(ISSUE, 1, 1, WATER, "ask 138********", DRAINAGE));
        }

        @Test
        void aSecondReturnWaitsForTheFirst() {
            RETURN_PENDING.refuses(giveBack(1), OrderReason.RETURN_PENDING);
        }

        @Test
        void aFinishedOrderIsNotReturned() {
            FINISHED.refuses(giveBack(1), OrderReason.ALREADY_FINISHED);
        }

        @Test
        void aWithdrawnOrderIsNotReturned() {
            WITHDRAWN.refuses(giveBack(1), OrderReason.ORDER_WITHDRAWN);
        }

        @Test
        void theThirdReturnIsTheLast() {
            Given askedTwice = RETURN_PENDING.and(kept(1, 1), requested(1, 2), kept(1, 2));
            assertThat(askedTwice.when(giveBack(1))).containsExactly(requested(1, 3));
            Given askedThrice = askedTwice.and(requested(1, 3), kept(1, 3));
            askedThrice.refuses(giveBack(1), OrderReason.NO_MORE_RETURNS);
            askedThrice.and(finished(1), received(2, WATER)).refuses(giveBack(2), OrderReason.NO_MORE_RETURNS);
        }

        @Test
        void afterOneRefusedReturnThereIsASecond() {
            assertThat(RETURN_PENDING.and(kept(1, 1)).when(giveBack(1))).containsExactly(requested(1, 2));
        }

        @Test
        void anUnknownUnitIsNotProposed() {
            WAITING.refuses(
                    new Return(ISSUE, 1, WATER, "not ours", "dept-weather", false, START, DAY),
                    OrderReason.UNKNOWN_UNIT);
        }

        @Test
        void theOwnUnitIsNotProposed() {
            WAITING.refuses(
                    new Return(ISSUE, 1, WATER, "not ours", WATER, true, START, DAY), OrderReason.OWN_UNIT_PROPOSED);
        }
    }

    @Nested
    class ReportingProgress {

        @Test
        void progressOfAnUnsignedOrderSignsFirst() {
            assertThat(WAITING.when(progress(1)))
                    .containsExactly(signed(1), new ProgressReported(ISSUE, 1, WATER, "digging"));
        }

        @Test
        void progressOfASignedOrderIsReportedAndMasked() {
            assertThat(HANDLING.when(new Progress(ISSUE, 1, WATER, "called 13812345678", null, START)))
                    .containsExactly(new ProgressReported(ISSUE, 1, WATER, "called 138********"));
        }

        @Test
        void progressLeavesTheOrderAsItStands() {
            Given reported = HANDLING.and(new ProgressReported(ISSUE, 1, WATER, "digging"));
            assertThat(reported.when(finish(1))).containsExactly(finished(1));
        }

        @Test
        void thereIsNoProgressWhileAReturnIsPending() {
            RETURN_PENDING.refuses(progress(1), OrderReason.RETURN_PENDING);
        }

        @Test
        void thereIsNoProgressOfAFinishedOrder() {
            FINISHED.refuses(progress(1), OrderReason.ALREADY_FINISHED);
        }

        @Test
        void thereIsNoProgressOfAWithdrawnOrder() {
            WITHDRAWN.refuses(progress(1), OrderReason.ORDER_WITHDRAWN);
        }
    }

    @Nested
    class Finishing {

        @Test
        void aFinishOfAnUnsignedOrderSignsFirst() {
            assertThat(WAITING.when(finish(1))).containsExactly(signed(1), finished(1));
        }

        @Test
        void aSignedOrderIsFinished() {
            assertThat(HANDLING.when(finish(1))).containsExactly(finished(1));
        }

        @Test
        void aFinishAfterTheLimitIsLate() {
            Instant late = FINISH_BY.plusMillis(1);
            assertThat(HANDLING.when(new Finish(ISSUE, 1, WATER, "mended", List.of(PHOTO), late, RULES)))
                    .containsExactly(new HandlingFinished(ISSUE, 1, WATER, FILING, "mended", List.of(PHOTO), false));
        }

        @Test
        void whatWasDoneAndTheNamesOfPhotographsAreMasked() {
            Evidence named = new Evidence("13812345678.jpg", "image/jpeg", 1, "b".repeat(64));
            Evidence masked = new Evidence("138********.jpg", "image/jpeg", 1, "b".repeat(64));
            assertThat(HANDLING.when(new Finish(ISSUE, 1, WATER, "told 13812345678", List.of(named), START, RULES)))
                    .containsExactly(
                            new HandlingFinished(ISSUE, 1, WATER, FILING, "told 138********", List.of(masked), true));
        }

        @Test
        void aFinishWithoutTheAskedPhotographIsRefused() {
            for (Given open : List.of(WAITING, HANDLING)) {
                open.refuses(
                        new Finish(ISSUE, 1, WATER, "mended", List.of(), START, RULES), OrderReason.EVIDENCE_REQUIRED);
            }
        }

        @Test
        void aFinishWithoutTheAskedWordsIsRefused() {
            Given text = given(new OrderReceived(ISSUE, 1, WATER, filing("E0203"), DEADLINES));
            text.refuses(new Finish(ISSUE, 1, WATER, " ", List.of(PHOTO), START, RULES), OrderReason.EVIDENCE_REQUIRED);
            assertThat(text.when(new Finish(ISSUE, 1, WATER, "explained", List.of(), START, RULES)))
                    .hasSize(2);
        }

        @Test
        void aFinishNeedsNoEvidenceWhenTheCatalogueAsksForNone() {
            Given none = given(new OrderReceived(ISSUE, 1, WATER, filing("F0101"), DEADLINES));
            assertThat(none.when(new Finish(ISSUE, 1, WATER, "", List.of(), START, RULES)))
                    .hasSize(2);
        }

        @Test
        void aSecondFinishIsRefused() {
            FINISHED.refuses(finish(1), OrderReason.ALREADY_FINISHED);
            FINISHED.and(received(2, WATER)).refuses(finish(1), OrderReason.ALREADY_FINISHED);
        }

        @Test
        void anOrderIsNotFinishedWhileAReturnIsPending() {
            RETURN_PENDING.refuses(finish(1), OrderReason.RETURN_PENDING);
        }

        @Test
        void aLateFinishOfAWithdrawnOrderIsKeptAndChangesNothing() {
            assertThat(WITHDRAWN.when(finish(1))).containsExactly(late(1));
            Given next = WITHDRAWN.and(received(2, DRAINAGE), late(1));
            assertThat(next.when(new Sign(ISSUE, 2, DRAINAGE, START)))
                    .containsExactly(new DispatchSignedFor(ISSUE, 2, DRAINAGE, true));
        }

        @Test
        void aSecondLateFinishAddsNothing() {
            assertThat(WITHDRAWN.and(late(1)).when(finish(1))).isEmpty();
        }
    }
}
