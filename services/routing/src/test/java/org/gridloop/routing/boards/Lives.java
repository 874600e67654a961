package org.gridloop.routing.boards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.Area;

/** Issues on their way over the boards, by chance. */
final class Lives {

    private Lives() {}

    /** Each issue goes through a part of a life, some of them to the end. */
    static List<List<DomainEvent>> of(int issues, Random random) {
        List<Area> grids = BoardsViewIT.AREAS.all().stream()
                .filter(area -> area.tier() == Tier.GRID)
                .toList();
        List<List<DomainEvent>> lives = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            String grid = grids.get(random.nextInt(grids.size())).code();
            String issue = UUID.randomUUID().toString();
            Filing filing = new Filing("E0101", grid, Urgency.GENERAL, "v", true);
            Tier tier = Tier.values()[random.nextInt(4)];
            Instant finishBy = BoardsViewIT.NOW.plus(Duration.ofHours(random.nextInt(96) - 48L));
            List<DomainEvent> life = new ArrayList<>(List.of(
                    new IssueFiled(issue, filing, true),
                    dispatched(issue, filing, tier, finishBy),
                    new DispatchSignedFor(issue, 1, "u", true),
                    new ReturnRequested(issue, 1, 1, "u", "r", "v")));
            tier.above()
                    .ifPresent(above -> life.add(new TierEscalated(
                            issue, 1, tier, tier.areaOf(grid), above, above.areaOf(grid), "r", finishBy, null)));
            life.add(new HandlingFinished(issue, 1, "u", filing, "d", List.of(), true));
            life.add(new CheckAssigned(issue, 1, 1, "u", "c", filing));
            life.add(new CheckPassed(issue, 1, 1, "c", null));
            life.add(new IssueClosed(issue, Closing.RESOLVED, true, random.nextBoolean() ? 5 : 2, null));
            life.addAll(random.nextInt(life.size()), complaints(issue, random.nextInt(3)));
            int filed = life.indexOf(new IssueFiled(issue, filing, true));
            lives.add(life.subList(0, filed + 1 + random.nextInt(life.size() - filed)));
        }
        return lives;
    }

    /** Some come before it is filed. */
    private static List<DomainEvent> complaints(String issue, int count) {
        return Collections.nCopies(count, new IssueSupplemented(issue, "t", "reporter", true, null));
    }

    static IssueDispatched dispatched(String issue, Filing filing, Tier tier, Instant finishBy) {
        return new IssueDispatched(
                issue,
                1,
                "u",
                tier,
                tier.areaOf(filing.grid()),
                filing,
                Occasion.FILED,
                new Deadlines(BoardsViewIT.NOW, BoardsViewIT.NOW, finishBy, "r", "c"),
                "r");
    }

    /** The lives run beside each other, each in its own order; some were complained about a batch before they are filed. */
    static void hear(DataSource database, BoardsView view, List<List<DomainEvent>> lives) {
        int longest = lives.stream().mapToInt(List::size).max().orElse(0);
        for (int step = 0; step < longest; step += 2) {
            List<Heard> batch = new ArrayList<>();
            for (List<DomainEvent> life : lives) {
                for (int i = step; i < Math.min(step + 2, life.size()); i++) {
                    batch.add(new Heard(life.get(i), "/any", i + 1, BoardsViewIT.NOW, "a:b", "c", null, 0, 0));
                }
            }
            Rows.inTransaction(database, tx -> {
                view.apply(tx, batch);
                return batch;
            });
        }
    }
}
