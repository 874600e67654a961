package org.gridloop.routing.dispatching;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;
import org.gridloop.simulation.Part;

/** Routing's dispatching, with its automations, over whatever journal it is given. */
public final class RoutingPart implements Part {

    private final Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;
    private final DomainClock clock;

    public RoutingPart(
            DecisionsMaker maker,
            DomainClock clock,
            Responsibility responsibility,
            DeadlineRules deadlines,
            Units units) {
        this.clock = clock;
        this.decisions = maker.over(new DispatchDecider(responsibility, deadlines, units), RoutingEvent.class);
    }

    @Override
    public List<When<?>> automations() {
        return List.of(
                new WhenIssueIsFiledThenDispatch(decisions, clock),
                new WhenCheckFailsThenDispatchForRework(decisions, clock),
                new WhenIssueIsReopenedThenDispatch(decisions, clock));
    }

    public boolean approve(ReturnRequested e, String next, Cause cause) {
        Instant at = clock.now();
        return !decisions
                .decide(
                        e.issueId(),
                        new ApproveReturn(
                                e.issueId(), e.dispatchNo(), e.returnNo(), e.unit(), next, null, true, true, at),
                        cause)
                .changedNothing();
    }

    public boolean refuse(ReturnRequested e, Cause cause) {
        return !decisions
                .decide(
                        e.issueId(),
                        new RefuseReturn(e.issueId(), e.dispatchNo(), e.returnNo(), e.unit(), "yours", true, true),
                        cause)
                .changedNothing();
    }

    @Override
    public boolean hasHeard(String issueId, String causeId) {
        return decisions.hasHeard(issueId, causeId);
    }
}
