package org.gridloop.evaluation.tasks;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.evaluation.tasks.Evaluation.Callback;
import org.gridloop.evaluation.tasks.Evaluation.Reopening;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueReopened;

/** What reporters said, and why issues were opened again: rows that are added and never change. */
@Singleton
class HistoryView implements View {

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<String> tables() {
        return List.of("callbacks", "reopenings");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof CallbackRecorded || event instanceof IssueReopened;
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        List<Object[]> callbacks = new ArrayList<>();
        List<Object[]> reopenings = new ArrayList<>();
        for (Heard heard : batch) {
            if (heard.event() instanceof CallbackRecorded e) {
                callbacks.add(Rows.row(
                        e.issueId(),
                        e.callbackNo(),
                        e.contact(),
                        e.solved(),
                        e.satisfaction(),
                        e.note(),
                        heard.time()));
            } else if (heard.event() instanceof IssueReopened e) {
                reopenings.add(Rows.row(e.issueId(), e.reopenNo(), e.reason(), e.note(), heard.time()));
            }
        }
        tx.batch("""
                insert into callbacks (issue_id, callback_no, contact, solved, satisfaction, note, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, callbacks, row -> row);
        tx.batch("""
                insert into reopenings (issue_id, reopen_no, reason, note, reopened_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, reopenings, row -> row);
    }

    static List<Callback> callbacks(Rows rows, String issueId) throws SQLException {
        return rows.query(
                "select * from callbacks where issue_id = ? order by callback_no", HistoryView::callback, issueId);
    }

    static List<Reopening> reopenings(Rows rows, String issueId) throws SQLException {
        return rows.query(
                "select * from reopenings where issue_id = ? order by reopen_no", HistoryView::reopening, issueId);
    }

    private static Callback callback(ResultSet row) throws SQLException {
        return new Callback(
                row.getInt("callback_no"),
                Contact.valueOf(row.getString("contact").toUpperCase(Locale.ROOT)),
                row.getObject("solved", Boolean.class),
                row.getObject("satisfaction", Integer.class),
                row.getString("note"),
                Objects.requireNonNull(Rows.instant(row, "recorded_at")));
    }

    private static Reopening reopening(ResultSet row) throws SQLException {
        return new Reopening(
                row.getInt("reopen_no"),
                row.getString("reason"),
                row.getString("note"),
                Objects.requireNonNull(Rows.instant(row, "reopened_at")));
    }
}
