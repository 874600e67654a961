package org.gridloop.intake.issues;

import static org.gridloop.backbone.showing.Rows.row;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.intake.issues.IssueRow.Ending;
import org.gridloop.intake.issues.IssueRow.Filed;
import org.gridloop.intake.issues.IssueRow.Order;
import org.gridloop.intake.issues.IssueRow.Report;
import org.gridloop.intake.issues.IssueRow.Turns;
import org.jspecify.annotations.Nullable;

/** The rows of all issues. */
@Singleton
class IssuesView extends IssueRowView<IssueRow> {

    private static final String SAVE = """
            insert into issues (issue_id, ticket, channel, title, text, account, external_id, reporter_ref,
              confidential, lon, lat, given_crs, given_lon, given_lat, occurred_at, reported_at,
              facts, status, supplements, category, urgency, grid, reachable, filed_at,
              tier, area, unit, dispatch_no, sign_by, finish_by, dispatched_at, signed_at, finished_at,
              returned, reworked, reopened, closing, solved, satisfaction, reason, explanation, closed_at, updated_at,
              master_issue_id, fast_track)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (issue_id) do update set
              facts = excluded.facts, status = excluded.status, supplements = excluded.supplements,
              category = excluded.category, urgency = excluded.urgency, grid = excluded.grid,
              reachable = excluded.reachable, filed_at = excluded.filed_at, tier = excluded.tier,
              area = excluded.area, unit = excluded.unit, dispatch_no = excluded.dispatch_no,
              sign_by = excluded.sign_by, finish_by = excluded.finish_by, dispatched_at = excluded.dispatched_at,
              signed_at = excluded.signed_at, finished_at = excluded.finished_at, returned = excluded.returned,
              reworked = excluded.reworked, reopened = excluded.reopened, closing = excluded.closing,
              solved = excluded.solved, satisfaction = excluded.satisfaction, reason = excluded.reason,
              explanation = excluded.explanation, closed_at = excluded.closed_at, updated_at = excluded.updated_at,
              lon = excluded.lon, lat = excluded.lat, given_crs = excluded.given_crs, given_lon = excluded.given_lon,
              given_lat = excluded.given_lat, master_issue_id = excluded.master_issue_id,
              fast_track = excluded.fast_track""";

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public List<String> tables() {
        return List.of("issues");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return true;
    }

    @Override
    protected @Nullable IssueRow evolve(@Nullable IssueRow row, Heard heard) {
        if (row != null) {
            return IssueLife.after(row, heard.event(), heard.time());
        }
        return heard.event() instanceof IssueReported report
                ? IssueLife.begun(report, account(heard.actor()), heard.time())
                : null;
    }

    /** The account in {@code role:account@unit}; accounts may have an at-sign of their own, units have none. */
    static String account(String actor) {
        String account = actor.substring(actor.indexOf(':') + 1);
        int unit = account.lastIndexOf('@');
        return unit < 0 ? account : account.substring(0, unit);
    }

    @Override
    protected Map<String, IssueRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, IssueRow> rows = new HashMap<>();
        for (IssueRow row : tx.query("select * from issues where issue_id = any (?)", IssuesView::read, issueIds)) {
            rows.put(row.issueId(), row);
        }
        return rows;
    }

    @Override
    protected void save(Rows tx, Collection<IssueRow> rows) throws SQLException {
        tx.batch(SAVE, rows, IssuesView::parameters);
    }

    private static @Nullable Object[] parameters(IssueRow row) {
        Report report = row.report();
        Place place = report.place();
        Filed filed = row.filed();
        Order order = row.order();
        Ending ending = row.ending();
        return row(
                row.issueId(),
                report.ticket(),
                report.channel(),
                report.title(),
                report.text(),
                row.account(),
                report.externalId(),
                report.reporterRef(),
                report.confidential(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                place == null ? null : place.givenCrs(),
                place == null ? null : place.givenLon(),
                place == null ? null : place.givenLat(),
                report.occurredAt(),
                report.at(),
                row.facts(),
                row.status(),
                report.supplements(),
                filed.category(),
                filed.urgency(),
                filed.grid(),
                filed.reachable(),
                filed.at(),
                order.tier(),
                order.area(),
                order.unit(),
                order.dispatchNo(),
                order.signBy(),
                order.finishBy(),
                order.at(),
                order.signedAt(),
                order.finishedAt(),
                row.turns().returned(),
                row.turns().reworked(),
                row.turns().reopened(),
                ending.closing(),
                ending.solved(),
                ending.satisfaction(),
                ending.reason(),
                ending.explanation(),
                ending.at(),
                row.updatedAt(),
                row.master(),
                filed.fastTrack());
    }

    static IssueRow read(ResultSet row) throws SQLException {
        return new IssueRow(
                row.getString("issue_id"),
                row.getInt("facts"),
                IssueStatus.of(row.getString("status")),
                report(row),
                new Filed(
                        row.getString("category"),
                        named(Urgency.class, row.getString("urgency")),
                        row.getString("grid"),
                        row.getObject("reachable", Boolean.class),
                        row.getBoolean("fast_track"),
                        Rows.instant(row, "filed_at")),
                new Order(
                        row.getInt("dispatch_no"),
                        named(Tier.class, row.getString("tier")),
                        row.getString("area"),
                        row.getString("unit"),
                        Rows.instant(row, "sign_by"),
                        Rows.instant(row, "finish_by"),
                        Rows.instant(row, "dispatched_at"),
                        Rows.instant(row, "signed_at"),
                        Rows.instant(row, "finished_at")),
                new Turns(row.getInt("returned"), row.getInt("reworked"), row.getInt("reopened")),
                new Ending(
                        named(Closing.class, row.getString("closing")),
                        row.getObject("solved", Boolean.class),
                        row.getObject("satisfaction", Integer.class),
                        row.getString("reason"),
                        row.getString("explanation"),
                        Rows.instant(row, "closed_at")),
                row.getString("master_issue_id"),
                row.getString("account"),
                Rows.instant(row, "updated_at"));
    }

    private static Report report(ResultSet row) throws SQLException {
        String crs = row.getString("given_crs");
        Place place = crs == null
                ? null
                : new Place(
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        crs,
                        row.getObject("given_lon", Double.class),
                        row.getObject("given_lat", Double.class));
        return new Report(
                row.getString("ticket"),
                row.getString("channel"),
                row.getString("title"),
                row.getString("text"),
                List.of((String[]) row.getArray("supplements").getArray()),
                row.getString("external_id"),
                row.getString("reporter_ref"),
                row.getBoolean("confidential"),
                place,
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "reported_at"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
