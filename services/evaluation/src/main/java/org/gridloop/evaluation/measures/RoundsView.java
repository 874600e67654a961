package org.gridloop.evaluation.measures;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.evaluation.measures.Round.Word;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The rounds of every issue: what all numbers are counted from. */
@Singleton
class RoundsView extends IssueRowView<Rounds> {

    static final String NAME = "rounds";

    /**
     * Which rounds are asked for.
     *
     * @param areas code prefixes; empty for everything, also what lies in no grid yet
     */
    record Scope(
            List<String> areas,
            @Nullable String unit,
            @Nullable String category) {
        Scope {
            areas = List.copyOf(areas);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("rounds");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return Rounds.changesBy(event);
    }

    @Override
    protected @Nullable Rounds evolve(@Nullable Rounds row, Heard heard) {
        return Rounds.evolve(row, heard);
    }

    @Override
    protected Map<String, Rounds> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, List<Round>> found = new HashMap<>();
        tx.query(
                        "select * from rounds where issue_id = any (?) order by issue_id, round_no",
                        RoundsView::read,
                        issueIds)
                .forEach(round -> found.computeIfAbsent(round.issueId(), id -> new ArrayList<>())
                        .add(round));
        Map<String, Rounds> rows = new HashMap<>();
        found.forEach((issueId, rounds) -> rows.put(issueId, new Rounds(issueId, rounds)));
        return rows;
    }

    @Override
    protected void save(Rows tx, Collection<Rounds> rows) throws SQLException {
        tx.batch(
                """
                insert into rounds (issue_id, round_no, category, grid, reported_at, filed_at, unit, dispatch_no,
                                    dispatched_at, held_since, finish_by, signed, signed_late, returned, contacted_at,
                                    extensions, reworks, finished_in_time, closed_at, left_at, called_at, solved,
                                    satisfaction, exempt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id, round_no) do update
                set category = excluded.category, grid = excluded.grid, filed_at = excluded.filed_at,
                    unit = excluded.unit, dispatch_no = excluded.dispatch_no,
                    dispatched_at = excluded.dispatched_at, held_since = excluded.held_since,
                    finish_by = excluded.finish_by, signed = excluded.signed, signed_late = excluded.signed_late,
                    returned = excluded.returned, contacted_at = excluded.contacted_at,
                    extensions = excluded.extensions, reworks = excluded.reworks,
                    finished_in_time = excluded.finished_in_time, closed_at = excluded.closed_at,
                    left_at = excluded.left_at, called_at = excluded.called_at, solved = excluded.solved,
                    satisfaction = excluded.satisfaction, exempt = excluded.exempt
                """,
                rows.stream().flatMap(rounds -> rounds.all().stream()).toList(),
                round -> Rows.row(
                        round.issueId(),
                        round.roundNo(),
                        round.category(),
                        round.grid(),
                        round.reportedAt(),
                        round.filedAt(),
                        round.work().unit(),
                        round.work().dispatchNo(),
                        round.work().dispatchedAt(),
                        round.work().heldSince(),
                        round.work().finishBy(),
                        round.work().signed(),
                        round.work().signedLate(),
                        round.work().returned(),
                        round.work().contactedAt(),
                        round.work().extensions(),
                        round.work().reworks(),
                        round.work().finishedInTime(),
                        round.closedAt(),
                        round.leftAt(),
                        round.word().at(),
                        round.word().solved(),
                        round.word().satisfaction(),
                        List.copyOf(round.exempt())));
    }

    /** @return every round that some number of the period may count, by issue and number */
    static List<Round> of(Rows rows, Span span, Scope scope) throws SQLException {
        StringBuilder sql = new StringBuilder("""
                select * from rounds
                where ((reported_at >= ? and reported_at < ?) or (filed_at >= ? and filed_at < ?)
                    or (dispatched_at >= ? and dispatched_at < ?) or (closed_at >= ? and closed_at < ?)
                    or (called_at >= ? and called_at < ?)
                    or (finish_by < ? and (closed_at is null or closed_at >= ?)))
                """);
        List<@Nullable Object> parameters = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parameters.add(span.from());
            parameters.add(span.to());
        }
        parameters.add(span.to());
        parameters.add(span.from());
        if (!scope.areas().isEmpty()) {
            sql.append(" and grid like any (?)");
            parameters.add(scope.areas().stream().map(area -> area + "%").toList());
        }
        if (scope.unit() != null) {
            sql.append(" and unit = ?");
            parameters.add(scope.unit());
        }
        if (scope.category() != null) {
            sql.append(" and category = ?");
            parameters.add(scope.category());
        }
        return rows.query(sql + " order by issue_id, round_no", RoundsView::read, parameters.toArray());
    }

    private static Round read(ResultSet row) throws SQLException {
        Work work = new Work(
                row.getString("unit"),
                row.getInt("dispatch_no"),
                Rows.instant(row, "dispatched_at"),
                Rows.instant(row, "held_since"),
                Rows.instant(row, "finish_by"),
                row.getBoolean("signed"),
                row.getBoolean("signed_late"),
                row.getBoolean("returned"),
                Rows.instant(row, "contacted_at"),
                row.getInt("extensions"),
                row.getInt("reworks"),
                row.getObject("finished_in_time", Boolean.class));
        return new Round(
                row.getString("issue_id"),
                row.getInt("round_no"),
                row.getString("category"),
                row.getString("grid"),
                Rows.instant(row, "reported_at"),
                Rows.instant(row, "filed_at"),
                work,
                Rows.instant(row, "closed_at"),
                Rows.instant(row, "left_at"),
                new Word(
                        Rows.instant(row, "called_at"),
                        row.getObject("solved", Boolean.class),
                        row.getObject("satisfaction", Integer.class)),
                Set.of((String[]) row.getArray("exempt").getArray()));
    }
}
