package org.gridloop.routing.whistling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Page;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.Summoned;
import org.gridloop.events.Tier;
import org.gridloop.routing.whistling.Whistle.Called;
import org.jspecify.annotations.Nullable;

/** The whistles of all issues, and which of the called units have reported in. */
@Singleton
final class WhistlesView implements View {

    private static final String BLOWN = """
            insert into whistle (issue_id, whistle_no, dispatch_no, tier, area, category, grid, status, reason,
                                 explanation, blown_at)
            values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)
            on conflict do nothing
            """;
    private static final String CALLED = """
            insert into whistle_unit (issue_id, whistle_no, unit, position, leads, report_in_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final DataSource database;

    @Inject
    WhistlesView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "whistles";
    }

    @Override
    public List<String> tables() {
        return List.of("whistle", "whistle_unit");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof WhistleBlown
                || event instanceof UnitReportedIn
                || event instanceof JointHandlingConcluded
                || event instanceof IssueClosed
                || (event instanceof IssueDispatched e && e.dispatchNo() > 1);
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof WhistleBlown e) {
                blown(tx, e, heard.time());
            } else if (heard.event() instanceof UnitReportedIn e) {
                tx.update(
                        "update whistle_unit set reported_at = ?, in_time = ? "
                                + "where issue_id = ? and whistle_no = ? and unit = ? and reported_at is null",
                        heard.time(),
                        e.inTime(),
                        e.issueId(),
                        e.whistleNo(),
                        e.unit());
            } else if (heard.event() instanceof JointHandlingConcluded e) {
                tx.update(
                        "update whistle set status = 'concluded', concluded_at = ?, result = ?, conclusion = ? "
                                + "where issue_id = ? and whistle_no = ?",
                        heard.time(),
                        e.result(),
                        e.conclusion(),
                        e.issueId(),
                        e.whistleNo());
            } else {
                tx.update(
                        "update whistle set status = 'overtaken' where issue_id = ? and status = 'open'",
                        heard.issueId());
            }
        }
    }

    private static void blown(Rows tx, WhistleBlown e, Instant at) throws SQLException {
        tx.update(
                BLOWN,
                e.issueId(),
                e.whistleNo(),
                e.dispatchNo(),
                e.tier(),
                e.area(),
                e.filing().category(),
                e.filing().grid(),
                e.reason(),
                e.explanation(),
                at);
        List<@Nullable Object[]> units = new ArrayList<>();
        for (Summoned called : e.units()) {
            units.add(Rows.row(
                    e.issueId(), e.whistleNo(), called.unit(), units.size(), called.leads(), called.reportInBy()));
        }
        tx.batch(CALLED, units, row -> row);
    }

    /** @return the last whistle of an issue */
    Optional<Whistle> lastOf(String issueId) {
        return Rows.reading(database, rows -> {
            Optional<Whistle> last = rows.one(
                    "select * from whistle where issue_id = ? order by whistle_no desc limit 1",
                    WhistlesView::read,
                    issueId);
            return last.isEmpty() ? last : Optional.of(withUnits(rows, last.get()));
        });
    }

    /**
     * @param areas code prefixes the reader may see; every area when there are none
     * @param unit only those that call this unit, whatever the area; null for all
     * @return newest first
     */
    Page<Whistle> list(String status, List<String> areas, @Nullable String unit, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
        return Rows.reading(database, rows -> {
            List<Whistle> whistles = new ArrayList<>();
            for (Whistle whistle : rows.query(
                    """
                    select w.* from whistle w
                    where w.status = ? and (w.blown_at, w.issue_id) < (?, ?)
                      and (cardinality(?) = 0 or exists (select from unnest(?) p where starts_with(w.grid, p)))
                      and (?::text is null or exists (select from whistle_unit u where u.issue_id = w.issue_id
                                                      and u.whistle_no = w.whistle_no and u.unit = ?))
                    order by w.blown_at desc, w.issue_id desc limit ?
                    """, WhistlesView::read, status, after.at(), after.id(), areas, areas, unit, unit, limit + 1)) {
                whistles.add(withUnits(rows, whistle));
            }
            return Page.of(whistles, limit, row -> new Cursor(row.blownAt(), row.issueId()));
        });
    }

    private static Whistle withUnits(Rows rows, Whistle w) throws SQLException {
        List<Called> units = rows.query(
                "select * from whistle_unit where issue_id = ? and whistle_no = ? order by position",
                WhistlesView::called,
                w.issueId(),
                w.whistleNo());
        return new Whistle(
                w.issueId(),
                w.whistleNo(),
                w.dispatchNo(),
                w.tier(),
                w.area(),
                w.category(),
                w.grid(),
                w.status(),
                w.reason(),
                w.explanation(),
                w.blownAt(),
                w.concludedAt(),
                w.result(),
                w.conclusion(),
                units);
    }

    private static Called called(ResultSet row) throws SQLException {
        return new Called(
                row.getString("unit"),
                row.getBoolean("leads"),
                Objects.requireNonNull(Rows.instant(row, "report_in_by")),
                Rows.instant(row, "reported_at"),
                row.getObject("in_time", Boolean.class));
    }

    private static Whistle read(ResultSet row) throws SQLException {
        return new Whistle(
                row.getString("issue_id"),
                row.getInt("whistle_no"),
                row.getInt("dispatch_no"),
                Tier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)),
                row.getString("area"),
                row.getString("category"),
                row.getString("grid"),
                row.getString("status"),
                row.getString("reason"),
                row.getString("explanation"),
                Objects.requireNonNull(Rows.instant(row, "blown_at")),
                Rows.instant(row, "concluded_at"),
                row.getString("result"),
                row.getString("conclusion"),
                List.of());
    }
}
