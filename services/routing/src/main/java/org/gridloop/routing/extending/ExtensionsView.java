package org.gridloop.routing.extending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.jspecify.annotations.Nullable;

/** The requests of units for more time, and what became of them: one row per request. */
@Singleton
final class ExtensionsView implements View {

    /** Where a request stands; superseded when the work was done or dispatched anew before anybody decided. */
    enum Status {
        PENDING,
        APPROVED,
        REFUSED,
        SUPERSEDED
    }

    /**
     * One request, with what the dispatcher needs to decide.
     *
     * @param reason coded, the unit's
     * @param finishBy the deadline when it was asked
     * @param newFinishBy the deadline it won
     * @param answer coded reason of a refusal
     */
    record ExtensionRow(
            String issueId,
            int dispatchNo,
            int extensionNo,
            Status status,
            String unit,
            String reason,
            String explanation,
            @Nullable String category,
            @Nullable String grid,
            Instant finishBy,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant newFinishBy,
            @Nullable String answer,
            @Nullable String note) {}

    /** Before the oldest request: the list is worked off in the order the requests came. */
    private static final Cursor OLDEST = new Cursor(Instant.EPOCH, "");

    private static final String SELECT = """
            select r.*, b.category, b.grid
            from extension_request r left join board_issue b on b.issue_id = r.issue_id
            """;

    private final DataSource database;

    @Inject
    ExtensionsView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "extensions";
    }

    @Override
    public List<String> tables() {
        return List.of("extension_request");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof ExtensionRequested
                || event instanceof ExtensionApproved
                || event instanceof ExtensionRefused
                || event instanceof HandlingFinished
                || (event instanceof IssueDispatched e && e.dispatchNo() > 1);
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            Instant at = heard.time();
            if (heard.event() instanceof ExtensionRequested e) {
                request(tx, e, at);
            } else if (heard.event() instanceof ExtensionApproved e) {
                answer(tx, e.issueId(), e.extensionNo(), Status.APPROVED, at, e.newFinishBy(), null, e.note());
            } else if (heard.event() instanceof ExtensionRefused e) {
                answer(tx, e.issueId(), e.extensionNo(), Status.REFUSED, at, null, e.reason(), e.explanation());
            } else if (heard.event() instanceof HandlingFinished e) {
                supersede(tx, e.issueId(), e.dispatchNo(), at);
            } else if (heard.event() instanceof IssueDispatched e) {
                supersede(tx, e.issueId(), e.dispatchNo() - 1, at);
            }
        }
    }

    private static void request(Rows tx, ExtensionRequested e, Instant at) throws SQLException {
        tx.update(
                """
                insert into extension_request (issue_id, extension_no, dispatch_no, unit, reason, explanation, status,
                                               finish_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                e.issueId(),
                e.extensionNo(),
                e.dispatchNo(),
                e.unit(),
                e.reason(),
                e.explanation(),
                Status.PENDING,
                e.finishBy(),
                at);
    }

    private static void answer(
            Rows tx,
            String issueId,
            int extensionNo,
            Status status,
            Instant at,
            @Nullable Instant newFinishBy,
            @Nullable String answer,
            @Nullable String note)
            throws SQLException {
        tx.update("""
                update extension_request set status = ?, answered_at = ?, new_finish_by = ?, answer = ?, note = ?
                where issue_id = ? and extension_no = ?
                """, status, at, newFinishBy, answer, note, issueId, extensionNo);
    }

    private static void supersede(Rows tx, String issueId, int upToDispatch, Instant at) throws SQLException {
        tx.update(
                "update extension_request set status = ?, answered_at = ? "
                        + "where issue_id = ? and dispatch_no <= ? and status = ?",
                Status.SUPERSEDED,
                at,
                issueId,
                upToDispatch,
                Status.PENDING);
    }

    /** @return the last request made for this dispatch, answered or not */
    Optional<ExtensionRow> lastOf(String issueId, int dispatchNo) {
        return Rows.reading(
                database,
                rows -> rows.one(
                        SELECT + "where r.issue_id = ? and r.dispatch_no = ? order by r.extension_no desc limit 1",
                        ExtensionsView::read,
                        issueId,
                        dispatchNo));
    }

    /**
     * @param areas code prefixes the reader may see; every area when there are none
     * @return oldest first
     */
    Page<ExtensionRow> list(Status status, List<String> areas, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? OLDEST : Cursor.parse(cursor);
        return Rows.reading(
                database,
                rows -> Page.of(
                        rows.query(
                                SELECT + """
                                where r.status = ? and (r.requested_at, r.issue_id) > (?, ?)
                                  and (cardinality(?) = 0 or exists (select from unnest(?) p where starts_with(b.grid, p)))
                                order by r.requested_at, r.issue_id limit ?
                                """,
                                ExtensionsView::read,
                                status,
                                after.at(),
                                after.id(),
                                areas,
                                areas,
                                limit + 1),
                        limit,
                        row -> new Cursor(row.requestedAt(), row.issueId())));
    }

    private static ExtensionRow read(ResultSet row) throws SQLException {
        return new ExtensionRow(
                row.getString("issue_id"),
                row.getInt("dispatch_no"),
                row.getInt("extension_no"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("explanation"),
                row.getString("category"),
                row.getString("grid"),
                Objects.requireNonNull(Rows.instant(row, "finish_by")),
                Objects.requireNonNull(Rows.instant(row, "requested_at")),
                Rows.instant(row, "answered_at"),
                Rows.instant(row, "new_finish_by"),
                row.getString("answer"),
                row.getString("note"));
    }
}
