package org.gridloop.routing.escalating;

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
import org.gridloop.routing.escalating.EscalationState.Owned;
import org.gridloop.routing.escalating.EscalationState.Unowned;
import org.jspecify.annotations.Nullable;

/** Whether the next tier takes over. It reads the same facts as dispatching does, and adds one of its own. */
final class EscalationDecider implements Decider<Escalate, EscalationState, RoutingEvent> {

    static final String DEADLINE_PASSED = "deadline-passed";

    private record Turn(Escalate command, EscalationState state) {}

    @Override
    public EscalationState initial() {
        return new Unowned();
    }

    @Override
    public List<RoutingEvent> decide(Escalate command, EscalationState state) {
        return switch (new Turn(command, state)) {
            case Turn(Escalate c, Unowned s) -> List.of();
            case Turn(Escalate c, Owned s) when s.isDue(c) -> escalated(c, s.ownership());
            case Turn(Escalate c, Owned s) -> List.of(); // done already, not yet, or overtaken by a new limit
        };
    }

    @Override
    public EscalationState evolve(EscalationState state, RoutingEvent event) {
        return switch (event) {
            case IssueDispatched e -> new Owned(Ownership.after(ownership(state), e));
            case TierEscalated e ->
                state instanceof Owned s ? new Owned(s.ownership().after(e)) : state;
            case TierLowered e ->
                state instanceof Owned s ? new Owned(s.ownership().after(e)) : state;
            case ClockEvent e ->
                state instanceof Owned s ? new Owned(s.ownership().after(e)) : state;
            case ReturnApproved e -> state;
            case ReturnRefused e -> state;
            case JointHandlingEvent e -> state;
            case SupervisionEvent e -> state;
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

    private static @Nullable Ownership ownership(EscalationState state) {
        return switch (state) {
            case Unowned s -> null;
            case Owned s -> s.ownership();
        };
    }
}
