package org.gridloop.intake.verifying;

import static org.gridloop.backbone.showing.Rows.row;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.gridloop.intake.verifying.VerificationRow.Answered;
import org.jspecify.annotations.Nullable;

/** Who has to look at what, and what was found. */
@Singleton
class VerificationsView extends IssueRowView<VerificationRow> {

    /** A verification with what its worker has to know of the report. */
    record Task(
            VerificationRow row,
            String title,
            String text,
            @Nullable String category) {}

    /** A limit that has passed. */
    record Passed(String issueId, int verificationNo) {}

    private static final String SAVE = """
            insert into verifications (issue_id, verification_no, grid, unit, verify_by, question, rule, requested_at,
              finding, note, in_time, automatic, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (issue_id) do update set
              verification_no = excluded.verification_no, grid = excluded.grid, unit = excluded.unit,
              verify_by = excluded.verify_by, question = excluded.question, rule = excluded.rule,
              requested_at = excluded.requested_at, finding = excluded.finding, note = excluded.note,
              in_time = excluded.in_time, automatic = excluded.automatic, answered_at = excluded.answered_at""";

    private static final String TASKS = """
            select v.*, i.title, i.text, i.category
            from verifications v join issues i on i.issue_id = v.issue_id where\s""";

    private final DataSource source;

    VerificationsView(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "verifications";
    }

    @Override
    public List<String> tables() {
        return List.of("verifications");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof VerificationRequested || event instanceof IssueVerified;
    }

    @Override
    protected @Nullable VerificationRow evolve(@Nullable VerificationRow row, Heard heard) {
        return switch (heard.event()) {
            case VerificationRequested e -> VerificationRow.requested(e, heard.time());
            case IssueVerified e -> row == null ? null : row.answered(e, heard.time());
            default -> row;
        };
    }

    @Override
    protected Map<String, VerificationRow> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, VerificationRow> rows = new HashMap<>();
        for (VerificationRow found :
                tx.query("select * from verifications where issue_id = any (?)", VerificationsView::read, issueIds)) {
            rows.put(found.issueId(), found);
        }
        return rows;
    }

    @Override
    protected void save(Rows tx, Collection<VerificationRow> rows) throws SQLException {
        tx.batch(SAVE, rows, VerificationsView::parameters);
    }

    /**
     * @param areas code prefixes; none means everywhere
     * @param grid a code or the beginning of one
     * @param open whether nobody has answered yet, or everything when null
     * @return the most pressing first, one more than {@code limit} when there are more
     */
    List<Task> list(
            List<String> areas, @Nullable String grid, @Nullable Boolean open, @Nullable Cursor after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> parameters = new ArrayList<>();
        if (!areas.isEmpty()) {
            conditions.add("v.grid like any (?)");
            parameters.add(areas.stream().map(code -> code + "%").toList());
        }
        if (grid != null) {
            conditions.add("starts_with(v.grid, ?)");
            parameters.add(grid);
        }
        if (open != null) {
            conditions.add(open ? "v.answered_at is null and i.status <> 'closed'" : "v.answered_at is not null");
        }
        if (after != null) {
            conditions.add("(v.verify_by, v.issue_id) > (?, ?)");
            parameters.add(after.at());
            parameters.add(after.id());
        }
        String sql = TASKS + String.join(" and ", conditions) + " order by v.verify_by, v.issue_id limit " + limit;
        return Rows.reading(source, rows -> rows.query(sql, VerificationsView::task, parameters.toArray()));
    }

    Optional<Task> find(String issueId) {
        return Rows.reading(source, rows -> rows.one(TASKS + "v.issue_id = ?", VerificationsView::task, issueId));
    }

    List<Passed> passedBy(Instant now, int most) {
        return Rows.reading(
                source,
                rows -> rows.query(
                        "select issue_id, verification_no from verifications v where answered_at is null"
                                + " and verify_by <= ? and not exists (select 1 from issues i where"
                                + " i.issue_id = v.issue_id and i.status = 'closed') order by verify_by limit " + most,
                        row -> new Passed(row.getString("issue_id"), row.getInt("verification_no")),
                        now));
    }

    private static @Nullable Object[] parameters(VerificationRow row) {
        Answered answered = row.answered();
        return row(
                row.issueId(),
                row.verificationNo(),
                row.grid(),
                row.unit(),
                row.verifyBy(),
                row.question(),
                row.rule(),
                row.requestedAt(),
                answered == null ? null : answered.finding(),
                answered == null ? null : answered.note(),
                answered == null ? null : answered.inTime(),
                answered == null ? null : answered.automatic(),
                answered == null ? null : answered.at());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(read(row), row.getString("title"), row.getString("text"), row.getString("category"));
    }

    private static VerificationRow read(ResultSet row) throws SQLException {
        Instant answeredAt = Rows.instant(row, "answered_at");
        Answered answered = answeredAt == null
                ? null
                : new Answered(
                        row.getString("finding"),
                        row.getString("note"),
                        row.getBoolean("in_time"),
                        row.getBoolean("automatic"),
                        answeredAt);
        return new VerificationRow(
                row.getString("issue_id"),
                row.getInt("verification_no"),
                row.getString("grid"),
                row.getString("unit"),
                Objects.requireNonNull(Rows.instant(row, "verify_by")),
                row.getString("question"),
                row.getString("rule"),
                Objects.requireNonNull(Rows.instant(row, "requested_at")),
                answered);
    }
}
