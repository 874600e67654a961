package org.gridloop.routing.whistling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Summoned;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.standing.Denied;
import org.gridloop.routing.whistling.WhistleCommand.Blow;
import org.gridloop.routing.whistling.WhistleCommand.Conclude;
import org.gridloop.routing.whistling.WhistleState.Joint;
import org.junit.jupiter.api.Test;

class WhistleDeciderTest extends Tables<WhistleCommand, WhistleState> {

    private static final Instant REPORT_IN = T0.plus(Duration.ofHours(1));
    private static final String OFFICE = "office-" + COMMUNITY;

    WhistleDeciderTest() {
        super(new WhistleDecider(RULES, UNITS));
    }

    @Test
    void aWhistleCallsTheHolderToLeadAndTheOthersToAssistEachWithItsLimit() {
        given(dispatched(1));
        assertThat(when(blow(true, OTHER, OFFICE, OTHER))).containsExactly(blown(1));
    }

    @Test
    void aSecondWhistleIsBlownOnlyAfterTheFirstIsConcluded() {
        given(dispatched(1), blown(1));
        thenNo(WhistleRefusal.ALREADY_JOINT, blow(true, OTHER));
        given(when(conclude()));
        assertThat(when(blow(true, OTHER, OFFICE))).containsExactly(blown(2));
    }

    @Test
    void anIssueNobodyWorksOnIsNotWhistledFor() {
        thenNo(Denied.NOT_DISPATCHED, blow(true, OTHER));
        given(dispatched(1));
        thenNo(Denied.NOT_IN_HAND, blow(false, OTHER));
    }

    @Test
    void theHolderLeadsAndCannotAssist() {
        given(dispatched(1));
        thenNo(WhistleRefusal.LEAD_IS_NO_ASSISTANT, blow(true, OTHER, HOLDER));
    }

    @Test
    void anUnknownUnitIsNotCalled() {
        given(dispatched(1));
        thenNo(Denied.UNKNOWN_UNIT, blow(true, OTHER, "dept-nobody"));
    }

    @Test
    void theConclusionSaysWhoHadReportedInAndWhoWasMissing() {
        given(dispatched(1), blown(1));
        assertThat(when(conclude()))
                .containsExactly(new JointHandlingConcluded(
                        ISSUE, 1, 1, HOLDER, "agreed", "together", List.of(HOLDER, OTHER), List.of(OFFICE)));
    }

    @Test
    void whatWasNotWhistledForCannotBeConcluded() {
        thenNo(Denied.NOT_DISPATCHED, conclude());
        given(dispatched(1));
        thenNo(WhistleRefusal.NOT_JOINT, conclude());
    }

    @Test
    void whatWasClosedMeanwhileIsNotConcluded() {
        given(dispatched(1), blown(1));
        thenNo(Denied.NOT_OPEN, new Conclude(ISSUE, false, List.of(HOLDER), "agreed", "together"));
    }

    @Test
    void anotherDispatchEndsTheCompany() {
        given(dispatched(1), blown(1), dispatched(2, Occasion.REOPENED));
        thenNo(WhistleRefusal.NOT_JOINT, conclude());
    }

    @Test
    void aReminderLeavesTheCompanyTogether() {
        given(dispatched(1), blown(1), new IssueReminded(ISSUE, 1, 1, HOLDER, Tier.STREET, STREET, "other", null));
        assertThat(state()).isInstanceOf(Joint.class);
    }

    private static Blow blow(boolean inHand, String... assistants) {
        return new Blow(ISSUE, inHand, Tier.COMMUNITY, COMMUNITY, List.of(assistants), "several-trades", "wires", T0);
    }

    private static Conclude conclude() {
        return new Conclude(ISSUE, true, List.of(OTHER, HOLDER, "dept-not-called"), "agreed", "together");
    }

    private static WhistleBlown blown(int whistleNo) {
        return new WhistleBlown(
                ISSUE,
                1,
                whistleNo,
                Tier.COMMUNITY,
                COMMUNITY,
                HOLDER,
                List.of(
                        new Summoned(HOLDER, true, REPORT_IN),
                        new Summoned(OTHER, false, REPORT_IN),
                        new Summoned(OFFICE, false, REPORT_IN)),
                FILING,
                "several-trades",
                "wires",
                "report-in: 60 min, office hours",
                "c");
    }
}
