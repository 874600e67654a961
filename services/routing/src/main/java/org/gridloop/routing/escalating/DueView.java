package org.gridloop.routing.escalating;

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
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** Who owns every dispatched issue, and when the next tier takes over. */
@Singleton
final class DueView extends IssueRowView<DueRow> {

    /** An issue whose limit has passed. */
    record Due(String issueId, Instant escalatesAt) {}

    private final DataSource database;

    @Inject
    DueView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "escalation-due";
    }

    @Override
    public List<String> tables() {
        return List.of("escalation_due");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return DueRow.changesBy(event);
    }

    @Override
    protected @Nullable DueRow evolve(@Nullable DueRow row, Heard heard) {
        return DueRow.evolve(row, heard);
    }

    @Override
    protected Map<String, DueRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from escalation_due where issue_id = any(?)", DueView::read, issueIds).stream()
                .collect(Collectors.toMap(DueRow::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<DueRow> rows) throws SQLException {
        tx.batch(
                """
                insert into escalation_due (issue_id, dispatch_no, tier, area, finish_by, escalates_at, waiting)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update set dispatch_no = excluded.dispatch_no, tier = excluded.tier,
                    area = excluded.area, finish_by = excluded.finish_by, escalates_at = excluded.escalates_at,
                    waiting = excluded.waiting
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.ownership().dispatchNo(),
                        row.ownership().tier(),
                        row.ownership().area(),
                        row.ownership().finishBy(),
                        row.ownership().escalatesAt(),
                        row.waiting()));
    }

    /** @return issues whose limit had passed by then, the longest ago first */
    List<Due> passedBy(Instant now, int most) {
        return Rows.reading(
                database,
                rows -> rows.query(
                        "select issue_id, escalates_at from escalation_due where waiting and escalates_at <= ? "
                                + "order by escalates_at limit ?",
                        row -> new Due(
                                row.getString("issue_id"), Objects.requireNonNull(Rows.instant(row, "escalates_at"))),
                        now,
                        most));
    }

    private static DueRow read(ResultSet row) throws SQLException {
        return new DueRow(
                row.getString("issue_id"),
                new Ownership(
                        row.getInt("dispatch_no"),
                        Tier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)),
                        row.getString("area"),
                        Objects.requireNonNull(Rows.instant(row, "finish_by")),
                        Rows.instant(row, "escalates_at")),
                row.getBoolean("waiting"));
    }
}
