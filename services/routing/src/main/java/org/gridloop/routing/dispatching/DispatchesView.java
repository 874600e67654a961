package org.gridloop.routing.dispatching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Tier;
import org.jspecify.annotations.Nullable;

/** Every dispatch of an issue with its deadlines, and every move between tiers: one row per fact. */
@Singleton
final class DispatchesView implements View {

    /** One dispatch as it was told. */
    record DispatchRow(
            int dispatchNo,
            String unit,
            Tier tier,
            String area,
            String category,
            String grid,
            Occasion occasion,
            Deadlines deadlines,
            String rule,
            Instant dispatchedAt) {}

    /**
     * One move between tiers as it was told, up or down.
     *
     * @param explanation in an officer's words
     * @param passedDeadline none when it went down
     */
    record TierMoveRow(
            int dispatchNo,
            Tier fromTier,
            String fromArea,
            Tier toTier,
            String toArea,
            String reason,
            @Nullable String explanation,
            @Nullable Instant passedDeadline,
            @Nullable Instant escalatesAgainAt,
            Instant movedAt) {}

    /** Both, in the order they happened; no dispatches when nothing is known of the issue. */
    record History(List<DispatchRow> dispatches, List<TierMoveRow> moves) {}

    private static final String INSERT_DISPATCH = """
            insert into dispatch (issue_id, dispatch_no, unit, tier, area, category, grid, urgency, occasion,
                                  clock_start, sign_by, finish_by, limit_rule, calendar_version, rule, dispatched_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String INSERT_MOVE = """
            insert into tier_move (issue_id, sequence, dispatch_no, from_tier, from_area, to_tier, to_area, reason,
                                   passed_deadline, escalates_again_at, moved_at, explanation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final DataSource database;

    @Inject
    DispatchesView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "dispatches";
    }

    @Override
    public List<String> tables() {
        return List.of("dispatch", "tier_move");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof IssueDispatched || event instanceof TierEscalated || event instanceof TierLowered;
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        List<@Nullable Object[]> dispatches = new ArrayList<>();
        List<@Nullable Object[]> moves = new ArrayList<>();
        for (Heard heard : batch) {
            if (heard.event() instanceof IssueDispatched e) {
                dispatches.add(rowOf(e, heard));
            } else if (heard.event() instanceof TierEscalated e) {
                moves.add(rowOf(e, heard));
            } else if (heard.event() instanceof TierLowered e) {
                moves.add(rowOf(e, heard));
            }
        }
        tx.batch(INSERT_DISPATCH, dispatches, row -> row);
        tx.batch(INSERT_MOVE, moves, row -> row);
    }

    History historyOf(String issueId) {
        return Rows.reading(
                database,
                rows -> new History(
                        rows.query(
                                "select * from dispatch where issue_id = ? order by dispatch_no",
                                DispatchesView::dispatch,
                                issueId),
                        rows.query(
                                "select * from tier_move where issue_id = ? order by sequence",
                                DispatchesView::move,
                                issueId)));
    }

    private static @Nullable Object[] rowOf(IssueDispatched e, Heard heard) {
        return Rows.row(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                e.tier(),
                e.area(),
                e.filing().category(),
                e.filing().grid(),
                e.filing().urgency(),
                e.occasion(),
                e.deadlines().clockStart(),
                e.deadlines().signBy(),
                e.deadlines().finishBy(),
                e.deadlines().rule(),
                e.deadlines().calendarVersion(),
                e.rule(),
                heard.time());
    }

    private static @Nullable Object[] rowOf(TierEscalated e, Heard heard) {
        return Rows.row(
                e.issueId(),
                heard.sequence(),
                e.dispatchNo(),
                e.fromTier(),
                e.fromArea(),
                e.toTier(),
                e.toArea(),
                e.reason(),
                e.passedDeadline(),
                e.escalatesAgainAt(),
                heard.time(),
                e.explanation());
    }

    private static @Nullable Object[] rowOf(TierLowered e, Heard heard) {
        return Rows.row(
                e.issueId(),
                heard.sequence(),
                e.dispatchNo(),
                e.fromTier(),
                e.fromArea(),
                e.toTier(),
                e.toArea(),
                e.reason(),
                null,
                e.escalatesAgainAt(),
                heard.time(),
                e.explanation());
    }

    private static DispatchRow dispatch(ResultSet row) throws SQLException {
        return new DispatchRow(
                row.getInt("dispatch_no"),
                row.getString("unit"),
                tier(row, "tier"),
                row.getString("area"),
                row.getString("category"),
                row.getString("grid"),
                Occasion.valueOf(row.getString("occasion").toUpperCase(Locale.ROOT)),
                new Deadlines(
                        instant(row, "clock_start"),
                        instant(row, "sign_by"),
                        instant(row, "finish_by"),
                        row.getString("limit_rule"),
                        row.getString("calendar_version")),
                row.getString("rule"),
                instant(row, "dispatched_at"));
    }

    private static TierMoveRow move(ResultSet row) throws SQLException {
        return new TierMoveRow(
                row.getInt("dispatch_no"),
                tier(row, "from_tier"),
                row.getString("from_area"),
                tier(row, "to_tier"),
                row.getString("to_area"),
                row.getString("reason"),
                row.getString("explanation"),
                Rows.instant(row, "passed_deadline"),
                Rows.instant(row, "escalates_again_at"),
                instant(row, "moved_at"));
    }

    private static Tier tier(ResultSet row, String column) throws SQLException {
        return Tier.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.instant(row, column), column);
    }
}
