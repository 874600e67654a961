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
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.Urgency;
import org.gridloop.response.ordering.OrderCommand.CountAsSigned;
import org.gridloop.response.ordering.OrderCommand.Finish;
import org.gridloop.response.ordering.OrderCommand.Keep;
import org.gridloop.response.ordering.OrderCommand.Progress;
import org.gridloop.response.ordering.OrderCommand.Recall;
import org.gridloop.response.ordering.OrderCommand.Receive;
import org.gridloop.response.ordering.OrderCommand.Release;
import org.gridloop.response.ordering.OrderCommand.RequestExtension;
import org.gridloop.response.ordering.OrderCommand.Reschedule;
import org.gridloop.response.ordering.OrderCommand.Return;
import org.gridloop.response.ordering.OrderCommand.Sign;
import org.gridloop.response.ordering.OrderCommand.WhileJoint;
import org.gridloop.response.reference.EvidenceRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What time does to an order: limits that pass, deadlines that move, clocks that stand. */
class OrderClocksTest {

    private static final String ISSUE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String WATER = "dept-water";
    private static final String DRAINAGE = "dept-drainage";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant SIGN_BY = START.plus(Duration.ofHours(2));
    private static final Instant FINISH_BY = START.plus(Duration.ofDays(7));
    private static final Instant LATER = FINISH_BY.plus(Duration.ofDays(7));
    private static final Instant UNTIL = START.plus(Duration.ofDays(3));
    private static final Deadlines DEADLINES = new Deadlines(START, SIGN_BY, FINISH_BY, "E0203", "2026.1");
    private static final Filing FILING = new Filing("E0203", "37990100100101", Urgency.GENERAL, "2026.1", true);
    private static final EvidenceRules RULES = new EvidenceRules(Map.of());

    private static final OrderReceived RECEIVED = new OrderReceived(ISSUE, 1, WATER, FILING, DEADLINES);
    private static final DispatchSignedFor SIGNED = new DispatchSignedFor(ISSUE, 1, WATER, true);
    private static final DispatchSignedFor BY_ITSELF = new DispatchSignedFor(ISSUE, 1, WATER, false, true);
    private static final ReturnRequested RETURN = new ReturnRequested(ISSUE, 1, 1, WATER, "not ours", DRAINAGE);
    private static final OrderWithdrawn WITHDRAWAL = new OrderWithdrawn(ISSUE, 1, WATER, "return-approved");
    private static final HandlingFinished FINISH_TOLD =
            new HandlingFinished(ISSUE, 1, WATER, FILING, "mended", List.of(), true);
    private static final OrderRescheduled EXTENDED = new OrderRescheduled(ISSUE, 1, WATER, LATER, "extended", null);
    private static final OrderRescheduled SUSPENSION = new OrderRescheduled(ISSUE, 1, WATER, LATER, "suspended", UNTIL);
    private static final OrderRescheduled RESUMPTION = new OrderRescheduled(ISSUE, 1, WATER, LATER, "resumed", null);
    private static final Sign SIGN = new Sign(ISSUE, 1, WATER, START);
    private static final Progress PROGRESS = new Progress(ISSUE, 1, WATER, "digging", null, START);

    private static Return giveBack(Instant at) {
        return new Return(ISSUE, 1, WATER, "not ours", DRAINAGE, true, at, DAY);
    }

    private static Finish finish(Instant at) {
        return new Finish(ISSUE, 1, WATER, "mended", List.of(), at, RULES);
    }

    private static RequestExtension extend(int answered, Instant at) {
        return new RequestExtension(ISSUE, 1, WATER, "weather", "rain", answered, at);
    }

    private static ExtensionRequested requested(int no, Instant finishBy) {
        return new ExtensionRequested(ISSUE, 1, no, WATER, "weather", "rain", finishBy);
    }

