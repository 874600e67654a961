package org.gridloop.response.ordering;

import static org.gridloop.backbone.deciding.Refusal.refused;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Evidence;
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
import org.gridloop.response.ordering.OrderCommand.CountAsSigned;
import org.gridloop.response.ordering.OrderCommand.Finish;
import org.gridloop.response.ordering.OrderCommand.FromUnit;
import org.gridloop.response.ordering.OrderCommand.Keep;
import org.gridloop.response.ordering.OrderCommand.Progress;
import org.gridloop.response.ordering.OrderCommand.Recall;
import org.gridloop.response.ordering.OrderCommand.Receive;
import org.gridloop.response.ordering.OrderCommand.Release;
import org.gridloop.response.ordering.OrderCommand.RequestExtension;
import org.gridloop.response.ordering.OrderCommand.Reschedule;
import org.gridloop.response.ordering.OrderCommand.Return;
import org.gridloop.response.ordering.OrderCommand.Sign;
import org.gridloop.response.ordering.OrderCommand.WhileJoint;

/** What a unit may do with its orders: every command against every way the order it names can stand. */
final class OrderDecider implements Decider<OrderCommand, IssueOrders, ResponseEvent> {

    /** The third is arbitrated 裁定. */
    private static final int RETURNS_AT_MOST = 3;

    private static final int EXTENSIONS_AT_MOST = 2;

    private record Turn(OrderCommand command, Order order) {}

    @Override
    public IssueOrders initial() {
        return IssueOrders.NONE;
    }

    @Override
    public IssueOrders evolve(IssueOrders state, ResponseEvent event) {
        return state.after(event);
    }

