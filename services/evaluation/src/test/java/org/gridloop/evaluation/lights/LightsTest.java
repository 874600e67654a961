package org.gridloop.evaluation.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightsTest {

    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant FINISH_BY = T0.plus(Duration.ofHours(8));
    private static final Instant BEFORE = FINISH_BY.minusSeconds(1);
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("C0102", GRID, Urgency.URGENT, "2026.1", true);

    private static final IssueReported REPORTED =
            new IssueReported("i1", "T", "web", "t", "t", null, null, null, GRID, null, false, null, null, "d");
    private static final IssueDispatched DISPATCHED = new IssueDispatched(
            "i1",
            1,
            "dept-water",
            Tier.GRID,
            GRID,
            FILING,
            Occasion.FILED,
            new Deadlines(T0, T0, FINISH_BY, "rule", "2026.1"),
            "rule");
    private static final HandlingFinished FINISHED =
            new HandlingFinished("i1", 1, "dept-water", FILING, "done", List.of(), true);
    private static final CheckFailed FAILED = new CheckFailed("i1", 1, 1, "office-x", "dept-water", "wet");
    private static final IssueSupplemented COMPLAINT = new IssueSupplemented("i1", "again", "reporter", true, null);
    private static final SupervisionOrdered ORDERED =
            new SupervisionOrdered("i1", 1, 1, "dept-water", Tier.GRID, GRID, "danger", "now", null);

    private static LightRow after(DomainEvent... events) {
        LightsView view = new LightsView();
        LightRow row = null;
        for (DomainEvent event : events) {
            assertThat(view.hears(event)).isTrue();
            row = view.evolve(row, new Heard(event, "/test", 1, T0, "automation:test", "c", null, 0, 0));
        }
        return Objects.requireNonNull(row);
    }

    private static Light lightOf(Instant now, DomainEvent... events) {
        return after(events).light(now).orElseThrow();
    }

    private static IssueClosed closed(@Nullable Boolean solved, @Nullable Integer satisfaction) {
        return new IssueClosed("i1", Closing.RESOLVED, solved, satisfaction, null);
    }

    @Test
    void whatIsOpenIsYellow() {
        assertThat(lightOf(BEFORE, REPORTED)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED)).isEqualTo(Light.YELLOW);
    }

    @Test
    void whatIsOverdueIsRedFromTheDeadlineOn() {
        assertThat(lightOf(FINISH_BY, REPORTED, DISPATCHED)).isEqualTo(Light.RED);
        assertThat(after(REPORTED, DISPATCHED).reasons(FINISH_BY)).containsExactly("overdue");
    }

    @Test
    void whatAUnitHasFinishedIsNotOverdueUntilItHasToDoItAgain() {
        assertThat(lightOf(FINISH_BY, REPORTED, DISPATCHED, FINISHED)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(FINISH_BY, REPORTED, DISPATCHED, FINISHED, FAILED, DISPATCHED))
                .isEqualTo(Light.RED);
    }

    @Test
    void whatWasExtendedIsOverdueLater() {
        ExtensionApproved extended = new ExtensionApproved(
                "i1", 1, 1, "dept-water", 1, FINISH_BY, FINISH_BY.plusSeconds(60), "rule", "2026.1", null);
        assertThat(lightOf(FINISH_BY, REPORTED, DISPATCHED, extended)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(FINISH_BY.plusSeconds(60), REPORTED, DISPATCHED, extended))
                .isEqualTo(Light.RED);
    }

    @Test
    void twoComplaintsAreRedAndOneIsNot() {
        assertThat(lightOf(BEFORE, REPORTED, COMPLAINT)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(BEFORE, REPORTED, COMPLAINT, COMPLAINT)).isEqualTo(Light.RED);
        assertThat(lightOf(BEFORE, REPORTED, new IssueSupplemented("i1", "more", "reporter"), COMPLAINT))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void twoReworksAreRedAndOneIsNot() {
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, FAILED)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, FAILED, FAILED)).isEqualTo(Light.RED);
    }

    @Test
    void supervisionMakesItRedWhenItIsRaisedAndUntilItIsLifted() {
        SupervisionRaised raised = new SupervisionRaised(
                "i1", 1, 1, 1, 2, "dept-water", Tier.GRID, GRID, "overdue", null, FINISH_BY, true);
        SupervisionLifted lifted = new SupervisionLifted("i1", 1, 1, 2, "dept-water", "handled", null);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, ORDERED)).isEqualTo(Light.YELLOW);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, ORDERED, raised)).isEqualTo(Light.RED);
        assertThat(after(REPORTED, DISPATCHED, ORDERED, raised).level()).isEqualTo(2);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, ORDERED, raised, lifted))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void whatIsClosedIsGreenOnlyWhenSolvedAndSatisfied() {
        assertThat(lightOf(FINISH_BY, REPORTED, DISPATCHED, ORDERED, closed(true, 5)))
                .isEqualTo(Light.GREEN);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, closed(true, null))).isEqualTo(Light.GREEN);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, closed(true, 2))).isEqualTo(Light.GREY);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, closed(false, 5))).isEqualTo(Light.GREY);
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, closed(null, null))).isEqualTo(Light.GREY);
    }

    @Test
    void whatIsOpenedAgainIsYellowAgain() {
        assertThat(lightOf(BEFORE, REPORTED, DISPATCHED, closed(true, 5), new IssueReopened("i1", 1, "x", null)))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void whatIsNeitherOpenNorClosedHasNoLight() {
        IssueMerged merged = new IssueMerged("i1", 1, "i0", FILING, true, false, null, null, null);
        IssueClosed withMaster = new IssueClosed("i1", Closing.RESOLVED, null, null, null, null, "i0");
        assertThat(after(REPORTED, new IssueRejected("i1", "not-in-scope", "no"))
                        .light(BEFORE))
                .isEmpty();
        assertThat(after(REPORTED, merged, withMaster).light(BEFORE)).isEmpty();
        assertThat(lightOf(BEFORE, REPORTED, merged, new IssueUnmerged("i1", 1, "i0", FILING, "other", null)))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void theOwningTierFollowsTheEscalation() {
        LightRow row = after(
                REPORTED,
                DISPATCHED,
                new TierEscalated(
                        "i1", 1, Tier.GRID, GRID, Tier.COMMUNITY, "379901001001", "deadline-passed", FINISH_BY, null));
        assertThat(row.tier()).isEqualTo(Tier.COMMUNITY);
        assertThat(row.area()).isEqualTo("379901001001");
    }

    @Test
    void eachColourHasAShapeAndAWord() {
        assertThat(List.of(Light.values()))
                .extracting(Light::shape)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(List.of(Light.values())).extracting(Light::word).containsExactly("红灯", "黄灯", "绿灯", "灰灯");
    }
}
