package org.gridloop.routing.dispatching;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.dispatching.Refused.FOR_ARBITRATION;
import static org.gridloop.routing.dispatching.Refused.NOT_DISPATCHED;
import static org.gridloop.routing.dispatching.Refused.OUT_OF_ORDER;
import static org.gridloop.routing.dispatching.Refused.RETURN_ALREADY_DECIDED;
import static org.gridloop.routing.dispatching.Refused.SAME_UNIT;
import static org.gridloop.routing.dispatching.Refused.STALE_RETURN;
import static org.gridloop.routing.dispatching.Refused.UNKNOWN_CATEGORY;
import static org.gridloop.routing.dispatching.Refused.UNKNOWN_UNIT;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.ClockEvent;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.JointHandlingEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchUnmerged;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.dispatching.DispatchState.Dispatched;
import org.gridloop.routing.dispatching.DispatchState.Owner;
import org.gridloop.routing.dispatching.DispatchState.Undispatched;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Responsible;
import org.gridloop.routing.reference.Units;
import org.jspecify.annotations.Nullable;

/** Who gets an issue, and until when: by the responsibility list and the limits in force, which the facts name. */
final class DispatchDecider implements Decider<DispatchCommand, DispatchState, RoutingEvent> {

    private static final int RETURNS_THAT_ARE_ARBITRATED = 3;

    private final Responsibility responsibility;
    private final DeadlineRules deadlines;
    private final Units units;

    DispatchDecider(Responsibility responsibility, DeadlineRules deadlines, Units units) {
        this.responsibility = responsibility;
        this.deadlines = deadlines;
        this.units = units;
    }

    private record Turn(DispatchCommand command, DispatchState state) {}

    @Override
    public DispatchState initial() {
        return new Undispatched();
    }