    @Override
    public List<ResponseEvent> decide(OrderCommand command, IssueOrders issue) {
        return switch (new Turn(command, issue.addressedBy(command))) {
            case Turn(Receive c, Absent o) when c.dispatchNo() < issue.last() -> List.of(); // a later one overtook it
            case Turn(Receive c, Absent o) -> received(c, issue);
            case Turn(Receive c, Received o) -> List.of(); // heard twice

            case Turn(Release c, Absent o) -> List.of();
            case Turn(Release c, Open o) -> List.of(withdrawn(o.slip(), "return-approved"));
            case Turn(Release c, Finished o) -> List.of();
            case Turn(Release c, Withdrawn o) -> List.of(); // heard twice

            case Turn(Keep c, ReturnPending o) when c.returnNo() == o.returnNo() -> List.of(kept(o));
            case Turn(Keep c, ReturnPending o) -> List.of(); // an answer to an earlier request
            case Turn(Keep c, Absent o) -> List.of();
            case Turn(Keep c, Waiting o) -> List.of(); // heard twice
            case Turn(Keep c, Handling o) -> List.of(); // heard twice
            case Turn(Keep c, Suspended o) -> List.of();
            case Turn(Keep c, Finished o) -> List.of();
            case Turn(Keep c, Withdrawn o) -> List.of();

            case Turn(Recall c, Absent o) -> List.of();
            case Turn(Recall c, Open o) when wasDispatchedSince(c, o.slip()) -> List.of();
            case Turn(Recall c, Open o) -> List.of(withdrawn(o.slip(), c.reason()));
            case Turn(Recall c, Finished o) -> List.of();
            case Turn(Recall c, Withdrawn o) -> List.of();

            case Turn(Reschedule c, Absent o) -> List.of();
            case Turn(Reschedule c, Open o) when standsAs(c, o) -> List.of(); // heard twice
            case Turn(Reschedule c, Open o) -> List.of(rescheduled(c, o.slip()));
            case Turn(Reschedule c, Finished o) -> List.of();
            case Turn(Reschedule c, Withdrawn o) -> List.of();

            case Turn(CountAsSigned c, Waiting o)
            when c.at().isAfter(o.slip().deadlines().signBy()) -> List.of(countedAsSigned(o.slip()));
            case Turn(CountAsSigned c, Absent o) -> List.of();
            case Turn(CountAsSigned c, Received o) -> List.of(); // not yet, or overtaken

            case Turn(FromUnit c, Absent o) -> throw refused(OrderReason.NOT_YOUR_ORDER);

            case Turn(WhileJoint c, Open o) when c.leavesTheOthers() -> throw refused(OrderReason.JOINT_HANDLING);
            case Turn(WhileJoint c, Received o) -> decide(c.wanted(), issue);

            case Turn(Sign c, Waiting o) -> List.of(signed(o.slip(), c.at()));
            case Turn(Sign c, Handling o) -> List.of(); // signed already
            case Turn(Sign c, Suspended o) -> List.of(); // signed already
            case Turn(Sign c, ReturnPending o) -> throw refused(OrderReason.RETURN_PENDING);
            case Turn(Sign c, Finished o) -> throw refused(OrderReason.ALREADY_FINISHED);
            case Turn(Sign c, Withdrawn o) -> throw refused(OrderReason.ORDER_WITHDRAWN);

            case Turn(Return c, Suspended o) -> throw refused(OrderReason.ORDER_SUSPENDED);
            case Turn(Return c, ReturnPending o) -> throw refused(OrderReason.RETURN_PENDING);
            case Turn(Return c, Finished o) -> throw refused(OrderReason.ALREADY_FINISHED);
            case Turn(Return c, Withdrawn o) -> throw refused(OrderReason.ORDER_WITHDRAWN);
            case Turn(Return c, Open o)
            when issue.returnsRequested() >= RETURNS_AT_MOST -> throw refused(OrderReason.NO_MORE_RETURNS);
            case Turn(Return c, Open o) when isTooLate(c, o.slip()) -> throw refused(OrderReason.RETURN_WINDOW_PASSED);
            case Turn(Return c, Open o)
            when !c.proposedIsKnown() -> throw refused(OrderReason.UNKNOWN_UNIT, c.proposedUnit());
            case Turn(Return c, Open o)
            when c.proposedUnit().equals(c.unit()) -> throw refused(OrderReason.OWN_UNIT_PROPOSED, c.proposedUnit());
            case Turn(Return c, Waiting o) -> List.of(returnRequested(c, issue));
            case Turn(Return c, Handling o) -> List.of(returnRequested(c, issue));

            case Turn(Progress c, Waiting o) -> List.of(signed(o.slip(), c.at()), progress(c));
            case Turn(Progress c, Handling o) -> List.of(progress(c));
            case Turn(Progress c, Suspended o) -> throw refused(OrderReason.ORDER_SUSPENDED);
            case Turn(Progress c, ReturnPending o) -> throw refused(OrderReason.RETURN_PENDING);
            case Turn(Progress c, Finished o) -> throw refused(OrderReason.ALREADY_FINISHED);
            case Turn(Progress c, Withdrawn o) -> throw refused(OrderReason.ORDER_WITHDRAWN);

            case Turn(RequestExtension c, Waiting o) -> throw refused(OrderReason.NOT_SIGNED);
            case Turn(RequestExtension c, Suspended o) -> throw refused(OrderReason.ORDER_SUSPENDED);
            case Turn(RequestExtension c, ReturnPending o) -> throw refused(OrderReason.RETURN_PENDING);
            case Turn(RequestExtension c, Finished o) -> throw refused(OrderReason.ALREADY_FINISHED);
            case Turn(RequestExtension c, Withdrawn o) -> throw refused(OrderReason.ORDER_WITHDRAWN);
            case Turn(RequestExtension c, Handling o)
            when !c.at().isBefore(o.slip().deadlines().finishBy()) -> throw refused(OrderReason.OVERDUE);
            case Turn(RequestExtension c, Handling o)
            when issue.extensionsGranted() >= EXTENSIONS_AT_MOST -> throw refused(OrderReason.NO_MORE_EXTENSIONS);
            case Turn(RequestExtension c, Handling o)
            when issue.awaitsExtension(c.dispatchNo(), c.answered()) -> throw refused(OrderReason.EXTENSION_PENDING);
            case Turn(RequestExtension c, Handling o) -> List.of(extensionRequested(c, issue, o.slip()));

            case Turn(Finish c, Suspended o) -> throw refused(OrderReason.ORDER_SUSPENDED);
            case Turn(Finish c, ReturnPending o) -> throw refused(OrderReason.RETURN_PENDING);
            case Turn(Finish c, Finished o) -> throw refused(OrderReason.ALREADY_FINISHED);
            case Turn(Finish c, Withdrawn o) when o.finishedLate() -> List.of(); // kept once is enough
            case Turn(Finish c, Withdrawn o) -> List.of(lateFinish(c));
            case Turn(Finish c, Open o)
            when lacksEvidence(c, o) ->
                throw refused(OrderReason.EVIDENCE_REQUIRED, o.slip().filing().category());
            case Turn(Finish c, Waiting o) -> List.of(signed(o.slip(), c.at()), finished(c, o.slip()));
            case Turn(Finish c, Handling o) -> List.of(finished(c, o.slip()));
        };
    }

