package org.gridloop.routing.suspending;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.routing.suspending.SuspensionRow.Status;
import org.jspecify.annotations.Nullable;

/** Whose clock stands, and until when. */
@Singleton
final class SuspensionsView extends IssueRowView<SuspensionRow> {

    private static final Cursor SOONEST = new Cursor(Instant.EPOCH, "");

    private final DataSource database;

    @Inject
    SuspensionsView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "suspensions";
    }

    @Override
    public List<String> tables() {
        return List.of("suspension");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return SuspensionRow.changesBy(event);
    }

    @Override
    protected @Nullable SuspensionRow evolve(@Nullable SuspensionRow row, Heard heard) {
        return SuspensionRow.evolve(row, heard);
    }

    @Override
    protected Map<String, SuspensionRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from suspension where issue_id = any(?)", SuspensionsView::read, issueIds).stream()
                .collect(Collectors.toMap(SuspensionRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<SuspensionRow> rows) throws SQLException {
        tx.batch(
                """
                insert into suspension (issue_id, dispatch_no, unit, status, reason, explanation, suspended_at, until,
                                        finish_by, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update set dispatch_no = excluded.dispatch_no, unit = excluded.unit,
                    status = excluded.status, reason = excluded.reason, explanation = excluded.explanation,
                    suspended_at = excluded.suspended_at, until = excluded.until, finish_by = excluded.finish_by,
                    ended_at = excluded.ended_at
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.dispatchNo(),
                        row.unit(),
                        row.status(),
                        row.reason(),
                        row.explanation(),
                        row.suspendedAt(),
                        row.until(),
                        row.finishBy(),
                        row.endedAt()));
    }

    /** @return whose date had come by then, the longest ago first */
    List<SuspensionRow> overBy(Instant now, int most) {
        return Rows.reading(
                database,
                rows -> rows.query(
                        "select * from suspension where status = 'suspended' and until <= ? order by until limit ?",
                        SuspensionsView::read,
                        now,
                        most));
    }

    /**
     * @param areas code prefixes the reader may see; every area when there are none
     * @return those whose clock stands, what runs on first coming first
     */
    Page<SuspensionRow> list(List<String> areas, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? SOONEST : Cursor.parse(cursor);
        return Rows.reading(
                database,
                rows -> Page.of(
                        rows.query("""
                                select s.* from suspension s join board_issue b on b.issue_id = s.issue_id
                                where s.status = 'suspended' and (s.until, s.issue_id) > (?, ?)
                                  and (cardinality(?) = 0 or exists (select from unnest(?) p where starts_with(b.grid, p)))
                                order by s.until, s.issue_id limit ?
                                """, SuspensionsView::read, after.at(), after.id(), areas, areas, limit + 1),
                        limit,
                        row -> new Cursor(row.until(), row.issueId())));
    }

    private static SuspensionRow read(ResultSet row) throws SQLException {
        return new SuspensionRow(
                row.getString("issue_id"),
                row.getInt("dispatch_no"),
                row.getString("unit"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("explanation"),
                Objects.requireNonNull(Rows.instant(row, "suspended_at")),
                Objects.requireNonNull(Rows.instant(row, "until")),
                Objects.requireNonNull(Rows.instant(row, "finish_by")),
                Rows.instant(row, "ended_at"));
    }
}
