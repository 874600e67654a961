package org.gridloop.response.ordering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.response.reference.EvidenceRules;
import org.gridloop.simulation.Part;

/** The units' orders, with their automations, over whatever journal it is given. */
public final class ResponsePart implements Part {

    private static final EvidenceRules RULES = new EvidenceRules(Map.of());

    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;

    public ResponsePart(DecisionsMaker maker, DomainClock clock) {
        this.clock = clock;
        this.decisions = maker.over(new OrderDecider(), ResponseEvent.class);
    }

    @Override
    public List<When<?>> automations() {
        return List.of(
                new WhenIssueIsDispatchedThenReceiveOrder(decisions, clock),
                new WhenReturnIsApprovedThenWithdrawOrder(decisions, clock),
                new WhenReturnIsRefusedThenKeepOrder(decisions, clock),
                new WhenIssueIsClosedThenWithdrawOrder(decisions, clock));
    }

    public boolean sign(OrderReceived o, Cause cause) {
        return !decisions
                .decide(o.issueId(), new OrderCommand.Sign(o.issueId(), o.dispatchNo(), o.unit(), clock.now()), cause)
                .changedNothing();
    }

    public boolean giveBack(OrderReceived o, String next, Cause cause) {
        return !decisions
                .decide(
                        o.issueId(),
                        new OrderCommand.Return(
                                o.issueId(),
                                o.dispatchNo(),
                                o.unit(),
                                "not ours",
                                next,
                                true,
                                clock.now(),
                                Duration.ofDays(1)),
                        cause)
                .changedNothing();
    }

    public boolean finish(OrderReceived o, Cause cause) {
        return !decisions
                .decide(
                        o.issueId(),
                        new OrderCommand.Finish(
                                o.issueId(), o.dispatchNo(), o.unit(), "mended", List.of(), clock.now(), RULES),
                        cause)
                .changedNothing();
    }

    @Override
    public boolean hasHeard(String issueId, String causeId) {
        return decisions.hasHeard(issueId, causeId);
    }
}
