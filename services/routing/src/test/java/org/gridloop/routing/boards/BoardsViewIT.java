package org.gridloop.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.RoutingDatabase;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

class BoardsViewIT {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Areas AREAS = new Areas(new ReferenceFiles(SampleDistrict.directory()).csv("areas.csv", Area.class));

    private final DataSource database = RoutingDatabase.fresh();
    private final BoardsView view = new BoardsView(database);
    private final Random random = new Random(7);

    @Test
    void theCountsOfAParentAreTheSumOfItsChildrensAndItsOwnAtEveryTier() {
        List<List<DomainEvent>> lives = Lives.of(700, random);
        Lives.hear(database, view, lives);

        BoardCounts district = view.countsOf(Tier.DISTRICT, "379901", NOW);
        Tally all = district.owned().plus(district.below());
        assertThat(all.open() + all.finished() + all.closed()).isEqualTo(700);
        assertThat(all.overdue()).isPositive();
        assertThat(all.dueSoon()).isPositive();
        assertThat(all.finished()).isPositive();
        assertThat(all.closed()).isPositive();
        assertThat(all.byStatus().values().stream().mapToLong(n -> n).sum()).isEqualTo(700);
        Lights lights = all.lights();
        assertThat(lights.red() + lights.yellow()).isEqualTo(all.open() + all.finished());
        assertThat(lights.green() + lights.grey()).isEqualTo(all.closed());
        assertThat(List.of(lights.red(), lights.yellow(), lights.green(), lights.grey()))
                .allMatch(n -> n > 0);

        checkSums("379901");
        assertThat(recounted()).isEqualTo(counted());
        assertThat(counted()).isNotEmpty();
    }

    private Tally checkSums(String area) {
        BoardCounts counts = view.countsOf(Tier.ofArea(area), area, NOW);
        Tally sum = counts.owned();
        for (Area child : AREAS.childrenOf(area)) {
            boolean worthAsking = counts.children().containsKey(child.code());
            sum = sum.plus(worthAsking ? checkSums(child.code()) : Tally.NONE);
        }
        assertThat(counts.owned().plus(counts.below())).as(area).isEqualTo(sum);
        return sum;
    }

    @Test
    void openIssuesComeByTheirLimitAndPageByPageWithoutGapsOrRepeats() {
        String grid = "37990100100101";
        List<List<DomainEvent>> lives = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            Filing filing = new Filing("E0101", grid, Urgency.GENERAL, "v", true);
            String issue = UUID.randomUUID().toString();
            List<DomainEvent> life = new ArrayList<>(List.of(new IssueFiled(issue, filing, true)));
            if (i % 5 != 0) {
                life.add(Lives.dispatched(issue, filing, Tier.GRID, NOW.plusSeconds(i % 4)));
            }
            lives.add(life);
        }
        Lives.hear(database, view, lives);

        List<BoardRow> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<BoardRow> page = view.openIssuesOf(grid, 5, cursor);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(23);
        assertThat(seen.stream().map(BoardRow::issueId).distinct()).hasSize(23);
        assertThat(seen.subList(0, 18).stream().map(BoardRow::finishBy))
                .doesNotContainNull()
                .isSorted();
        assertThat(seen.subList(18, 23)).allMatch(row -> row.finishBy() == null);
    }

    @Test
    void twoConsumersThatMoveTheSameCountersAtOnceLoseNothing() throws Exception {
        List<Thread> consumers = new ArrayList<>();
        Set<Throwable> failures = Collections.synchronizedSet(new HashSet<>());
        for (int i = 0; i < 4; i++) {
            List<List<DomainEvent>> lives = Lives.of(150, random);
            Thread consumer = new Thread(() -> {
                try {
                    Lives.hear(database, view, lives);
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            consumers.add(consumer);
        }
        consumers.forEach(Thread::start);
        for (Thread consumer : consumers) {
            consumer.join();
        }

        assertThat(failures).isEmpty();
        assertThat(counted()).isEqualTo(recounted());
    }

    @Test
    void aBoardIsReadAsOfOneMomentWhateverIsHeardMeanwhile() {
        Rows.snapshot(database, moment -> {
            BoardsView then = new BoardsView(moment);
            long before = then.countsOf(Tier.DISTRICT, "379901", NOW).below().open();
            String grid = "37990100100101";
            Filing filing = new Filing("E0101", grid, Urgency.GENERAL, "v", true);
            String issue = UUID.randomUUID().toString();
            Lives.hear(database, view, List.of(List.of(new IssueFiled(issue, filing, true))));
            assertThat(view.find(issue)).isPresent();
            assertThat(then.find(issue)).isEmpty();
            assertThat(then.countsOf(Tier.DISTRICT, "379901", NOW).below().open())
                    .isEqualTo(before);
            return before;
        });
    }

    private List<String> counted() {
        return texts(
                "select area || ' ' || status || ' ' || light || ' ' || n from board_count where n <> 0 order by 1");
    }

    private List<String> recounted() {
        return texts("select area || ' ' || status || ' ' || light || ' ' || count(*) from board_issue"
                + " group by area, status, light order by 1");
    }

    private List<String> texts(String sql) {
        return Rows.reading(database, rows -> rows.query(sql, row -> row.getString(1)));
    }
}
