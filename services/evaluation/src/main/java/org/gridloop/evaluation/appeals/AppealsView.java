package org.gridloop.evaluation.appeals;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.jspecify.annotations.Nullable;

/** Who appealed about what, and how it was decided. */
@Singleton
class AppealsView implements View {

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public List<String> tables() {
        return List.of("appeals");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof ScoreAppealed || event instanceof AppealReviewed || event instanceof AppealDecided;
    }

    /** There are few of them: one statement each. */
    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof ScoreAppealed e) {
                tx.update(
                        "insert into appeals (issue_id, unit, appeal_key, dispatch_no, measure, reason, explanation,"
                                + " appealed_at, reviews) values (?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing",
                        e.issueId(),
                        e.unit(),
                        e.issueId() + "/" + e.unit(),
                        e.dispatchNo(),
                        e.measure(),
                        e.reason(),
                        e.explanation(),
                        heard.time());
            } else if (heard.event() instanceof AppealReviewed e) {
                tx.update(
                        "update appeals set reviews = ? where issue_id = ? and unit = ?",
                        e.reviewNo(),
                        e.issueId(),
                        e.unit());
            } else if (heard.event() instanceof AppealDecided e) {
                tx.update(
                        "update appeals set decided_at = ?, granted = ?, outcome = ? where issue_id = ? and unit = ?",
                        heard.time(),
                        e.granted(),
                        e.reason(),
                        e.issueId(),
                        e.unit());
            }
        }
    }

    /**
     * Newest first, one row more than asked for when there is one.
     *
     * @param unit only this unit's; null for everybody's
     * @param areas code prefixes; empty for every area
     * @param decided only those decided, or those not yet; null for both
     */
    static List<AppealRow> list(
            Rows rows, @Nullable String unit, List<String> areas, @Nullable Boolean decided, int limit, Cursor after)
            throws SQLException {
        StringBuilder sql = new StringBuilder("select a.*, e.grid from appeals a"
                + " join evaluations e on e.issue_id = a.issue_id where (a.appealed_at, a.appeal_key) < (?, ?)");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        if (unit != null) {
            sql.append(" and a.unit = ?");
            parameters.add(unit);
        }
        if (!areas.isEmpty()) {
            sql.append(" and e.grid like any (?)");
            parameters.add(areas.stream().map(area -> area + "%").toList());
        }
        if (decided != null) {
            sql.append(decided ? " and a.decided_at is not null" : " and a.decided_at is null");
        }
        sql.append(" order by a.appealed_at desc, a.appeal_key desc limit ?");
        parameters.add(limit + 1);
        return rows.query(sql.toString(), AppealsView::read, parameters.toArray());
    }

    private static AppealRow read(ResultSet row) throws SQLException {
        return new AppealRow(
                row.getString("issue_id"),
                row.getString("unit"),
                row.getInt("dispatch_no"),
                row.getString("grid"),
                row.getString("measure"),
                row.getString("reason"),
                row.getString("explanation"),
                Objects.requireNonNull(Rows.instant(row, "appealed_at")),
                row.getInt("reviews"),
                Rows.instant(row, "decided_at"),
                row.getObject("granted", Boolean.class),
                row.getString("outcome"));
    }
}
