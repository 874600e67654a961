package org.gridloop.routing.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.deadlines.OfficeHours;
import org.gridloop.routing.deadlines.WorkingDays;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Department;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DispatchDeciderTest {

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String GRID = "37990100100101";
    private static final String STREET = "379901001";
    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant T1 = T0.plus(Duration.ofHours(3));
    private static final Filing ADVERT = new Filing("E0203", GRID, Urgency.GENERAL, "2026.1", true);
    private static final CatalogueLine LINE =
            new CatalogueLine("E0203", "户外广告牌松动", Tier.STREET, "dept-urban-management", 1440, LimitClock.CONTINUOUS);
    private static final DeadlineRules RULES = new DeadlineRules(
            new OfficeHours(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00"), WorkingDays.MONDAY_TO_FRIDAY), "c");
    private static final Deadlines GIVEN = RULES.from(T0, LINE, Urgency.GENERAL);

    private final DispatchDecider decider = new DispatchDecider(
            new Responsibility(new Catalogue("2026.1", List.of(LINE))),
            RULES,
            new Units(
                    List.of(new Department("dept-urban-management", "综合行政执法局"), new Department("dept-power", "供电公司")),
                    new Areas(List.of(new Area(STREET, Tier.STREET, "青禾街道", null)))));
    private final List<RoutingEvent> told = new ArrayList<>();

    @Nested
    class AFiledIssue {

        @Test
        void isDispatchedToWhomTheListNamesWithDeadlinesFromNow() {
            assertThat(decide(new Dispatch(ISSUE, ADVERT, T0)))
                    .containsExactly(
                            new IssueDispatched(
                                    ISSUE,
                                    1,
                                    "dept-urban-management",
                                    Tier.STREET,
                                    STREET,
                                    ADVERT,
                                    Occasion.FILED,
                                    GIVEN,
                                    "E0203: lowest tier with authority is street; lead dept-urban-management (catalogue 2026.1)"));
        }

        @Test
        void isNotDispatchedAgainWhenItsFilingIsHeardTwice() {
            given(dispatched(1));
            assertThat(decide(new Dispatch(ISSUE, ADVERT, T1))).isEmpty();
        }

        @Test
        void ofAnUnknownCategoryIsRefused() {
            Filing unknown = new Filing("X", GRID, Urgency.GENERAL, "2026.1", true);
            assertRefused(Refused.UNKNOWN_CATEGORY, () -> decide(new Dispatch(ISSUE, unknown, T0)));
        }
    }

    @Nested
    class AFailedCheck {

        @Test
        void sendsTheIssueToTheSameUnitAndItsClockRunsOn() {
            given(dispatched(1));
            assertThat(decide(new DispatchForRework(ISSUE, 1, 1)))
                    .containsExactly(again(
                            2,
                            "dept-urban-management",
                            Tier.STREET,
                            STREET,
                            Occasion.REWORK,
                            GIVEN,
                            "check 1 of dispatch 1 failed; dept-urban-management does it again"));
        }

        @Test
        void leavesAnEscalatedIssueWithTheTierThatOwnsItNow() {
            given(dispatched(1), escalated());
            assertThat(decide(new DispatchForRework(ISSUE, 1, 1)))
                    .singleElement()
                    .isInstanceOfSatisfying(IssueDispatched.class, e -> {
                        assertThat(e.tier()).isEqualTo(Tier.DISTRICT);
                        assertThat(e.area()).isEqualTo("379901");
                    });
        }

        @Test
        void heardTwiceDispatchesOnce() {
            given(dispatched(1));
            given(decide(new DispatchForRework(ISSUE, 1, 1)));
            assertThat(decide(new DispatchForRework(ISSUE, 1, 1))).isEmpty();
        }

        @Test
        void ofEveryDispatchDispatchesAgain() {
            given(dispatched(1));
            given(decide(new DispatchForRework(ISSUE, 1, 1)));
            assertThat(decide(new DispatchForRework(ISSUE, 2, 2))).hasSize(1);
        }

        @Test
        void ofADispatchThatIsNotKnownYetIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.OUT_OF_ORDER, () -> decide(new DispatchForRework(ISSUE, 2, 1)));
        }

        @Test
        void ofAnIssueNeverDispatchedIsRefused() {
            assertRefused(Refused.NOT_DISPATCHED, () -> decide(new DispatchForRework(ISSUE, 1, 1)));
        }
    }

    @Nested
    class AReopenedIssue {

        @Test
        void goesToTheSameUnitForTheFirstOwnerWithNewDeadlines() {
            given(dispatched(1), escalated());
            assertThat(decide(new DispatchReopened(ISSUE, 1, T1)))
                    .containsExactly(again(
                            2,
                            "dept-urban-management",
                            Tier.STREET,
                            STREET,
                            Occasion.REOPENED,
                            RULES.from(T1, LINE, Urgency.GENERAL),
                            "reopening 1; dept-urban-management does it again for the tier that had it first"));
        }

        @Test
        void isDispatchedOnceWhenItsReopeningIsHeardTwice() {
            given(dispatched(1));
            given(decide(new DispatchReopened(ISSUE, 1, T1)));
            assertThat(decide(new DispatchReopened(ISSUE, 1, T1))).isEmpty();
        }

        @Test
        void isDispatchedAgainWhenReopenedASecondTimeAlsoAfterRework() {
            given(dispatched(1));
            given(decide(new DispatchReopened(ISSUE, 1, T1)));
            given(decide(new DispatchForRework(ISSUE, 2, 2)));
            assertThat(decide(new DispatchReopened(ISSUE, 2, T1)))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            IssueDispatched.class,
                            e -> assertThat(e.dispatchNo()).isEqualTo(4));
        }

        @Test
        void whoseReopeningSkipsOneIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.OUT_OF_ORDER, () -> decide(new DispatchReopened(ISSUE, 2, T1)));
        }

        @Test
        void thatWasNeverDispatchedIsRefused() {
            assertRefused(Refused.NOT_DISPATCHED, () -> decide(new DispatchReopened(ISSUE, 1, T1)));
        }
    }

    @Nested
    class AnApprovedReturn {

        @Test
        void releasesTheUnitAndDispatchesToTheNextWithTheSameFinish() {
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
        void afterTheFinishHasPassedGivesTheNextUnitAnewCount() {
            given(dispatched(1));
            Instant late = GIVEN.finishBy().plusSeconds(1);
            assertThat(decide(approve(1, 1, "dept-power", late)).getLast())
                    .isInstanceOfSatisfying(
                            IssueDispatched.class,
                            e -> assertThat(e.deadlines()).isEqualTo(RULES.from(late, LINE, Urgency.GENERAL)));
        }

        @Test
        void mayGoToAnAreasOwnOffice() {
            given(dispatched(1));
            assertThat(decide(approve(1, 1, "office-" + STREET, T1))).hasSize(2);
        }

        @Test
        void toAnUnknownUnitIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.UNKNOWN_UNIT, () -> decide(approve(1, 1, "dept-nobody", T1)));
        }

        @Test
        void toTheUnitThatAskedIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.SAME_UNIT, () -> decide(approve(1, 1, "dept-urban-management", T1)));
        }

        @Test
        void thatWasApprovedBeforeIsRefused() {
            given(dispatched(1));
            given(decide(approve(1, 1, "dept-power", T1)));
            assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(approve(1, 1, "dept-power", T1)));
        }

        @Test
        void thatWasRefusedBeforeIsRefused() {
            given(dispatched(1), refusedReturn());
            assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(approve(1, 1, "dept-power", T1)));
        }

        @Test
        void ofADispatchThatWasOvertakenIsRefused() {
            given(dispatched(1));
            given(decide(new DispatchReopened(ISSUE, 1, T1)));
            assertRefused(Refused.STALE_RETURN, () -> decide(approve(1, 1, "dept-power", T1)));
        }

        @Test
        void ofADispatchThatIsNotKnownYetIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.OUT_OF_ORDER, () -> decide(approve(2, 1, "dept-power", T1)));
        }

        @Test
        void ofAnIssueNeverDispatchedIsRefused() {
            assertRefused(Refused.NOT_DISPATCHED, () -> decide(approve(1, 1, "dept-power", T1)));
        }
    }

    @Nested
    class ARefusedReturn {

        @Test
        void leavesTheOrderWithTheUnit() {
            given(dispatched(1));
            assertThat(decide(new RefuseReturn(ISSUE, 1, 1, "dept-urban-management", "yours")))
                    .containsExactly(refusedReturn());
        }

        @Test
        void doesNotStandInTheWayOfTheNextRequest() {
            given(dispatched(1), refusedReturn());
            assertThat(decide(approve(1, 2, "dept-power", T1))).hasSize(2);
        }

        @Test
        void thatWasDecidedBeforeIsRefused() {
            given(dispatched(1), refusedReturn());
            assertRefused(Refused.RETURN_ALREADY_DECIDED, () -> decide(refuse(1)));
        }

        @Test
        void ofADispatchThatWasOvertakenIsRefused() {
            given(dispatched(1));
            given(decide(new DispatchForRework(ISSUE, 1, 1)));
            assertRefused(Refused.STALE_RETURN, () -> decide(refuse(1)));
        }

        @Test
        void ofADispatchThatIsNotKnownYetIsRefused() {
            given(dispatched(1));
            assertRefused(Refused.OUT_OF_ORDER, () -> decide(refuse(2)));
        }

        @Test
        void ofAnIssueNeverDispatchedIsRefused() {
            assertRefused(Refused.NOT_DISPATCHED, () -> decide(refuse(1)));
        }
    }

    @Test
    void everyRefusalTellsACodeAndASentenceInBothLanguages() {
        assertThat(Refused.values()).allSatisfy(reason -> {
            assertThat(reason.code()).matches("[a-z-]+");
            assertThat(reason.status()).isBetween(400, 422);
            assertThat(reason.english()).endsWith(".");
            assertThat(reason.chinese()).endsWith("。");
        });
    }

    private void given(RoutingEvent... events) {
        told.addAll(List.of(events));
    }

    private void given(List<RoutingEvent> events) {
        told.addAll(events);
    }

    private List<RoutingEvent> decide(DispatchCommand command) {
        DispatchState state = decider.initial();
        for (RoutingEvent event : told) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state);
    }

    private static IssueDispatched dispatched(int no) {
        return again(no, "dept-urban-management", Tier.STREET, STREET, Occasion.FILED, GIVEN, "rule");
    }

    private static IssueDispatched again(
            int no, String unit, Tier tier, String area, Occasion occasion, Deadlines deadlines, String rule) {
        return new IssueDispatched(ISSUE, no, unit, tier, area, ADVERT, occasion, deadlines, rule);
    }

    private static TierEscalated escalated() {
        return new TierEscalated(
                ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, "379901", "deadline-passed", GIVEN.finishBy(), null);
    }

    private static ReturnRefused refusedReturn() {
        return new ReturnRefused(ISSUE, 1, 1, "dept-urban-management", "yours");
    }

    private static RefuseReturn refuse(int dispatchNo) {
        return new RefuseReturn(ISSUE, dispatchNo, 1, "dept-urban-management", "yours");
    }

    private static ApproveReturn approve(int dispatchNo, int returnNo, String next, Instant at) {
        return new ApproveReturn(ISSUE, dispatchNo, returnNo, "dept-urban-management", next, "note", at);
    }

    private static void assertRefused(Refused reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
