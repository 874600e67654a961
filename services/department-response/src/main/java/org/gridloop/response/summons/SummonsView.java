package org.gridloop.response.summons;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.jspecify.annotations.Nullable;

/** Which units are called to which issues. */
@Singleton
class SummonsView implements View {

    /**
     * Whose calls are asked for.
     *
     * @param unit only this unit's; null for everybody's
     * @param areas code prefixes; empty for every area
     * @param open only those not answered and not over; null for all
     */
    record Wanted(
            @Nullable String unit,
            List<String> areas,
            @Nullable Boolean open) {
        Wanted {
            areas = List.copyOf(areas);
        }
    }

    @Override
    public String name() {
        return "summons";
    }

    @Override
    public List<String> tables() {
        return List.of("summons");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof WhistleBlown
                || event instanceof UnitReportedIn
                || event instanceof JointHandlingConcluded
                || event instanceof IssueClosed;
    }

    /** There are few of them: one statement each. */
    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof WhistleBlown e) {
                called(tx, e, heard.time());
            } else if (heard.event() instanceof UnitReportedIn e) {
                tx.update(
                        "update summons set reported_at = ?, in_time = ?"
                                + " where issue_id = ? and whistle_no = ? and unit = ?",
                        heard.time(),
                        e.inTime(),
                        e.issueId(),
                        e.whistleNo(),
                        e.unit());
            } else if (heard.event() instanceof JointHandlingConcluded e) {
                tx.update(
                        "update summons set concluded_at = ? where issue_id = ? and whistle_no = ?",
                        heard.time(),
                        e.issueId(),
                        e.whistleNo());
            } else if (heard.event() instanceof IssueClosed e) {
                tx.update(
                        "update summons set concluded_at = ? where issue_id = ? and concluded_at is null",
                        heard.time(),
                        e.issueId());
            }
        }
    }

    private static void called(Rows tx, WhistleBlown e, Instant at) throws SQLException {
        tx.batch(
                """
                insert into summons (issue_id, whistle_no, unit, summons_key, dispatch_no, leads, report_in_by,
                                     category, grid, area, reason, explanation, called_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                e.units(),
                unit -> Rows.row(
                        e.issueId(),
                        e.whistleNo(),
                        unit.unit(),
                        key(e.issueId(), e.whistleNo(), unit.unit()),
                        e.dispatchNo(),
                        unit.leads(),
                        unit.reportInBy(),
                        e.filing().category(),
                        e.filing().grid(),
                        e.area(),
                        e.reason(),
                        e.explanation(),
                        at));
    }

    static String key(String issueId, int whistleNo, String unit) {
        return String.format(Locale.ROOT, "%s/%04d/%s", issueId, whistleNo, unit);
    }

    static Optional<Summons> one(Rows rows, String issueId, int whistleNo, String unit) throws SQLException {
        return rows.one(
                "select * from summons where issue_id = ? and whistle_no = ? and unit = ?",
                SummonsView::read,
                issueId,
                whistleNo,
                unit);
    }

    /** Newest first, one row more than asked for when there is one. */
    static List<Summons> list(Rows rows, Wanted wanted, int limit, Cursor after) throws SQLException {
        StringBuilder sql = new StringBuilder("select * from summons where (called_at, summons_key) < (?, ?)");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        if (wanted.unit() != null) {
            sql.append(" and unit = ?");
            parameters.add(wanted.unit());
        }
        if (!wanted.areas().isEmpty()) {
            sql.append(" and grid like any (?)");
            parameters.add(wanted.areas().stream().map(area -> area + "%").toList());
        }
        if (wanted.open() != null) {
            sql.append(
                    wanted.open()
                            ? " and reported_at is null and concluded_at is null"
                            : " and reported_at is not null");
        }
        sql.append(" order by called_at desc, summons_key desc limit ?");
        parameters.add(limit + 1);
        return rows.query(sql.toString(), SummonsView::read, parameters.toArray());
    }

    private static Summons read(ResultSet row) throws SQLException {
        return new Summons(
                row.getString("issue_id"),
                row.getInt("whistle_no"),
                row.getInt("dispatch_no"),
                row.getString("unit"),
                row.getBoolean("leads"),
                Objects.requireNonNull(Rows.instant(row, "report_in_by")),
                row.getString("category"),
                row.getString("grid"),
                row.getString("area"),
                row.getString("reason"),
                row.getString("explanation"),
                Objects.requireNonNull(Rows.instant(row, "called_at")),
                Rows.instant(row, "reported_at"),
                row.getObject("in_time", Boolean.class),
                Rows.instant(row, "concluded_at"));
    }
}
