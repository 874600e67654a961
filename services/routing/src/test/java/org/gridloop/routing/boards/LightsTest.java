package org.gridloop.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightsTest {

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("E0203", GRID, Urgency.URGENT, "2026.1", true);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant FINISH = Instant.parse("2026-03-03T01:00:00Z");

    private @Nullable BoardRow row;

    @Test
    void anOpenIssueIsYellowUntilItsDeadlinePassesAndAgainOnceItIsFinished() {
        hear(filed(), dispatched());
        assertThat(row().isRed(FINISH.minusSeconds(1))).isFalse();
        assertThat(row().isRed(FINISH)).isTrue();

        hear(new HandlingFinished(ISSUE, 1, "u", FILING, "d", List.of(), false));
        assertThat(row().isRed(FINISH)).isFalse();
    }

    @Test
    void oneComplaintIsNoAlarmAndASecondIsAlsoWhenTheFirstCameBeforeTheFiling() {
        hear(complaint());
        assertThat(row().light()).isEqualTo(Light.NONE);
        hear(filed(), dispatched());
        assertThat(row()).returns(Light.CALM, BoardRow::light).returns(GRID, BoardRow::grid);
        hear(new IssueSupplemented(ISSUE, "no complaint", "reporter"), complaint());
        assertThat(row().isRed(NOW)).isTrue();
    }

    @Test
    void reworkedTwiceItIsRed() {
        hear(filed(), dispatched(), failed());
        assertThat(row().light()).isEqualTo(Light.CALM);
        hear(failed());
        assertThat(row().light()).isEqualTo(Light.ALARM);
    }

    @Test
    void supervisionMakesItRedWhenItIsRaisedAndUntilItIsLifted() {
        hear(filed(), dispatched(), new SupervisionOrdered(ISSUE, 1, 1, "u", Tier.GRID, GRID, "danger", "x", null));
        assertThat(row().light()).isEqualTo(Light.CALM);
        hear(new SupervisionRaised(ISSUE, 1, 1, 1, 2, "u", Tier.GRID, GRID, "danger", null, null, false));
        assertThat(row().light()).isEqualTo(Light.ALARM);
        hear(new SupervisionLifted(ISSUE, 1, 1, 2, "u", "handled", null));
        assertThat(row().light()).isEqualTo(Light.CALM);
    }

    @Test
    void closedItIsGreenOnlyWhenItIsSolvedAndNobodyIsDissatisfied() {
        assertThat(closed(true, 3)).isEqualTo(Light.GREEN);
        assertThat(closed(true, null)).isEqualTo(Light.GREEN);
        assertThat(closed(true, 2)).isEqualTo(Light.GREY);
        assertThat(closed(null, null)).isEqualTo(Light.GREY);
        hear(new IssueReopened(ISSUE, 1, "not-solved", null));
        assertThat(row().light()).isEqualTo(Light.CALM);
    }

    @Test
    void whatGoesOnWithAnotherHasNoLightOfItsOwn() {
        hear(filed(), new IssueMerged(ISSUE, 1, "master", FILING, true, false, null, null, null));
        assertThat(row().light()).isEqualTo(Light.NONE);
        hear(new IssueClosed(ISSUE, Closing.RESOLVED, null, null, null, null, "master"));
        assertThat(row()).returns(Light.NONE, BoardRow::light).returns(BoardStatus.CLOSED, BoardRow::status);
    }

    private Light closed(@Nullable Boolean solved, @Nullable Integer satisfaction) {
        row = null;
        hear(filed(), dispatched(), new IssueClosed(ISSUE, Closing.RESOLVED, solved, satisfaction, null));
        return row().light();
    }

    private BoardRow row() {
        return Objects.requireNonNull(row);
    }

    private void hear(DomainEvent... events) {
        for (DomainEvent event : events) {
            row = BoardRow.evolve(row, new Heard(event, "/any", 1, NOW, "a:b", "c", null, 0, 0));
        }
    }

    private static IssueFiled filed() {
        return new IssueFiled(ISSUE, FILING, true);
    }

    private static IssueSupplemented complaint() {
        return new IssueSupplemented(ISSUE, "t", "reporter", true, null);
    }

    private static CheckFailed failed() {
        return new CheckFailed(ISSUE, 1, 1, "c", "u", "n");
    }

    private static IssueDispatched dispatched() {
        Deadlines limits = new Deadlines(NOW, NOW, FINISH, "r", "c");
        return new IssueDispatched(ISSUE, 1, "u", Tier.GRID, GRID, FILING, Occasion.FILED, limits, "r");
    }
}
