package org.gridloop.routing.standing;

import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.JointHandlingEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent;
import org.gridloop.events.Tier;

/**
 * The order an issue is, as routing's own facts give it.
 *
 * @param unit who has it
 * @param tier which tier owns the issue now
 * @param area code of the area at that tier
 * @param deadlines in force, extensions and suspensions counted in
 */
public record Order(int dispatchNo, String unit, Tier tier, String area, Filing filing, Deadlines deadlines) {

    public static Order of(IssueDispatched e) {
        return new Order(e.dispatchNo(), e.unit(), e.tier(), e.area(), e.filing(), e.deadlines());
    }

    public Order after(RoutingEvent event) {
        return switch (event) {
            case IssueDispatched e -> of(e);
            case TierEscalated e -> ownedBy(e.toTier(), e.toArea());
            case TierLowered e -> ownedBy(e.toTier(), e.toArea());
            case ExtensionApproved e -> with(deadlines.movedTo(e.newFinishBy()));
            case HandlingSuspended e -> with(deadlines.movedTo(e.newFinishBy()));
            case HandlingResumed e -> with(deadlines.movedTo(e.newFinishBy()));
            case ExtensionRefused e -> this;
            case ReturnApproved e -> this; // the dispatch to the next unit comes with it
            case ReturnRefused e -> this;
            case JointHandlingEvent e -> this;
            case SupervisionEvent e -> this;
        };
    }

    public boolean isBeyond(int otherDispatchNo) {
        return dispatchNo > otherDispatchNo;
    }

    public boolean isAt(int otherDispatchNo) {
        return dispatchNo == otherDispatchNo;
    }

    private Order ownedBy(Tier newTier, String newArea) {
        return new Order(dispatchNo, unit, newTier, newArea, filing, deadlines);
    }

    private Order with(Deadlines newDeadlines) {
        return new Order(dispatchNo, unit, tier, area, filing, newDeadlines);
    }
}
