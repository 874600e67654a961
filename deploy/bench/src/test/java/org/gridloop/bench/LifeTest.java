package org.gridloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T00:30:00Z");

    @Test
    void everyLifeIsReportedFirstAndClosedLastAndCountsItsFactsByTeller() {
        Random random = new Random(7);
        Set<Class<?>> told = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            List<Life.Fact> life = Life.of(random, BEGIN);
            Map<String, Long> last = new HashMap<>();
            assertThat(life.getFirst().event()).isInstanceOf(IssueReported.class);
            assertThat(life.getLast().event()).isInstanceOf(IssueClosed.class);
            assertThat(life.stream().map(fact -> fact.event().issueId()).distinct())
                    .hasSize(1);
            life.forEach(fact -> {
                assertThat(fact.sequence()).isEqualTo(last.merge(fact.source(), 1L, Long::sum));
                told.add(fact.event().getClass());
            });
        }
        assertThat(told).contains(CheckFailed.class, OrderWithdrawn.class, TierEscalated.class);
    }

    @Test
    void theSameSeedTellsTheSameLives() {
        List<DomainEvent> once =
                Life.of(new Random(3), BEGIN).stream().map(Life.Fact::event).toList();
        assertThat(Life.of(new Random(3), BEGIN).stream().map(Life.Fact::event)).containsExactlyElementsOf(once);
    }
}
