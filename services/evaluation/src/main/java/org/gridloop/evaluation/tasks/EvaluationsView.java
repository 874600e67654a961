package org.gridloop.evaluation.tasks;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.evaluation.tasks.EvaluationRow.Status;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** Where each handled issue stands, and so who has to be called back. */
@Singleton
class EvaluationsView extends IssueRowView<EvaluationRow> {

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public List<String> tables() {
        return List.of("evaluations");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof EvaluationEvent;
    }

    @Override
    protected @Nullable EvaluationRow evolve(@Nullable EvaluationRow row, Heard heard) {
        if (heard.event() instanceof CheckAssigned e) {
            return EvaluationRow.assigned(e, row == null ? 0 : row.reopens(), heard.time());
        }
        if (row == null) {
            return null;
        }
        return switch (heard.event()) {
            case CheckPassed e -> row.as(Status.CALLBACK, heard.time());
            case CheckFailed e -> row.as(Status.REWORK, heard.time());
            case CallbackRecorded e when e.contact() == Contact.UNREACHABLE -> row.calledInVain();
            case IssueClosed e -> row.closed(e, heard.time());
            case IssueReopened e -> row.reopened(e.reopenNo(), heard.time());
            default -> row;
        };
    }

    @Override
    protected Map<String, EvaluationRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, EvaluationRow> rows = new HashMap<>();
        tx.query("select * from evaluations where issue_id = any (?)", EvaluationsView::read, issueIds)
                .forEach(row -> rows.put(row.issueId(), row));
        return rows;
    }

    @Override
    protected void save(Rows tx, Collection<EvaluationRow> rows) throws SQLException {
        tx.batch(
                """
                insert into evaluations (issue_id, status, handled_by, category, grid, urgency, since, attempts,
                                         reopens, closing, solved, satisfaction, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id) do update
                set status = excluded.status, handled_by = excluded.handled_by, category = excluded.category,
                    grid = excluded.grid, urgency = excluded.urgency, since = excluded.since,
                    attempts = excluded.attempts, reopens = excluded.reopens, closing = excluded.closing,
                    solved = excluded.solved, satisfaction = excluded.satisfaction, note = excluded.note
                """,
                rows,
                row -> Rows.row(
                        row.issueId(),
                        row.status(),
                        row.handledBy(),
                        row.category(),
                        row.grid(),
                        row.urgency(),
                        row.since(),
                        row.attempts(),
                        row.reopens(),
                        row.closing(),
                        row.solved(),
                        row.satisfaction(),
                        row.note()));
    }

    static Optional<EvaluationRow> of(Rows rows, String issueId) throws SQLException {
        return rows.one("select * from evaluations where issue_id = ?", EvaluationsView::read, issueId);
    }

    /** Whom to call, newest first, one row more than asked for when there is one. */
    static List<CallbackTask> due(Rows rows, Sight sight, int limit, Cursor after) throws SQLException {
        return rows.query("""
                select e.*, b.title, b.text, b.done
                from evaluations e left join briefs b on b.issue_id = e.issue_id
                where e.status = 'callback' and (e.since, e.issue_id) < (?, ?) and e.grid like any (?)
                order by e.since desc, e.issue_id desc
                limit ?
                """, EvaluationsView::task, after.at(), after.id(), sight.gridPatterns(), limit + 1);
    }

    private static CallbackTask task(ResultSet row) throws SQLException {
        EvaluationRow evaluation = read(row);
        return new CallbackTask(
                evaluation.issueId(),
                row.getString("title"),
                row.getString("text"),
                evaluation.category(),
                evaluation.grid(),
                evaluation.urgency(),
                evaluation.handledBy(),
                row.getString("done"),
                evaluation.since(),
                evaluation.attempts(),
                evaluation.reopens());
    }

    private static EvaluationRow read(ResultSet row) throws SQLException {
        String closing = row.getString("closing");
        return new EvaluationRow(
                row.getString("issue_id"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("handled_by"),
                row.getString("category"),
                row.getString("grid"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(Rows.instant(row, "since")),
                row.getInt("attempts"),
                row.getInt("reopens"),
                closing == null ? null : Closing.valueOf(closing.toUpperCase(Locale.ROOT)),
                row.getObject("solved", Boolean.class),
                row.getObject("satisfaction", Integer.class),
                row.getString("note"));
    }
}
