package org.gridloop.routing.supervising;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.routing.supervising.SupervisionRow.Phase;
import org.gridloop.routing.supervising.SupervisionRow.Watch;
import org.jspecify.annotations.Nullable;

/** How closely every dispatched issue is watched. */
@Singleton
final class SupervisionsView extends IssueRowView<SupervisionRow> {

    /** An issue whose deadline has passed and has not raised its supervision yet. */
    record Overdue(String issueId, Instant finishBy) {}

    private final DataSource database;

    @Inject
    SupervisionsView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "supervisions";
    }

    @Override
    public List<String> tables() {
        return List.of("supervision");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return SupervisionRow.changesBy(event);
    }

    @Override
    protected @Nullable SupervisionRow evolve(@Nullable SupervisionRow row, Heard heard) {
        return SupervisionRow.evolve(row, heard);
    }

    @Override
    protected Map<String, SupervisionRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from supervision where issue_id = any(?)", SupervisionsView::read, issueIds).stream()
                .collect(Collectors.toMap(SupervisionRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<SupervisionRow> rows) throws SQLException {
        tx.batch(
                """
                insert into supervision (issue_id, unit, area, grid, category, dispatch_no, finish_by, phase, reminders,
                                         raised_for, supervision_no, level, reason, explanation, since, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update set unit = excluded.unit, area = excluded.area,
                    dispatch_no = excluded.dispatch_no, finish_by = excluded.finish_by, phase = excluded.phase,
                    reminders = excluded.reminders, raised_for = excluded.raised_for,
                    supervision_no = excluded.supervision_no, level = excluded.level, reason = excluded.reason,
                    explanation = excluded.explanation, since = excluded.since, answer_by = excluded.answer_by
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.unit(),
                        row.area(),
                        row.grid(),
                        row.category(),
                        row.dispatchNo(),
                        row.finishBy(),
                        row.phase(),
                        row.reminders(),
                        row.raisedFor(),
                        row.watch().supervisionNo(),
                        row.watch().level(),
                        row.watch().reason(),
                        row.watch().explanation(),
                        row.watch().since(),
                        row.watch().answerBy()));
    }

    /** @return whose deadline had passed by then without a word, the longest ago first; level 3 cannot be raised */
    List<Overdue> overdueBy(Instant now, int most) {
        return Rows.reading(
                database,
                rows -> rows.query(
                        "select issue_id, finish_by from supervision where phase = 'waiting' and level < 3 "
                                + "and raised_for is distinct from finish_by and finish_by <= ? "
                                + "order by finish_by limit ?",
                        row -> new Overdue(
                                row.getString("issue_id"), Objects.requireNonNull(Rows.instant(row, "finish_by"))),
                        now,
                        most));
    }

    Optional<SupervisionRow> of(String issueId) {
        return Rows.reading(
                database,
                rows -> rows.one("select * from supervision where issue_id = ?", SupervisionsView::read, issueId));
    }

    /**
     * @param level those watched at least so closely
     * @param areas code prefixes the reader may see; every area when there are none
     * @return open and watched ones, newest first
     */
    Page<SupervisionRow> list(int level, List<String> areas, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        return Rows.reading(
                database,
                rows -> Page.of(
                        rows.query("""
                                select * from supervision
                                where level >= ? and level > 0 and phase <> 'over' and (since, issue_id) < (?, ?)
                                  and (cardinality(?) = 0 or exists (select from unnest(?) p where starts_with(grid, p)))
                                order by since desc, issue_id desc limit ?
                                """, SupervisionsView::read, level, after.at(), after.id(), areas, areas, limit + 1),
                        limit,
                        row -> new Cursor(Objects.requireNonNull(row.watch().since()), row.issueId())));
    }

    private static SupervisionRow read(ResultSet row) throws SQLException {
        return new SupervisionRow(
                row.getString("issue_id"),
                row.getString("unit"),
                row.getString("area"),
                row.getString("grid"),
                row.getString("category"),
                row.getInt("dispatch_no"),
                Objects.requireNonNull(Rows.instant(row, "finish_by")),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getInt("reminders"),
                Rows.instant(row, "raised_for"),
                new Watch(
                        row.getInt("supervision_no"),
                        row.getInt("level"),
                        row.getString("reason"),
                        row.getString("explanation"),
                        Rows.instant(row, "since"),
                        Rows.instant(row, "answer_by")));
    }
}
