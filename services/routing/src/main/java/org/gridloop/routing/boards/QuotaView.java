package org.gridloop.routing.boards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.jspecify.annotations.Nullable;

/** The reports that count for what a grid owes a day: found on patrol or told on a visit, and not declared void. */
@Singleton
final class QuotaView extends IssueRowView<QuotaView.Counted> {

    static final String NAME = "quota";

    private static final Set<String> COUNTED_CHANNELS = Set.of("grid-worker", "offline");

    /** A report, in the grid it lies in as far as is known. */
    record Counted(String issueId, String grid, Instant reportedAt, boolean isVoid) {

        Counted in(@Nullable String betterGrid) {
            return betterGrid == null ? this : new Counted(issueId, betterGrid, reportedAt, isVoid);
        }
    }

    private record Count(String grid, int reports) {}

    private final DataSource database;

    @Inject
    QuotaView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("board_report");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof IssueReported
                || event instanceof IssueVerified
                || event instanceof IssueFiled
                || event instanceof IssueVoided;
    }

    @Override
    protected @Nullable Counted evolve(@Nullable Counted row, Heard heard) {
        return switch (heard.event()) {
            case IssueReported e
            when row == null && COUNTED_CHANNELS.contains(e.channel()) ->
                new Counted(e.issueId(), e.grid() == null ? "" : e.grid(), heard.time(), false);
            case IssueVerified e -> row == null ? null : row.in(e.grid());
            case IssueFiled e -> row == null ? null : row.in(e.filing().grid());
            case IssueVoided e -> row == null ? null : new Counted(row.issueId(), row.grid(), row.reportedAt(), true);
            default -> row;
        };
    }

    /**
     * @param from included
     * @param to not included
     * @return by grid; grids without any are missing
     */
    Map<String, Integer> reportsByGrid(String area, Instant from, Instant to) {
        return Rows.reading(
                        database,
                        rows -> rows.query(
                                "select grid, count(*) as reports from board_report where reported_at >= ?"
                                        + " and reported_at < ? and starts_with(grid, ?) and not void group by grid",
                                row -> new Count(row.getString("grid"), row.getInt("reports")),
                                from,
                                to,
                                area))
                .stream()
                .collect(Collectors.toMap(Count::grid, Count::reports));
    }

    @Override
    protected Map<String, Counted> load(Rows tx, Collection<String> issueIds) throws SQLException {
        return tx.query("select * from board_report where issue_id = any(?)", QuotaView::read, issueIds).stream()
                .collect(Collectors.toMap(Counted::issueId, Function.identity()));
    }

    @Override
    protected void save(Rows tx, Collection<Counted> rows) throws SQLException {
        tx.batch("""
                insert into board_report (issue_id, grid, reported_at, void) values (?, ?, ?, ?)
                on conflict (issue_id) do update set grid = excluded.grid, void = excluded.void
                """, rows, row -> Rows.row(row.issueId(), row.grid(), row.reportedAt(), row.isVoid()));
    }

    private static Counted read(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("issue_id"),
                row.getString("grid"),
                Objects.requireNonNull(Rows.instant(row, "reported_at")),
                row.getBoolean("void"));
    }
}