    private static Reschedule reschedule(String reason, @Nullable Instant until) {
        return new Reschedule(ISSUE, 1, LATER, reason, until);
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

    private static final Given NOTHING = new Given(List.of());
    private static final Given WAITING = NOTHING.and(RECEIVED);
    private static final Given HANDLING = WAITING.and(SIGNED);
    private static final Given SUSPENDED = HANDLING.and(SUSPENSION);
    private static final Given RETURN_PENDING = HANDLING.and(RETURN);
    private static final Given FINISHED = HANDLING.and(FINISH_TOLD);
    private static final Given WITHDRAWN = RETURN_PENDING.and(WITHDRAWAL);

    @Nested
    class TheSignLimit {

        private final CountAsSigned passed = new CountAsSigned(ISSUE, 1, SIGN_BY.plusMillis(1));

        @Test
        void anOrderNobodySignedForCountsAsSignedForAndSaysSo() {
            assertThat(WAITING.when(passed)).containsExactly(BY_ITSELF);
        }

        @Test
        void upToTheLimitNothingHappens() {
            assertThat(WAITING.when(new CountAsSigned(ISSUE, 1, SIGN_BY))).isEmpty();
        }

        @Test
        void whatStandsOtherwiseIsLeftAlone() {
            for (Given given :
                    List.of(NOTHING, HANDLING, SUSPENDED, RETURN_PENDING, FINISHED, WITHDRAWN, WAITING.and(RETURN))) {
                assertThat(given.when(passed)).isEmpty();
            }
        }

        @Test
        void theUnitGoesOnFromThereAsIfItHadSigned() {
            assertThat(WAITING.and(BY_ITSELF).when(SIGN)).isEmpty();
            assertThat(WAITING.and(BY_ITSELF).when(finish(START))).containsExactly(FINISH_TOLD);
        }
    }

    @Nested
    class TheReturnWindow {

        @Test
        void anOrderIsGivenBackUpToADayAfterItsDispatch() {
            assertThat(HANDLING.when(giveBack(START.plus(DAY)))).containsExactly(RETURN);
            HANDLING.refuses(giveBack(START.plus(DAY).plusMillis(1)), OrderReason.RETURN_WINDOW_PASSED);
        }

        @Test
        void overAWeekendItIsOpenUpToTheSignLimit() {
            Instant monday = START.plus(Duration.ofDays(3));
            Deadlines overWeekend = new Deadlines(START, monday, FINISH_BY, "E0203", "2026.1");
            Given given = NOTHING.and(new OrderReceived(ISSUE, 1, WATER, FILING, overWeekend));
            assertThat(given.when(giveBack(monday))).containsExactly(RETURN);
            given.refuses(giveBack(monday.plusMillis(1)), OrderReason.RETURN_WINDOW_PASSED);
        }

        @Test
        void whatIsOverdueIsNotGivenBack() {
            Instant soon = START.plus(Duration.ofHours(1));
            Deadlines urgent = new Deadlines(START, SIGN_BY, soon, "C0102", "2026.1");
            NOTHING.and(new OrderReceived(ISSUE, 1, WATER, FILING, urgent))
                    .refuses(giveBack(soon.plusMillis(1)), OrderReason.RETURN_WINDOW_PASSED);
        }
    }

    @Nested
    class Extensions {

        @Test
        void aSignedOrderAsksForMoreTimeBeforeItIsOverdue() {
            assertThat(HANDLING.when(extend(0, FINISH_BY.minusMillis(1)))).containsExactly(requested(1, FINISH_BY));
            HANDLING.refuses(extend(0, FINISH_BY), OrderReason.OVERDUE);
        }

        @Test
        void theExplanationIsMasked() {
            RequestExtension named = new RequestExtension(ISSUE, 1, WATER, "other", "ask 13812345678", 0, START);
            assertThat(HANDLING.when(named))
                    .containsExactly(new ExtensionRequested(ISSUE, 1, 1, WATER, "other", "ask 138********", FINISH_BY));
        }

        @Test
        void oneRequestAtATimeAndTheNextAfterTheAnswer() {
            Given asked = HANDLING.and(requested(1, FINISH_BY));
            asked.refuses(extend(0, START), OrderReason.EXTENSION_PENDING);
            assertThat(asked.when(extend(1, START))).containsExactly(requested(2, FINISH_BY));
        }

        @Test
        void aRequestForAnOrderThatIsGoneKeepsNobodyWaiting() {
            Given next = HANDLING.and(
                    requested(1, FINISH_BY),
                    RETURN,
                    WITHDRAWAL,
                    new OrderReceived(ISSUE, 2, WATER, FILING, DEADLINES),
                    new DispatchSignedFor(ISSUE, 2, WATER, true));
            assertThat(next.when(new RequestExtension(ISSUE, 2, WATER, "weather", "rain", 0, START)))
                    .containsExactly(new ExtensionRequested(ISSUE, 2, 2, WATER, "weather", "rain", FINISH_BY));
        }

        @Test
        void anExtendedOrderCountsFromItsNewDeadline() {
            Given extended = HANDLING.and(requested(1, FINISH_BY), EXTENDED);
            assertThat(extended.when(extend(1, FINISH_BY))).containsExactly(requested(2, LATER));
            assertThat(extended.when(finish(LATER))).containsExactly(FINISH_TOLD);
        }

        @Test
        void twoExtensionsAreTheMostUntilTheIssueIsOpenedAgain() {
            OrderRescheduled again = new OrderRescheduled(ISSUE, 1, WATER, LATER.plus(DAY), "extended", null);
            Given twice = HANDLING.and(requested(1, FINISH_BY), EXTENDED, requested(2, LATER), again);
            twice.refuses(extend(2, START), OrderReason.NO_MORE_EXTENSIONS);
            OrderReceived rework = new OrderReceived(ISSUE, 2, WATER, FILING, DEADLINES);
            DispatchSignedFor signed = new DispatchSignedFor(ISSUE, 2, WATER, true);
            RequestExtension more = new RequestExtension(ISSUE, 2, WATER, "weather", "rain", 2, START);
            twice.and(FINISH_TOLD, rework, signed).refuses(more, OrderReason.NO_MORE_EXTENSIONS);
            Deadlines anew = new Deadlines(START.plus(DAY), SIGN_BY.plus(DAY), FINISH_BY, "E0203", "2026.1");
            assertThat(twice.and(FINISH_TOLD, new OrderReceived(ISSUE, 2, WATER, FILING, anew), signed)
                            .when(more))
                    .hasSize(1);
        }

        @Test
        void onlyWhatIsBeingHandledIsExtended() {
            WAITING.refuses(extend(0, START), OrderReason.NOT_SIGNED);
            SUSPENDED.refuses(extend(0, START), OrderReason.ORDER_SUSPENDED);
            RETURN_PENDING.refuses(extend(0, START), OrderReason.RETURN_PENDING);
            FINISHED.refuses(extend(0, START), OrderReason.ALREADY_FINISHED);
            WITHDRAWN.refuses(extend(0, START), OrderReason.ORDER_WITHDRAWN);
            HANDLING.refuses(
                    new RequestExtension(ISSUE, 1, DRAINAGE, "weather", "rain", 0, START), OrderReason.NOT_YOUR_ORDER);
        }
    }

    @Nested
    class JointHandling {

        @Test
        void whileUnitsAreCalledTogetherTheOrderStaysWhereItIs() {
            for (OrderCommand.FromUnit leaving : List.of(finish(START), extend(0, START), giveBack(START))) {
                HANDLING.refuses(new WhileJoint(leaving), OrderReason.JOINT_HANDLING);
            }
        }

        @Test
        void theUnitMaySayHowFarItIsAllTheSame() {
            assertThat(HANDLING.when(new WhileJoint(SIGN))).isEmpty();
            assertThat(HANDLING.when(new WhileJoint(PROGRESS))).hasSize(1);
        }

        @Test
        void whatIsNoLongerOpenIsDecidedAsEver() {
            FINISHED.refuses(new WhileJoint(finish(START)), OrderReason.ALREADY_FINISHED);
            assertThat(WITHDRAWN.when(new WhileJoint(finish(START)))).hasSize(1);
            NOTHING.refuses(new WhileJoint(finish(START)), OrderReason.NOT_YOUR_ORDER);
        }
    }

    @Nested
    class Rescheduling {

        @Test
        void anOpenOrderGetsItsNewDeadline() {
            assertThat(HANDLING.when(reschedule("extended", null))).containsExactly(EXTENDED);
            assertThat(WAITING.when(reschedule("extended", null))).containsExactly(EXTENDED);
            assertThat(RETURN_PENDING.when(reschedule("extended", null))).containsExactly(EXTENDED);
        }

        @Test
        void aClockThatStandsAndRunsOn() {
            assertThat(HANDLING.when(reschedule("suspended", UNTIL))).containsExactly(SUSPENSION);
            assertThat(SUSPENDED.when(reschedule("resumed", null))).containsExactly(RESUMPTION);
        }

        @Test
        void heardTwiceItChangesNothing() {
            assertThat(HANDLING.and(EXTENDED).when(reschedule("extended", null)))
                    .isEmpty();
            assertThat(SUSPENDED.when(reschedule("suspended", UNTIL))).isEmpty();
            assertThat(SUSPENDED.and(RESUMPTION).when(reschedule("resumed", null)))
                    .isEmpty();
        }

        @Test
        void whatIsNobodysWorkHasNoDeadlineToMove() {
            for (Given given : List.of(NOTHING, FINISHED, WITHDRAWN)) {
                assertThat(given.when(reschedule("extended", null))).isEmpty();
            }
        }
    }

    @Nested
    class WhileTheClockStands {

        @Test
        void nothingIsDoneUntilItRunsOn() {
            SUSPENDED.refuses(finish(START), OrderReason.ORDER_SUSPENDED);
            SUSPENDED.refuses(PROGRESS, OrderReason.ORDER_SUSPENDED);
            SUSPENDED.refuses(giveBack(START), OrderReason.ORDER_SUSPENDED);
            assertThat(SUSPENDED.and(RESUMPTION).when(finish(LATER))).containsExactly(FINISH_TOLD);
        }

        @Test
        void itIsSignedForAlreadyAndNoReturnIsPending() {
            assertThat(SUSPENDED.when(SIGN)).isEmpty();
            assertThat(SUSPENDED.when(new Keep(ISSUE, 1, 1))).isEmpty();
        }

        @Test
        void theNextDispatchWithdrawsItLikeAnyOther() {
            assertThat(SUSPENDED.when(new Receive(ISSUE, 2, DRAINAGE, FILING, DEADLINES)))
                    .hasSize(2);
            assertThat(SUSPENDED.when(new Release(ISSUE, 1))).containsExactly(WITHDRAWAL);
        }
    }

    @Nested
    class Recalls {

        private final Recall merged = new Recall(ISSUE, "merged", START.plusSeconds(1));

        @Test
        void whicheverOrderIsOpenIsWithdrawn() {
            OrderWithdrawn gone = new OrderWithdrawn(ISSUE, 1, WATER, "merged");
            for (Given open : List.of(WAITING, HANDLING, SUSPENDED, RETURN_PENDING)) {
                assertThat(open.when(merged)).containsExactly(gone);
            }
        }

        @Test
        void withoutAnOpenOrderNothingHappens() {
            for (Given given : List.of(NOTHING, FINISHED, WITHDRAWN)) {
                assertThat(given.when(merged)).isEmpty();
            }
        }

        @Test
        void whatWasDispatchedSinceIsAnotherMatter() {
            assertThat(HANDLING.when(new Recall(ISSUE, "closed", START.minusSeconds(1))))
                    .isEmpty();
        }
    }

    @Test
    void aUnitSaysThatItHasSpokenWithTheReporter() {
        assertThat(HANDLING.when(new Progress(ISSUE, 1, WATER, "on our way", true, START)))
                .containsExactly(new ProgressReported(ISSUE, 1, WATER, "on our way", true));
    }

    @Test
    void aKeptOrderCountsAsSignedForOnceItsLimitHasPassed() {
        Given kept = WAITING.and(RETURN, new OrderKept(ISSUE, 1, 1, WATER));
        assertThat(kept.when(new CountAsSigned(ISSUE, 1, SIGN_BY.plusMillis(1))))
                .containsExactly(BY_ITSELF);
    }
}
