package org.gridloop.response.ordering;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.LateFinishKept;
import org.gridloop.events.ResponseEvent.OrderKept;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderRescheduled;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.response.ordering.Order.Absent;
import org.gridloop.response.ordering.Order.Finished;
import org.gridloop.response.ordering.Order.Handling;
import org.gridloop.response.ordering.Order.Open;
import org.gridloop.response.ordering.Order.Received;
import org.gridloop.response.ordering.Order.ReturnPending;
import org.gridloop.response.ordering.Order.Slip;
import org.gridloop.response.ordering.Order.Waiting;
import org.gridloop.response.ordering.Order.Withdrawn;

/**
 * All orders of one issue by dispatch number; at most the last one is open.
 *
 * @param byNo what was received, never {@link Absent}
 * @param returnsRequested over all orders of the issue
 * @param returnsRefused over all orders of the issue
 */
record IssueOrders(SortedMap<Integer, Received> byNo, int returnsRequested, int returnsRefused) {

    static final IssueOrders NONE = new IssueOrders(new TreeMap<>(), 0, 0);

    IssueOrders {
        byNo = java.util.Collections.unmodifiableSortedMap(byNo);
    }

    /** The order a command is about, as far as whoever asks may know of it. */
    Order addressedBy(OrderCommand command) {
        Received order = byNo.get(command.dispatchNo());
        if (order == null) {
            return new Absent();
        }
        return switch (command) {
            case OrderCommand.FromRouting c -> order;
            case OrderCommand.FromUnit c when c.unit().equals(order.slip().unit()) -> order;
            case OrderCommand.FromUnit c -> new Absent();
        };
    }

    /** The order that is somebody's work now. */
    Optional<Open> open() {
        Collection<Received> received = byNo.values();
        return received.stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .findFirst();
    }

    /** @return the highest dispatch number heard of, 0 when there is none */
    int last() {
        return byNo.isEmpty() ? 0 : byNo.lastKey();
    }

    IssueOrders after(ResponseEvent event) {
        return switch (event) {
            case OrderReceived e ->
                with(new Waiting(new Slip(e.issueId(), e.dispatchNo(), e.unit(), e.filing(), e.deadlines())));
            case OrderWithdrawn e -> with(new Withdrawn(slip(e.dispatchNo()), false));
            case DispatchSignedFor e -> with(new Handling(slip(e.dispatchNo())));
            case ReturnRequested e ->
                new IssueOrders(
                        put(new ReturnPending(slip(e.dispatchNo()), e.returnNo(), isSigned(e.dispatchNo()))),
                        e.returnNo(),
                        returnsRefused);
            case OrderKept e ->
                new IssueOrders(
                        put(
                                isSigned(e.dispatchNo())
                                        ? new Handling(slip(e.dispatchNo()))
                                        : new Waiting(slip(e.dispatchNo()))),
                        returnsRequested,
                        returnsRefused + 1);
            case ProgressReported e -> this;
            case ExtensionRequested e -> this;
            case OrderRescheduled e -> this;
            case UnitReportedIn e -> this;
            case HandlingFinished e -> with(new Finished(slip(e.dispatchNo())));
            case LateFinishKept e -> with(new Withdrawn(slip(e.dispatchNo()), true));
        };
    }

    private boolean isSigned(int dispatchNo) {
        return switch (stored(dispatchNo)) {
            case Waiting o -> false;
            case Handling o -> true;
            case ReturnPending o -> o.signed();
            case Finished o -> true;
            case Withdrawn o -> false;
        };
    }

    private Slip slip(int dispatchNo) {
        return stored(dispatchNo).slip();
    }

    private Received stored(int dispatchNo) {
        Received order = byNo.get(dispatchNo);
        if (order == null) {
            throw new IllegalStateException("a fact about dispatch " + dispatchNo + ", which was never received");
        }
        return order;
    }

    private IssueOrders with(Received order) {
        return new IssueOrders(put(order), returnsRequested, returnsRefused);
    }

    private SortedMap<Integer, Received> put(Received order) {
        SortedMap<Integer, Received> orders = new TreeMap<>(byNo);
        orders.put(order.slip().dispatchNo(), order);
        return orders;
    }
}
