package org.gridloop.response.worklists;

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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.IssueRowView;
import org.gridloop.backbone.showing.Cursor;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.Urgency;
import org.gridloop.response.worklists.OrderRow.Status;
import org.jspecify.annotations.Nullable;

/** The orders of all units, folded per issue. */
@Singleton
class WorklistView extends IssueRowView<WorklistView.OrdersOfIssue> {

    private static final String ITEMS =
            "select w.*, b.title, b.text, b.lon, b.lat from worklist w left join briefs b on b.issue_id = w.issue_id";

    /** @param byNo orders by dispatch number */
    record OrdersOfIssue(String issueId, Map<Integer, OrderRow> byNo) {

        OrdersOfIssue {
            byNo = Map.copyOf(byNo);
        }

        OrdersOfIssue with(OrderRow order) {
            Map<Integer, OrderRow> orders = new TreeMap<>(byNo);
            orders.put(order.dispatchNo(), order);
            return new OrdersOfIssue(issueId, orders);
        }

        OrdersOfIssue change(int dispatchNo, UnaryOperator<OrderRow> how) {
            OrderRow order = byNo.get(dispatchNo);
            return order == null ? this : with(how.apply(order));
        }
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public List<String> tables() {
        return List.of("worklist");
    }

    @Override
    public boolean hears(DomainEvent event) {
        return switch (event) {
            case OrderReceived e -> true;
            case DispatchSignedFor e -> true;
            case OrderRescheduled e -> true;
            case ExtensionApproved e -> true;
            case ExtensionRefused e -> true;
            case ReturnRequested e -> true;
            case ReturnRefused e -> true;
            case OrderKept e -> true;
            case OrderWithdrawn e -> true;
            case HandlingFinished e -> true;
            default -> false;
        };
    }

    @Override
    protected @Nullable OrdersOfIssue evolve(@Nullable OrdersOfIssue row, Heard heard) {
        OrdersOfIssue orders = row == null ? new OrdersOfIssue(heard.issueId(), Map.of()) : row;
        return switch (heard.event()) {
            case OrderReceived e -> orders.with(OrderRow.received(e, heard.time()));
            case DispatchSignedFor e ->
                orders.change(e.dispatchNo(), order -> order.signed(heard.time(), Boolean.TRUE.equals(e.automatic())));
            case OrderRescheduled e ->
                orders.change(e.dispatchNo(), order -> order.rescheduled(e.finishBy(), e.suspendedUntil()));
            case ExtensionApproved e ->
                orders.change(e.dispatchNo(), order -> order.extensionAnswered(e.extensionNo()));
            case ExtensionRefused e -> orders.change(e.dispatchNo(), order -> order.extensionAnswered(e.extensionNo()));
            case ReturnRequested e -> orders.change(e.dispatchNo(), order -> order.as(Status.RETURN_PENDING));
            case ReturnRefused e -> orders.change(e.dispatchNo(), order -> order.returnRefused(e.reason()));
            case OrderKept e -> orders.change(e.dispatchNo(), OrderRow::kept);
            case OrderWithdrawn e -> orders.change(e.dispatchNo(), order -> order.as(Status.WITHDRAWN));
            case HandlingFinished e -> orders.change(e.dispatchNo(), order -> order.finished(heard.time()));
            default -> row;
        };
    }

    @Override
    protected Map<String, OrdersOfIssue> load(Rows tx, Collection<String> issueIds) throws SQLException {
        Map<String, OrdersOfIssue> found = new HashMap<>();
        tx.query("select * from worklist where issue_id = any (?)", WorklistView::order, issueIds)
                .forEach(order -> found.merge(
                        order.issueId(),
                        new OrdersOfIssue(order.issueId(), Map.of(order.dispatchNo(), order)),
                        (orders, one) -> orders.with(order)));
        return found;
    }

    @Override
    protected void save(Rows tx, Collection<OrdersOfIssue> rows) throws SQLException {
        var orders = rows.stream().flatMap(row -> row.byNo().values().stream()).toList();
        tx.batch(
                """
                insert into worklist (issue_id, dispatch_no, order_key, unit, status, category, grid, urgency,
                                      sign_by, finish_by, received_at, signed_at, finished_at, last_return_refused,
                                      suspended_until, extension_answered, signed_by_itself)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issue_id, dispatch_no) do update
                set status = excluded.status, signed_at = excluded.signed_at, finished_at = excluded.finished_at,
                    last_return_refused = excluded.last_return_refused, finish_by = excluded.finish_by,
                    suspended_until = excluded.suspended_until, extension_answered = excluded.extension_answered,
                    signed_by_itself = excluded.signed_by_itself
                """,
                orders,
                order -> Rows.row(
                        order.issueId(),
                        order.dispatchNo(),
                        order.key(),
                        order.unit(),
                        order.status(),
                        order.category(),
                        order.grid(),
                        order.urgency(),
                        order.signBy(),
                        order.finishBy(),
                        order.receivedAt(),
                        order.signedAt(),
                        order.finishedAt(),
                        order.lastReturnRefused(),
                        order.suspendedUntil(),
                        order.extensionAnswered(),
                        order.signedByItself()));
    }

    /**
     * Newest first, one row more than asked for when there is one.
     *
     * @param unit only this unit's; null for every unit's, as far as the caller may see them
     */
    static List<OrderItem> list(
            Rows rows, Sight sight, @Nullable String unit, @Nullable Status status, int limit, Cursor after)
            throws SQLException {
        StringBuilder sql = new StringBuilder(ITEMS).append(" where (w.received_at, w.order_key) < (?, ?)");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        if (unit != null) {
            sql.append(" and w.unit = ?");
            parameters.add(unit);
        }
        if (!sight.everything()) {
            sql.append(" and (w.unit = ? or w.unit like any (?) or w.grid like any (?))");
            parameters.add(sight.own());
            parameters.add(sight.officePatterns());
            parameters.add(sight.gridPatterns());
        }
        if (status != null) {
            sql.append(" and w.status = ?");
            parameters.add(status);
        }
        sql.append(" order by w.received_at desc, w.order_key desc limit ?");
        parameters.add(limit + 1);
        return rows.query(sql.toString(), WorklistView::item, parameters.toArray());
    }

    static Optional<OrderItem> one(Rows rows, String issueId, int dispatchNo) throws SQLException {
        return rows.one(ITEMS + " where w.issue_id = ? and w.dispatch_no = ?", WorklistView::item, issueId, dispatchNo);
    }

    private static OrderItem item(ResultSet row) throws SQLException {
        return OrderItem.of(
                order(row),
                row.getString("title"),
                row.getString("text"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }

    private static OrderRow order(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getString("issue_id"),
                row.getInt("dispatch_no"),
                row.getString("unit"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("category"),
                row.getString("grid"),
                Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                time(row, "sign_by"),
                time(row, "finish_by"),
                time(row, "received_at"),
                Rows.instant(row, "signed_at"),
                Rows.instant(row, "finished_at"),
                row.getString("last_return_refused"),
                Rows.instant(row, "suspended_until"),
                row.getInt("extension_answered"),
                row.getBoolean("signed_by_itself"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.instant(row, column));
    }
}
