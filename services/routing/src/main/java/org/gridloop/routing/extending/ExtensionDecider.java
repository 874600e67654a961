package org.gridloop.routing.extending;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.extending.ExtensionRefusal.ALREADY_DECIDED;
import static org.gridloop.routing.extending.ExtensionRefusal.NO_MORE_EXTENSIONS;
import static org.gridloop.routing.extending.ExtensionRefusal.STALE_EXTENSION;
import static org.gridloop.routing.standing.Denied.NOT_DISPATCHED;
import static org.gridloop.routing.standing.Denied.NOT_IN_HAND;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;
import static org.gridloop.routing.standing.Denied.OUT_OF_ORDER;
import static org.gridloop.routing.standing.Denied.OVERDUE;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.deadlines.Given;
import org.gridloop.routing.extending.ExtensionCommand.Approve;
import org.gridloop.routing.extending.ExtensionCommand.Consider;
import org.gridloop.routing.extending.ExtensionCommand.Refuse;
import org.gridloop.routing.extending.ExtensionState.Dispatched;
import org.gridloop.routing.extending.ExtensionState.Undispatched;
import org.gridloop.routing.standing.Order;

/** Whether a unit gets more time: before the deadline, at most twice, once more the original limit. */
final class ExtensionDecider implements Decider<ExtensionCommand, ExtensionState, RoutingEvent> {

    private final DeadlineRules rules;

    ExtensionDecider(DeadlineRules rules) {
        this.rules = rules;
    }

    private record Turn(ExtensionCommand command, ExtensionState state) {}

    @Override
    public ExtensionState initial() {
        return new Undispatched();
    }

    @Override
    public List<RoutingEvent> decide(ExtensionCommand command, ExtensionState state) {
        return switch (new Turn(command, state)) {
            case Turn(Consider c, Undispatched s) -> throw refused(OUT_OF_ORDER);
            case Turn(Consider c, Dispatched s) when s.hasDecided(c.extensionNo()) -> List.of(); // heard twice
            case Turn(Consider c, Dispatched s) when s.order().isBeyond(c.dispatchNo()) -> List.of(); // overtaken
            case Turn(Consider c, Dispatched s)
            when !s.order().isAt(c.dispatchNo()) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());
            case Turn(Consider c, Dispatched s) when s.isOverdue(c.at()) -> List.of(byItself(c, s, "overdue"));
            case Turn(Consider c, Dispatched s) when s.hasHadAll() -> List.of(byItself(c, s, "limit-reached"));
            case Turn(Consider c, Dispatched s) -> List.of(); // a dispatcher decides

            case Turn(Approve c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Approve c, Dispatched s) when s.hasDecided(c.extensionNo()) -> throw refused(ALREADY_DECIDED);
            case Turn(Approve c, Dispatched s)
            when s.order().isBeyond(c.dispatchNo()) -> throw refused(STALE_EXTENSION);
            case Turn(Approve c, Dispatched s)
            when !s.order().isAt(c.dispatchNo()) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());
            case Turn(Approve c, Dispatched s) when !c.inHand() -> throw refused(NOT_IN_HAND);
            case Turn(Approve c, Dispatched s) when s.isOverdue(c.at()) -> throw refused(OVERDUE);
            case Turn(Approve c, Dispatched s) when s.hasHadAll() -> throw refused(NO_MORE_EXTENSIONS);
            case Turn(Approve c, Dispatched s) -> List.of(approved(c, s));

            case Turn(Refuse c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Refuse c, Dispatched s) when s.hasDecided(c.extensionNo()) -> throw refused(ALREADY_DECIDED);
            case Turn(Refuse c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Refuse c, Dispatched s) when s.order().isBeyond(c.dispatchNo()) -> throw refused(STALE_EXTENSION);
            case Turn(Refuse c, Dispatched s)
            when !s.order().isAt(c.dispatchNo()) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());
            case Turn(Refuse c, Dispatched s) -> List.of(refusedByDispatcher(c, s));
        };
    }

    @Override
    public ExtensionState evolve(ExtensionState state, RoutingEvent event) {
        return switch (state) {
            case Undispatched s -> event instanceof IssueDispatched e ? new Dispatched(Order.of(e), 0, 0) : state;
            case Dispatched s -> after(s, event);
        };
    }

    private static Dispatched after(Dispatched s, RoutingEvent event) {
        Order order = s.order().after(event);
        if (event instanceof ExtensionApproved e) {
            return new Dispatched(order, e.extensionNo(), e.granted());
        }
        if (event instanceof ExtensionRefused e) {
            return new Dispatched(order, e.extensionNo(), s.granted());
        }
        boolean anew = event instanceof IssueDispatched e && e.occasion() == Occasion.REOPENED;
        return new Dispatched(order, s.decided(), anew ? 0 : s.granted());
    }

    private ExtensionApproved approved(Approve c, Dispatched s) {
        Given more = rules.extended(s.order().deadlines());
        return new ExtensionApproved(
                c.issueId(),
                c.dispatchNo(),
                c.extensionNo(),
                c.unit(),
                s.granted() + 1,
                s.order().deadlines().finishBy(),
                more.due(),
                more.rule(),
                more.calendarVersion(),
                c.note());
    }

    private static ExtensionRefused byItself(Consider c, Dispatched s, String reason) {
        return new ExtensionRefused(
                c.issueId(),
                c.dispatchNo(),
                c.extensionNo(),
                c.unit(),
                s.order().deadlines().finishBy(),
                reason,
                null,
                true);
    }

    private static ExtensionRefused refusedByDispatcher(Refuse c, Dispatched s) {
        return new ExtensionRefused(
                c.issueId(),
                c.dispatchNo(),
                c.extensionNo(),
                c.unit(),
                s.order().deadlines().finishBy(),
                c.reason(),
                c.explanation(),
                false);
    }
}