    @Override
    public List<RoutingEvent> decide(DispatchCommand command, DispatchState state) {
        return switch (new Turn(command, state)) {
            case Turn(Dispatch c, Undispatched s) -> List.of(filed(c));
            case Turn(Dispatch c, Dispatched s) -> List.of(); // heard twice

            case Turn(DispatchUnmerged c, Undispatched s) -> List.of(filed(c.filed()));
            case Turn(DispatchUnmerged c, Dispatched s) -> List.of(unmerged(c, s));

            case Turn(DispatchForRework c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(DispatchForRework c, Dispatched s) when s.isBeyond(c.dispatchNo()) -> List.of(); // heard twice
            case Turn(DispatchForRework c, Dispatched s) when s.isAt(c.dispatchNo()) -> List.of(rework(c, s));
            case Turn(DispatchForRework c, Dispatched s) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());

            case Turn(DispatchReopened c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(DispatchReopened c, Dispatched s) when s.hasReopened(c.reopenNo()) -> List.of(); // heard twice
            case Turn(DispatchReopened c, Dispatched s) when s.hasReopened(c.reopenNo() - 1) -> List.of(reopened(c, s));
            case Turn(DispatchReopened c, Dispatched s) -> throw refused(OUT_OF_ORDER, "reopening " + c.reopenNo());

            case Turn(ApproveReturn c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(ApproveReturn c, Dispatched s)
            when s.hasDecided(c.returnNo()) -> throw refused(RETURN_ALREADY_DECIDED);
            case Turn(ApproveReturn c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(ApproveReturn c, Dispatched s) when s.isBeyond(c.dispatchNo()) -> throw refused(STALE_RETURN);
            case Turn(ApproveReturn c, Dispatched s)
            when !s.isAt(c.dispatchNo()) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());
            case Turn(ApproveReturn c, Dispatched s)
            when isForArbitration(c.returnNo()) && !c.arbiter() -> throw refused(FOR_ARBITRATION);
            case Turn(ApproveReturn c, Dispatched s)
            when !units.knows(c.nextUnit()) -> throw refused(UNKNOWN_UNIT, c.nextUnit());
            case Turn(ApproveReturn c, Dispatched s)
            when s.isHeldBy(c.nextUnit()) -> throw refused(SAME_UNIT, c.nextUnit());
            case Turn(ApproveReturn c, Dispatched s) -> List.of(approved(c), handedOver(c, s));

            case Turn(RefuseReturn c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(RefuseReturn c, Dispatched s)
            when s.hasDecided(c.returnNo()) -> throw refused(RETURN_ALREADY_DECIDED);
            case Turn(RefuseReturn c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(RefuseReturn c, Dispatched s) when s.isBeyond(c.dispatchNo()) -> throw refused(STALE_RETURN);
            case Turn(RefuseReturn c, Dispatched s)
            when !s.isAt(c.dispatchNo()) -> throw refused(OUT_OF_ORDER, "dispatch " + c.dispatchNo());
            case Turn(RefuseReturn c, Dispatched s)
            when isForArbitration(c.returnNo()) && !c.arbiter() -> throw refused(FOR_ARBITRATION);
            case Turn(RefuseReturn c, Dispatched s) -> List.of(kept(c));
        };
    }

    @Override
    public DispatchState evolve(DispatchState state, RoutingEvent event) {
        return switch (event) {
            case IssueDispatched e -> dispatched(state, e);
            case ReturnApproved e -> then(state, s -> s.decided(e.returnNo()));
            case ReturnRefused e -> then(state, s -> s.decided(e.returnNo()));
            case TierEscalated e -> then(state, s -> s.ownedBy(new Owner(e.toTier(), e.toArea())));
            case TierLowered e -> then(state, s -> s.ownedBy(new Owner(e.toTier(), e.toArea())));
            case ClockEvent e -> dueBy(state, e);
            case JointHandlingEvent e -> state;
            case SupervisionEvent e -> state;
        };
    }

    private IssueDispatched filed(Dispatch c) {
        Responsible chosen = responsible(c.filing());
        return new IssueDispatched(
                c.issueId(),
                1,
                chosen.unit(),
                chosen.tier(),
                chosen.area(),
                c.filing(),
                Occasion.FILED,
                deadlines.from(c.at(), chosen.line(), c.filing().urgency()),
                chosen.rule(),
                chosen.catalogueVersion(),
                chosen.line().assistants().isEmpty() ? null : chosen.line().assistants());
    }

    /** The order was withdrawn when the issue was merged: it is dispatched as if it were filed now. */
    private IssueDispatched unmerged(DispatchUnmerged c, Dispatched s) {
        IssueDispatched now = filed(c.filed());
        return new IssueDispatched(
                now.issueId(),
                s.dispatchNo() + 1,
                now.unit(),
                now.tier(),
                now.area(),
                now.filing(),
                now.occasion(),
                now.deadlines(),
                "merge " + c.mergeNo() + " undone; " + now.rule(),
                now.catalogueVersion(),
                now.assistants());
    }

    /** The clock runs on: a result that does not stand wins no time. */
    private static IssueDispatched rework(DispatchForRework c, Dispatched s) {
        String rule =
                "check " + c.checkNo() + " of dispatch " + c.dispatchNo() + " failed; " + s.unit() + " does it again";
        return next(c.issueId(), s, s.unit(), s.owner(), Occasion.REWORK, s.deadlines(), rule, null);
    }

    private IssueDispatched reopened(DispatchReopened c, Dispatched s) {
        Responsible list = responsible(s.filing());
        Deadlines anew = deadlines.from(c.at(), list.line(), s.filing().urgency());
        String rule = "reopening " + c.reopenNo() + "; " + s.unit() + " does it again for the tier that had it first";
        return next(c.issueId(), s, s.unit(), s.firstOwner(), Occasion.REOPENED, anew, rule, list.catalogueVersion());
    }

    private static ReturnApproved approved(ApproveReturn c) {
        Boolean arbitrated = isForArbitration(c.returnNo()) ? true : null;
        return new ReturnApproved(
                c.issueId(), c.dispatchNo(), c.returnNo(), c.unit(), c.nextUnit(), c.note(), arbitrated);
    }

    private static ReturnRefused kept(RefuseReturn c) {
        Boolean arbitrated = isForArbitration(c.returnNo()) ? true : null;
        return new ReturnRefused(c.issueId(), c.dispatchNo(), c.returnNo(), c.unit(), c.reason(), arbitrated);
    }

    /** 第三次退单由督查裁定. */
    private static boolean isForArbitration(int returnNo) {
        return returnNo >= RETURNS_THAT_ARE_ARBITRATED;
    }

    private IssueDispatched handedOver(ApproveReturn c, Dispatched s) {
        Responsible list = responsible(s.filing());
        Deadlines running = deadlines.handedOver(
                s.deadlines(), c.at(), list.line(), s.filing().urgency());
        String rule = "return " + c.returnNo() + " of " + c.unit() + " approved; dispatcher named " + c.nextUnit();
        return next(c.issueId(), s, c.nextUnit(), s.owner(), Occasion.RETURNED, running, rule, list.catalogueVersion());
    }

    private static IssueDispatched next(
            String issueId,
            Dispatched s,
            String unit,
            Owner owner,
            Occasion occasion,
            Deadlines deadlines,
            String rule,
            @Nullable String catalogueVersion) {
        return new IssueDispatched(
                issueId,
                s.dispatchNo() + 1,
                unit,
                owner.tier(),
                owner.area(),
                s.filing(),
                occasion,
                deadlines,
                rule,
                catalogueVersion,
                null);
    }

    private Responsible responsible(Filing filing) {
        return responsibility
                .of(filing.category(), filing.grid())
                .orElseThrow(() -> refused(UNKNOWN_CATEGORY, filing.category()));
    }

    private static Dispatched dispatched(DispatchState state, IssueDispatched e) {
        Owner owner = new Owner(e.tier(), e.area());
        return switch (state) {
            case Undispatched s ->
                new Dispatched(e.dispatchNo(), e.unit(), owner, owner, e.filing(), e.deadlines(), 0, 0);
            case Dispatched s ->
                new Dispatched(
                        e.dispatchNo(),
                        e.unit(),
                        owner,
                        s.firstOwner(),
                        e.filing(),
                        e.deadlines(),
                        e.occasion() == Occasion.REOPENED ? s.reopens() + 1 : s.reopens(),
                        s.returnsDecided());
        };
    }

    private static DispatchState dueBy(DispatchState state, ClockEvent event) {
        return switch (event) {
            case ExtensionApproved e -> then(state, s -> s.dueBy(e.newFinishBy()));
            case HandlingSuspended e -> then(state, s -> s.dueBy(e.newFinishBy()));
            case HandlingResumed e -> then(state, s -> s.dueBy(e.newFinishBy()));
            case ExtensionRefused e -> state;
        };
    }

    private static DispatchState then(DispatchState state, UnaryOperator<Dispatched> change) {
        return switch (state) {
            case Undispatched s -> s;
            case Dispatched s -> change.apply(s);
        };
    }
}
