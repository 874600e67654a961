package org.gridloop.evaluation.tasks;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.evaluation.tasks.CheckRow.Status;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** Who has to check what, and how the checks went. */
@Singleton
class ChecksView extends IssueRowView<ChecksView.ChecksOfIssue> {

    private static final String TASKS = "select c.*, b.title, b.text, b.lon, b.lat, b.done, b.evidence"
            + " from checks c left join briefs b on b.issue_id = c.issue_id";

    /** @param byNo checks by their number */
    record ChecksOfIssue(String issueId, Map<Integer, CheckRow> byNo) {

        ChecksOfIssue {
            byNo = Map.copyOf(byNo);
        }

        ChecksOfIssue with(CheckRow check) {
            Map<Integer, CheckRow> checks = new TreeMap<>(byNo);
            checks.put(check.checkNo(), check);
            return new ChecksOfIssue(issueId, checks);
        }

        ChecksOfIssue decided(int checkNo, Status how, Instant at, @Nullable String note) {
            CheckRow check = byNo.get(checkNo);
            return check == null ? this : with(check.decided(how, at, note));
        }
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public List<String> tables() {
        return List.of("checks");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return switch (event) {
            case CheckAssigned e -> true;
            case CheckPassed e -> true;
            case CheckFailed e -> true;
            default -> false;
        };
    }

    @Override
    protected @Nullable ChecksOfIssue evolve(@Nullable ChecksOfIssue row, Heard heard) {
        ChecksOfIssue checks = row == null ? new ChecksOfIssue(heard.issueId(), Map.of()) : row;
        return switch (heard.event()) {
            case CheckAssigned e -> checks.with(CheckRow.assigned(e, heard.time()));
            case CheckPassed e -> checks.decided(e.checkNo(), Status.PASSED, heard.time(), e.note());
            case CheckFailed e -> checks.decided(e.checkNo(), Status.FAILED, heard.time(), e.note());
            default -> row;
        };
    }

    @Override
    protected Map<String, ChecksOfIssue> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, ChecksOfIssue> found = new HashMap<>();
        tx.query("select * from checks where issue_id = any (?)", ChecksView::check, issueIds)
                .forEach(check -> found.merge(
                        check.issueId(),
                        new ChecksOfIssue(check.issueId(), Map.of(check.checkNo(), check)),
                        (checks, one) -> checks.with(check)));
        return found;
    }

    @Override
    protected void save(Rows tx, Collection<ChecksOfIssue> rows) throws SQLException {
        List<CheckRow> checks =
                rows.stream().flatMap(row -> row.byNo().values().stream()).toList();
        tx.batch(
                """
                insert into checks (issue_id, check_no, check_key, dispatch_no, handled_by, checker, category, grid,
                                    urgency, status, assigned_at, check_by, rule, decided_at, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id, check_no) do update
                set status = excluded.status, decided_at = excluded.decided_at, note = excluded.note
                """,
                checks,
                check -> Rows.row(
                        check.issueId(),
                        check.checkNo(),
                        check.key(),
                        check.dispatchNo(),
                        check.handledBy(),
                        check.checker(),
                        check.category(),
                        check.grid(),
                        check.urgency(),
                        check.status(),
                        check.assignedAt(),
                        check.checkBy(),
                        check.rule(),
                        check.decidedAt(),
                        check.note()));
    }

    /**
     * Newest first, one row more than asked for when there is one.
     *
     * @param checker only this office's, which the caller may see; null for every office the caller may see
     */
    static List<CheckTask> list(
            Rows rows, Sight sight, @Nullable String checker, @Nullable Status status, int limit, Cursor after)
            throws SQLException {
        StringBuilder sql = new StringBuilder(TASKS).append(" where (c.assigned_at, c.check_key) < (?, ?)");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        if (checker != null) {
            sql.append(" and c.checker = ?");
            parameters.add(checker);
        } else if (!sight.everything()) {
            sql.append(" and c.checker like any (?)");
            parameters.add(sight.officePatterns());
        }
        if (status != null) {
            sql.append(" and c.status = ?");
            parameters.add(status);
        }
        sql.append(" order by c.assigned_at desc, c.check_key desc limit ?");
        parameters.add(limit + 1);
        return rows.query(sql.toString(), ChecksView::task, parameters.toArray());
    }

    /** @return all checks of an issue, first to last */
    static List<CheckRow> of(Rows rows, String issueId) throws SQLException {
        return rows.query("select * from checks where issue_id = ? order by check_no", ChecksView::check, issueId);
    }

    private static CheckTask task(ResultSet row) throws SQLException {
        CheckRow check = check(row);
        return new CheckTask(
                check.issueId(),
                check.checkNo(),
                check.dispatchNo(),
                check.handledBy(),
                check.checker(),
                check.status(),
                row.getString("title"),
                row.getString("text"),
                check.category(),
                check.grid(),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                check.urgency(),
                check.assignedAt(),
                check.checkBy(),
                check.rule(),
                check.decidedAt(),
                row.getString("done"),
                row.getString("evidence"),
                check.note());
    }

    private static CheckRow check(ResultSet row) throws SQLException {
        return new CheckRow(
                row.getString("issue_id"),
                row.getInt("check_no"),
                row.getInt("dispatch_no"),
                row.getString("handled_by"),
                row.getString("checker"),
                row.getString("category"),
                row.getString("grid"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(Rows.instant(row, "assigned_at")),
                Rows.instant(row, "check_by"),
                row.getString("rule"),
                Rows.instant(row, "decided_at"),
                row.getString("note"));
    }
}
