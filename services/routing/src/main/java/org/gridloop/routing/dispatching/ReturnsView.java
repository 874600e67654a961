package org.gridloop.routing.dispatching;

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
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.jspecify.annotations.Nullable;

/** The requests of units to be released from an order, and what became of them: one row per request. */
@Singleton
final class ReturnsView implements View {

    /** Where a request stands; superseded when the issue was dispatched anew before anybody decided. */
    enum Status {
        PENDING,
        APPROVED,
        REFUSED,
        SUPERSEDED
    }

    /** One request, with what the dispatcher needs to decide. */
    record ReturnRow(
            String issueId,
            int dispatchNo,
            int returnNo,
            Status status,
            String unit,
            String reason,
            String proposedUnit,
            String category,
            String grid,
            Instant finishBy,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable String nextUnit,
            @Nullable String answer) {}

    /** Before the oldest request: the list is worked off in the order the requests came. */
    private static final Cursor OLDEST = new Cursor(Instant.EPOCH, "");

    private static final String SELECT = """
            select r.*, d.category, d.grid, d.finish_by
            from return_request r join dispatch d on d.issue_id = r.issue_id and d.dispatch_no = r.dispatch_no
            """;

    private final DataSource database;

    @Inject
    ReturnsView(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public List<String> tables() {
        return List.of("return_request");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return event instanceof ReturnRequested
                || event instanceof ReturnApproved
                || event instanceof ReturnRefused
                || (event instanceof IssueDispatched e && e.dispatchNo() > 1);
    }

    @Override
    public void apply(Rows tx, List<Heard> batch) throws SQLException {
        for (Heard heard : batch) {
            if (heard.event() instanceof ReturnRequested e) {
                request(tx, e, heard.time());
            } else if (heard.event() instanceof ReturnApproved e) {
                answer(tx, e.issueId(), e.returnNo(), Status.APPROVED, heard.time(), e.nextUnit(), e.note());
            } else if (heard.event() instanceof ReturnRefused e) {
                answer(tx, e.issueId(), e.returnNo(), Status.REFUSED, heard.time(), null, e.reason());
            } else if (heard.event() instanceof IssueDispatched e) {
                tx.update(
                        "update return_request set status = ?, answered_at = ? "
                                + "where issue_id = ? and dispatch_no < ? and status = ?",
                        Status.SUPERSEDED,
                        heard.time(),
                        e.issueId(),
                        e.dispatchNo(),
                        Status.PENDING);
            }
        }
    }

    private static void request(Rows tx, ReturnRequested e, Instant at) throws SQLException {
        tx.update(
                """
                insert into return_request (issue_id, return_no, dispatch_no, unit, reason, proposed_unit, status,
                                            requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                e.issueId(),
                e.returnNo(),
                e.dispatchNo(),
                e.unit(),
                e.reason(),
                e.proposedUnit(),
                Status.PENDING,
                at);
    }

    private static void answer(
            Rows tx,
            String issueId,
            int returnNo,
            Status status,
            Instant at,
            @Nullable String nextUnit,
            @Nullable String words)
            throws SQLException {
        tx.update("""
                update return_request set status = ?, answered_at = ?, next_unit = ?, answer = ?
                where issue_id = ? and return_no = ?
                """, status, at, nextUnit, words, issueId, returnNo);
    }

    /** @return the last request made for this dispatch, answered or not */
    Optional<ReturnRow> lastOf(String issueId, int dispatchNo) {
        return Rows.reading(
                database,
                rows -> rows.one(
                        SELECT + "where r.issue_id = ? and r.dispatch_no = ? order by r.return_no desc limit 1",
                        ReturnsView::read,
                        issueId,
                        dispatchNo));
    }

    /**
     * @param areas code prefixes the reader may see; every area when there are none
     * @return oldest first
     */
    Page<ReturnRow> list(Status status, List<String> areas, int limit, @Nullable String cursor) {
        Cursor after = cursor == null ? OLDEST : Cursor.parse(cursor);
        return Rows.reading(
                database,
                rows -> Page.of(
                        rows.query(
                                SELECT + """
                                where r.status = ? and (r.requested_at, r.issue_id) > (?, ?)
                                  and (cardinality(?) = 0 or exists (select from unnest(?) p where starts_with(d.grid, p)))
                                order by r.requested_at, r.issue_id limit ?
                                """,
                                ReturnsView::read,
                                status,
                                after.at(),
                                after.id(),
                                areas,
                                areas,
                                limit + 1),
                        limit,
                        row -> new Cursor(row.requestedAt(), row.issueId())));
    }

    private static ReturnRow read(ResultSet row) throws SQLException {
        return new ReturnRow(
                row.getString("issue_id"),
                row.getInt("dispatch_no"),
                row.getInt("return_no"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("proposed_unit"),
                row.getString("category"),
                row.getString("grid"),
                Objects.requireNonNull(Rows.instant(row, "finish_by")),
                Objects.requireNonNull(Rows.instant(row, "requested_at")),
                Rows.instant(row, "answered_at"),
                row.getString("next_unit"),
                row.getString("answer"));
    }
}
