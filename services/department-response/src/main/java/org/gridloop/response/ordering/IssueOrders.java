package org.gridloop.response.ordering;

import java.time.Instant;
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
import org.gridloop.response.ordering.Order.Suspended;
import org.gridloop.response.ordering.Order.Waiting;
import org.gridloop.response.ordering.Order.Withdrawn;

/**
 * All orders of one issue by dispatch number; at most the last one is open.
 *
 * @param byNo what was received, never {@link Absent}
 * @param returnsRequested over all orders of the issue
 * @param extensionsRequested over all orders of the issue
 * @param extensionAskedFor the dispatch of the last request, 0 when there is none
 * @param extensionsGranted since it was last dispatched with a clock of its own: a reopened issue counts anew
 */
record IssueOrders(
        SortedMap<Integer, Received> byNo,
        int returnsRequested,
        int extensionsRequested,
        int extensionAskedFor,
        int extensionsGranted) {

    static final IssueOrders NONE = new IssueOrders(new TreeMap<>(), 0, 0, 0, 0);

    IssueOrders {
        byNo = java.util.Collections.unmodifiableSortedMap(byNo);
    }

    /** The order a command is about, as far as whoever asks may know of it. */
    Order addressedBy(OrderCommand command) {
        if (command instanceof OrderCommand.Recall) {
            return open().<Order>map(order -> order).orElseGet(Absent::new);
        }
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

    /** What was asked for an order that is gone is nobody's question any more. */
    boolean awaitsExtension(int dispatchNo, int answered) {
        return extensionAskedFor == dispatchNo && extensionsRequested > answered;
    }

    IssueOrders after(ResponseEvent event) {
        return switch (event) {
            case OrderReceived e -> received(e);
            case OrderWithdrawn e -> with(new Withdrawn(slip(e.dispatchNo()), false));
            case DispatchSignedFor e -> with(new Handling(slip(e.dispatchNo())));
            case ReturnRequested e ->
                new IssueOrders(
                        put(new ReturnPending(slip(e.dispatchNo()), e.returnNo(), isSigned(e.dispatchNo()))),
                        e.returnNo(),
                        extensionsRequested,
                        extensionAskedFor,
                        extensionsGranted);
            case OrderKept e ->
                with(isSigned(e.dispatchNo()) ? new Handling(slip(e.dispatchNo())) : new Waiting(slip(e.dispatchNo())));
            case ProgressReported e -> this;
            case ExtensionRequested e ->
                new IssueOrders(byNo, returnsRequested, e.extensionNo(), e.dispatchNo(), extensionsGranted);
            case OrderRescheduled e -> rescheduled(e);
            case UnitReportedIn e -> this;
            case HandlingFinished e -> with(new Finished(slip(e.dispatchNo())));
            case LateFinishKept e -> with(new Withdrawn(slip(e.dispatchNo()), true));
        };
    }

    private IssueOrders received(OrderReceived e) {
        Slip slip = new Slip(e.issueId(), e.dispatchNo(), e.unit(), e.filing(), e.deadlines());
        boolean clockRunsOn = !byNo.isEmpty()
                && stored(byNo.lastKey())
                        .slip()
                        .deadlines()
                        .clockStart()
                        .equals(e.deadlines().clockStart());
        return new IssueOrders(
                put(new Waiting(slip)),
                returnsRequested,
                extensionsRequested,
                extensionAskedFor,
                clockRunsOn ? extensionsGranted : 0);
    }

    private IssueOrders rescheduled(OrderRescheduled e) {
        Received before = stored(e.dispatchNo());
        Slip slip = before.slip().dueBy(e.finishBy());
        Instant until = e.suspendedUntil();
        Received after = switch (before) {
            case Waiting o -> new Waiting(slip);
            case Handling o -> until == null ? new Handling(slip) : new Suspended(slip, until);
            case Suspended o -> until == null ? new Handling(slip) : new Suspended(slip, until);
            case ReturnPending o -> new ReturnPending(slip, o.returnNo(), o.signed());
            case Finished o -> o;
            case Withdrawn o -> o;
        };
        int granted = extensionsGranted + (e.reason().equals("extended") ? 1 : 0);
        return new IssueOrders(put(after), returnsRequested, extensionsRequested, extensionAskedFor, granted);
    }

    private boolean isSigned(int dispatchNo) {
        return switch (stored(dispatchNo)) {
            case Waiting o -> false;
            case Handling o -> true;
            case Suspended o -> true;
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
        return new IssueOrders(put(order), returnsRequested, extensionsRequested, extensionAskedFor, extensionsGranted);
    }

    private SortedMap<Integer, Received> put(Received order) {
        SortedMap<Integer, Received> orders = new TreeMap<>(byNo);
        orders.put(order.slip().dispatchNo(), order);
        return orders;
    }
}
