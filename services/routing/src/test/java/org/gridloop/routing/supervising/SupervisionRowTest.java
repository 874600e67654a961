package org.gridloop.routing.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.routing.Tables;
import org.gridloop.routing.supervising.SupervisionRow.Phase;
import org.gridloop.routing.supervising.SupervisionRow.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisionRowTest extends Tables<SupervisionCommand, SupervisionState> {

    private static final Instant LATER = FINISH.plusSeconds(3600);

    private @Nullable SupervisionRow row;

    SupervisionRowTest() {
        super(new SupervisionDecider());
    }

    @Test
    void aDispatchedIssueWaitsUnwatched() {
        hear(new HandlingFinished(ISSUE, 1, HOLDER, FILING, "d", List.of(), true));
        assertThat(row).isNull();
        hear(dispatched(1));
        assertThat(now().phase()).isEqualTo(Phase.WAITING);
        assertThat(now().watch()).isEqualTo(Watch.NONE);
        assertThat(now().finishBy()).isEqualTo(FINISH);
    }

    @Test
    void aPassedDeadlineIsRememberedSoThatItRaisesOnce() {
        hear(dispatched(1), raised(0, FINISH));
        assertThat(now().raisedFor()).isEqualTo(FINISH);
        assertThat(now().watch().level()).isEqualTo(1);
        hear(raised(1, null));
        assertThat(now().raisedFor()).isEqualTo(FINISH);
        assertThat(now().watch().level()).isEqualTo(2);
    }

    @Test
    void anOrderIsShownUntilItIsLifted() {
        hear(
                dispatched(1),
                new SupervisionOrdered(ISSUE, 1, 1, HOLDER, Tier.STREET, STREET, "danger", "x", LATER),
                new IssueReminded(ISSUE, 1, 1, HOLDER, Tier.STREET, STREET, "overdue", null));
        assertThat(now().watch()).isEqualTo(new Watch(1, 1, "danger", "x", T1, LATER));
        assertThat(now().reminders()).isEqualTo(1);

        hear(new SupervisionLifted(ISSUE, 1, 1, 1, HOLDER, "handled", null));
        assertThat(now().watch().level()).isZero();
    }

    @Test
    void itFollowsTheDeadlineAndTheOwner() {
        hear(
                dispatched(1),
                new HandlingSuspended(ISSUE, 1, HOLDER, T1, LATER, FINISH, LATER, "season", "x", "r", "c"),
                new TierEscalated(
                        ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, "379901", "no-authority", FINISH, null, "x"));
        assertThat(now().finishBy()).isEqualTo(LATER);
        assertThat(now().area()).isEqualTo("379901");
    }

    @Test
    void aFinishedIssueWaitsNoLongerUntilItIsDispatchedAgain() {
        hear(dispatched(1), new HandlingFinished(ISSUE, 1, HOLDER, FILING, "d", List.of(), true));
        assertThat(now().phase()).isEqualTo(Phase.FINISHED);
        hear(dispatched(2), new HandlingFinished(ISSUE, 1, HOLDER, FILING, "d", List.of(), true));
        assertThat(now().phase()).isEqualTo(Phase.WAITING);
        hear(new IssueClosed(ISSUE, Closing.FORCED, null, null, null));
        assertThat(now().phase()).isEqualTo(Phase.OVER);
    }

    private static SupervisionRaised raised(int from, @Nullable Instant passed) {
        return new SupervisionRaised(
                ISSUE, 1, 1, from, from + 1, HOLDER, Tier.STREET, STREET, "overdue", null, passed, true);
    }

    private void hear(DomainEvent... events) {
        for (DomainEvent event : events) {
            row = SupervisionRow.evolve(row, heard(event, T1));
        }
    }

    private SupervisionRow now() {
        return Objects.requireNonNull(row);
    }
}