    /** A new dispatch ends the one before it, wherever that lay. */
    private static List<ResponseEvent> received(Receive c, IssueOrders issue) {
        Stream<ResponseEvent> before = issue.open().stream().map(open -> withdrawn(open.slip(), "superseded"));
        ResponseEvent now = new OrderReceived(c.issueId(), c.dispatchNo(), c.unit(), c.filing(), c.deadlines());
        return Stream.concat(before, Stream.of(now)).toList();
    }

    private static ResponseEvent withdrawn(Slip slip, String reason) {
        return new OrderWithdrawn(slip.issueId(), slip.dispatchNo(), slip.unit(), reason);
    }

    private static ResponseEvent kept(ReturnPending order) {
        Slip slip = order.slip();
        return new OrderKept(slip.issueId(), slip.dispatchNo(), order.returnNo(), slip.unit());
    }

    private static ResponseEvent signed(Slip slip, Instant at) {
        boolean inTime = !at.isAfter(slip.deadlines().signBy());
        return new DispatchSignedFor(slip.issueId(), slip.dispatchNo(), slip.unit(), inTime);
    }

    private static boolean wasDispatchedSince(Recall c, Slip slip) {
        return slip.deadlines().clockStart().isAfter(c.saidAt());
    }

    private static ResponseEvent countedAsSigned(Slip slip) {
        return new DispatchSignedFor(slip.issueId(), slip.dispatchNo(), slip.unit(), false, true);
    }

    private static boolean standsAs(Reschedule c, Open order) {
        boolean clockAlike = switch (order) {
            case Handling o -> c.suspendedUntil() == null;
            case Suspended o -> o.until().equals(c.suspendedUntil());
            case Waiting o -> true;
            case ReturnPending o -> true;
        };
        return clockAlike && c.finishBy().equals(order.slip().deadlines().finishBy());
    }

    private static ResponseEvent rescheduled(Reschedule c, Slip slip) {
        return new OrderRescheduled(
                slip.issueId(), slip.dispatchNo(), slip.unit(), c.finishBy(), c.reason(), c.suspendedUntil());
    }

    /** Until the sign limit in any case, over a weekend too; never once it is overdue. */
    private static boolean isTooLate(Return c, Slip slip) {
        Deadlines deadlines = slip.deadlines();
        Instant window = deadlines.clockStart().plus(c.window());
        Instant latest = window.isAfter(deadlines.signBy()) ? window : deadlines.signBy();
        return c.at().isAfter(latest) || c.at().isAfter(deadlines.finishBy());
    }

    private static ResponseEvent extensionRequested(RequestExtension c, IssueOrders issue, Slip slip) {
        return new ExtensionRequested(
                c.issueId(),
                c.dispatchNo(),
                issue.extensionsRequested() + 1,
                c.unit(),
                c.reason(),
                Masking.mask(c.explanation()),
                slip.deadlines().finishBy());
    }

    private static ResponseEvent returnRequested(Return c, IssueOrders issue) {
        int returnNo = issue.returnsRequested() + 1;
        return new ReturnRequested(
                c.issueId(), c.dispatchNo(), returnNo, c.unit(), Masking.mask(c.reason()), c.proposedUnit());
    }

    private static ResponseEvent progress(Progress c) {
        return new ProgressReported(c.issueId(), c.dispatchNo(), c.unit(), Masking.mask(c.note()), c.contacted());
    }

    private static boolean lacksEvidence(Finish c, Open order) {
        String category = order.slip().filing().category();
        return !c.rules().isEnough(category, c.done(), c.evidence().size());
    }

    private static ResponseEvent finished(Finish c, Slip slip) {
        return new HandlingFinished(
                c.issueId(),
                c.dispatchNo(),
                c.unit(),
                slip.filing(),
                Masking.mask(c.done()),
                c.evidence().stream().map(OrderDecider::masked).toList(),
                !c.at().isAfter(slip.deadlines().finishBy()));
    }

    private static ResponseEvent lateFinish(Finish c) {
        return new LateFinishKept(c.issueId(), c.dispatchNo(), c.unit(), Masking.mask(c.done()), null);
    }

    /** People name their photographs after phone numbers, too. */
    private static Evidence masked(Evidence given) {
        return new Evidence(Masking.mask(given.name()), given.mediaType(), given.size(), given.sha256());
    }
}
