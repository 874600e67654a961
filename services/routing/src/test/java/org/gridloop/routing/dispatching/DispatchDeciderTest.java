package org.gridloop.routing.dispatching;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchUnmerged;
import org.junit.jupiter.api.Test;

class DispatchDeciderTest extends DispatchTable {

    @Test
    void aFiledIssueIsDispatchedToWhomTheListNamesWithDeadlinesFromNow() {
        assertThat(decide(new Dispatch(ISSUE, ADVERT, T0)))
                .containsExactly(new IssueDispatched(
                        ISSUE,
                        1,
                        "dept-urban-management",
                        Tier.STREET,
                        STREET,
                        ADVERT,
                        Occasion.FILED,
                        GIVEN,
                        "E0203: lowest tier with authority is street; lead dept-urban-management (catalogue-4)",
                        "catalogue-4",
                        null));
    }

    @Test
    void aFiledIssueIsNotDispatchedAgainWhenItsFilingIsHeardTwice() {
        given(dispatched(1));
        assertThat(decide(new Dispatch(ISSUE, ADVERT, T1))).isEmpty();
    }

    @Test
    void aFiledIssueOfAnUnknownCategoryIsRefused() {
        Filing unknown = new Filing("X", GRID, Urgency.GENERAL, "2026.1", true);
        assertRefused(Refused.UNKNOWN_CATEGORY, () -> decide(new Dispatch(ISSUE, unknown, T0)));
    }

    @Test
    void anUnmergedIssueIsDispatchedAsIfItWereFiledNow() {
        given(dispatched(1));
        assertThat(decide(new DispatchUnmerged(ISSUE, 2, ADVERT, T1)))
                .singleElement()
                .isInstanceOfSatisfying(IssueDispatched.class, e -> {
                    assertThat(e.dispatchNo()).isEqualTo(2);
                    assertThat(e.occasion()).isEqualTo(Occasion.FILED);
                    assertThat(e.deadlines()).isEqualTo(RULES.from(T1, LINE, Urgency.GENERAL));
                    assertThat(e.rule()).startsWith("merge 2 undone; E0203");
                });
    }

    @Test
    void anUnmergedIssueThatWasNeverDispatchedGetsItsFirstDispatch() {
        assertThat(decide(new DispatchUnmerged(ISSUE, 1, ADVERT, T0)))
                .isEqualTo(decide(new Dispatch(ISSUE, ADVERT, T0)));
    }

    @Test
    void aFailedCheckSendsTheIssueToTheSameUnitAndItsClockRunsOn() {
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
    void aFailedCheckLeavesAnEscalatedIssueWithTheTierThatOwnsItNow() {
        given(dispatched(1), escalated());
        assertThat(decide(new DispatchForRework(ISSUE, 1, 1)))
                .singleElement()
                .isInstanceOfSatisfying(IssueDispatched.class, e -> {
                    assertThat(e.tier()).isEqualTo(Tier.DISTRICT);
                    assertThat(e.area()).isEqualTo("379901");
                });
    }

    @Test
    void aFailedCheckHeardTwiceDispatchesOnce() {
        given(dispatched(1));
        given(decide(new DispatchForRework(ISSUE, 1, 1)));
        assertThat(decide(new DispatchForRework(ISSUE, 1, 1))).isEmpty();
    }

    @Test
    void aFailedCheckOfEveryDispatchDispatchesAgain() {
        given(dispatched(1));
        given(decide(new DispatchForRework(ISSUE, 1, 1)));
        assertThat(decide(new DispatchForRework(ISSUE, 2, 2))).hasSize(1);
    }

    @Test
    void aFailedCheckOfADispatchThatIsNotKnownYetIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.OUT_OF_ORDER, () -> decide(new DispatchForRework(ISSUE, 2, 1)));
    }

    @Test
    void aFailedCheckOfAnIssueNeverDispatchedIsRefused() {
        assertRefused(Refused.NOT_DISPATCHED, () -> decide(new DispatchForRework(ISSUE, 1, 1)));
    }

    @Test
    void aReopenedIssueGoesToTheSameUnitForTheFirstOwnerWithNewDeadlines() {
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
    void aReopenedIssueIsDispatchedOnceWhenItsReopeningIsHeardTwice() {
        given(dispatched(1));
        given(decide(new DispatchReopened(ISSUE, 1, T1)));
        assertThat(decide(new DispatchReopened(ISSUE, 1, T1))).isEmpty();
    }

    @Test
    void aReopenedIssueIsDispatchedAgainWhenReopenedASecondTimeAlsoAfterRework() {
        given(dispatched(1));
        given(decide(new DispatchReopened(ISSUE, 1, T1)));
        given(decide(new DispatchForRework(ISSUE, 2, 2)));
        assertThat(decide(new DispatchReopened(ISSUE, 2, T1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        IssueDispatched.class, e -> assertThat(e.dispatchNo()).isEqualTo(4));
    }

    @Test
    void aReopenedIssueWhoseReopeningSkipsOneIsRefused() {
        given(dispatched(1));
        assertRefused(Refused.OUT_OF_ORDER, () -> decide(new DispatchReopened(ISSUE, 2, T1)));
    }

    @Test
    void aReopenedIssueThatWasNeverDispatchedIsRefused() {
        assertRefused(Refused.NOT_DISPATCHED, () -> decide(new DispatchReopened(ISSUE, 1, T1)));
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
}
