package org.gridloop.routing.escalating;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.escalating.TierRefusal.NO_AUTHORITY_BELOW;
import static org.gridloop.routing.escalating.TierRefusal.NO_TIER_ABOVE;
import static org.gridloop.routing.escalating.TierRefusal.OWNED_ELSEWHERE;
import static org.gridloop.routing.standing.Denied.NOT_DISPATCHED;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.ClockEvent;
import org.gridloop.events.JointHandlingEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent;
import org.gridloop.events.Tier;
import org.gridloop.routing.escalating.EscalationCommand.Escalate;
import org.gridloop.routing.escalating.EscalationCommand.PassDown;
import org.gridloop.routing.escalating.EscalationCommand.PassUp;
import org.gridloop.routing.escalating.EscalationState.Owned;
import org.gridloop.routing.escalating.EscalationState.Unowned;

/** Whether another tier takes over. It reads the same facts as dispatching does, and adds two of its own. */
final class EscalationDecider implements Decider<EscalationCommand, EscalationState, RoutingEvent> {

    static final String DEADLINE_PASSED = "deadline-passed";

    private record Turn(EscalationCommand command, EscalationState state) {}

    @Override
    public EscalationState initial() {
        return new Unowned();
    }

    @Override
    public List<RoutingEvent> decide(EscalationCommand command, EscalationState state) {
        return switch (new Turn(command, state)) {
            case Turn(Escalate c, Unowned s) -> List.of();
            case Turn(Escalate c, Owned s) when s.isDue(c) -> escalated(c, s.ownership());
            case Turn(Escalate c, Owned s) -> List.of(); // done already, not yet, or overtaken by a new limit

            case Turn(PassUp c, Unowned s) -> throw refused(NOT_DISPATCHED);
            case Turn(PassUp c, Owned s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(PassUp c, Owned s) when !s.isAt(c.area()) -> throw refused(OWNED_ELSEWHERE);
            case Turn(PassUp c, Owned s) when s.isHighest() -> throw refused(NO_TIER_ABOVE);
            case Turn(PassUp c, Owned s) -> List.of(passedUp(c, s.ownership()));

            case Turn(PassDown c, Unowned s) -> throw refused(NOT_DISPATCHED);
            case Turn(PassDown c, Owned s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(PassDown c, Owned s) when !s.isAt(c.area()) -> throw refused(OWNED_ELSEWHERE);
            case Turn(PassDown c, Owned s) when s.isLowest() -> throw refused(NO_AUTHORITY_BELOW);
            case Turn(PassDown c, Owned s) -> List.of(passedDown(c, s));
        };
    }

    @Override
    public EscalationState evolve(EscalationState state, RoutingEvent event) {
        return switch (event) {
            case IssueDispatched e -> dispatched(state, e);
            case TierEscalated e ->
                state instanceof Owned s ? s.with(s.ownership().after(e)) : state;
            case TierLowered e ->
                state instanceof Owned s ? s.with(s.ownership().after(e)) : state;
            case ClockEvent e -> state instanceof Owned s ? s.with(s.ownership().after(e)) : state;
            case ReturnApproved e -> state;
            case ReturnRefused e -> state;
            case JointHandlingEvent e -> state;
            case SupervisionEvent e -> state;
        };
    }

    private static Owned dispatched(EscalationState state, IssueDispatched e) {
        return switch (state) {
            case Unowned s -> new Owned(Ownership.after(null, e), e.tier(), e.filing());
            case Owned s -> new Owned(Ownership.after(s.ownership(), e), s.lowest(), e.filing());
        };
    }

    private static List<RoutingEvent> escalated(Escalate c, Ownership from) {
        return from.tier()
                .above()
                .<List<RoutingEvent>>map(to -> List.of(escalation(c, from, to)))
                .orElse(List.of());
    }

    private static TierEscalated escalation(Escalate c, Ownership from, Tier to) {
        return new TierEscalated(
                c.issueId(),
                from.dispatchNo(),
                from.tier(),
                from.area(),
                to,
                to.areaOf(from.area()),
                DEADLINE_PASSED,
                c.due(),
                to.above().isEmpty() ? null : c.oneWorkingDayOn());
    }

    /** The limit goes on counting for the next tier, unless it has passed: then that tier has a day of its own. */
    private static TierEscalated passedUp(PassUp c, Ownership from) {
        Tier to = from.tier().above().orElseThrow();
        return new TierEscalated(
                c.issueId(),
                from.dispatchNo(),
                from.tier(),
                from.area(),
                to,
                to.areaOf(from.area()),
                c.reason(),
                from.finishBy(),
                to.above().isEmpty() ? null : later(from.finishBy(), c.at(), c.oneWorkingDayOn()),
                c.explanation());
    }

    private static TierLowered passedDown(PassDown c, Owned s) {
        Ownership from = s.ownership();
        Tier to = Tier.values()[from.tier().ordinal() - 1];
        return new TierLowered(
                c.issueId(),
                from.dispatchNo(),
                from.tier(),
                from.area(),
                to,
                to.areaOf(s.filing().grid()),
                c.reason(),
                c.explanation(),
                later(from.finishBy(), c.at(), c.oneWorkingDayOn()));
    }

    private static Instant later(Instant finishBy, Instant at, Instant oneWorkingDayOn) {
        return finishBy.isAfter(at) ? finishBy : oneWorkingDayOn;
    }
}
