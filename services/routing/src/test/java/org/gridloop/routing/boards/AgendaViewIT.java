package org.gridloop.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.routing.boards.BoardsViewIT.NOW;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.Tier;
import org.gridloop.routing.RoutingDatabase;
import org.gridloop.routing.reference.Area;
import org.junit.jupiter.api.Test;

/** An agenda against all rows of its area, looked at one by one. */
class AgendaViewIT {

    private static final Comparator<BoardRow> RED_FIRST_THEN_DUE_FIRST = Comparator.comparing(
                    (BoardRow row) -> !row.isRed(NOW))
            .thenComparing(row -> Objects.requireNonNullElse(row.finishBy(), Instant.MAX))
            .thenComparing(BoardRow::issueId);

    private final DataSource database = RoutingDatabase.fresh();
    private final BoardsView boards = new BoardsView(database);
    private final AgendaView view = new AgendaView(database);
    private final Random random = new Random(7);
    private final Set<String> decided = new TreeSet<>();

    @Test
    void anAgendaNamesTheRedOnesFirstAndThenWhatIsDueFirst() {
        Lives.hear(database, boards, Lives.of(700, random));
        Area district = BoardsViewIT.AREAS.find("379901").orElseThrow();
        List<BoardRow> talkedAbout = talkedAbout(district);
        talkedAbout.stream().filter(row -> random.nextInt(4) == 0).forEach(row -> decide(row, district));

        Agenda agenda = view.of(district, NOW);

        long red = talkedAbout.stream().filter(row -> row.isRed(NOW)).count();
        assertThat(red).isGreaterThan(20);
        check(agenda, talkedAbout, red);
    }

    @Test
    void anAgendaWithFewRedOnesGoesOnWithTheOthers() {
        Lives.hear(database, boards, Lives.of(700, random));
        int most = 0;
        for (Area street : BoardsViewIT.AREAS.childrenOf("379901")) {
            List<BoardRow> talkedAbout = talkedAbout(street);
            talkedAbout.stream().limit(2).forEach(row -> decide(row, street));
            long red = talkedAbout.stream().filter(row -> row.isRed(NOW)).count();
            most = Math.max(most, talkedAbout.size());
            check(view.of(street, NOW), talkedAbout, red);
        }
        assertThat(most).isPositive();
        assertThat(decided).isNotEmpty();
    }

    private void check(Agenda agenda, List<BoardRow> talkedAbout, long red) {
        assertThat(agenda.open()).isEqualTo(talkedAbout.size());
        assertThat(agenda.red()).isEqualTo(red);
        assertThat(agenda.undecided())
                .isEqualTo(talkedAbout.stream()
                        .filter(row -> !decided.contains(row.issueId()))
                        .count());
        List<BoardRow> first =
                talkedAbout.stream().sorted(RED_FIRST_THEN_DUE_FIRST).limit(20).toList();
        assertThat(agenda.items().stream().map(Agenda.Item::issueId))
                .isEqualTo(first.stream().map(BoardRow::issueId).toList());
        assertThat(agenda.items().stream().map(Agenda.Item::red))
                .isEqualTo(first.stream().map(row -> row.isRed(NOW)).toList());
        assertThat(agenda.items()).allMatch(item -> item.decisions() == (decided.contains(item.issueId()) ? 1 : 0));
    }

    private void decide(BoardRow row, Area area) {
        decided.add(row.issueId());
        AgendaDecisionRecorded decision = new AgendaDecisionRecorded(
                row.issueId(), 1, Tier.ofArea(area.code()), area.code(), "on-call", NOW, null, "d", List.of(), null);
        Rows.inTransaction(database, tx -> {
            view.apply(tx, List.of(new Heard(decision, "/any", 1, NOW, "a:b", "c", null, 0, 0)));
            return decision;
        });
    }

    private List<BoardRow> talkedAbout(Area area) {
        return Rows.reading(
                        database,
                        rows -> rows.query(
                                "select issue_id from board_issue where area = ?",
                                row -> row.getString(1),
                                area.code()))
                .stream()
                .flatMap(issue -> boards.find(issue).stream())
                .filter(row -> row.status().phase() == BoardStatus.Phase.OPEN
                        || row.status().phase() == BoardStatus.Phase.FINISHED)
                .toList();
    }
}
