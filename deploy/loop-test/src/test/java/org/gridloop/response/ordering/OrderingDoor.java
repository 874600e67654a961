package org.gridloop.response.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.looptest.Desk;
import org.gridloop.response.reference.EvidenceRules;
import org.jspecify.annotations.Nullable;

/** Ordering's table, for walks over the whole life. */
public final class OrderingDoor {

    private static final EvidenceRules RULES = new EvidenceRules(Map.of());

    private final Desk<OrderCommand, IssueOrders, ResponseEvent> desk =
            new Desk<>(new OrderDecider(), ResponseEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<ResponseEvent> dispatched(IssueDispatched e) {
        return desk.decide(new OrderCommand.Receive(e.issueId(), e.dispatchNo(), e.unit(), e.filing(), e.deadlines()));
    }

    public List<ResponseEvent> approved(ReturnApproved e) {
        return desk.decide(new OrderCommand.Release(e.issueId(), e.dispatchNo()));
    }

    public List<ResponseEvent> refused(ReturnRefused e) {
        return desk.decide(new OrderCommand.Keep(e.issueId(), e.dispatchNo(), e.returnNo()));
    }

    public List<ResponseEvent> over(String issueId, String how, Instant saidAt) {
        return desk.decide(new OrderCommand.Recall(issueId, how, saidAt));
    }

    public List<ResponseEvent> moved(
            String issueId, int dispatchNo, Instant finishBy, String reason, @Nullable Instant until) {
        return desk.decide(new OrderCommand.Reschedule(issueId, dispatchNo, finishBy, reason, until));
    }

    public List<ResponseEvent> sign(OrderReceived o, Instant at) {
        return desk.decide(new OrderCommand.Sign(o.issueId(), o.dispatchNo(), o.unit(), at));
    }

    public List<ResponseEvent> giveBack(OrderReceived o, boolean joint, String next, Instant at) {
        return decide(
                new OrderCommand.Return(
                        o.issueId(), o.dispatchNo(), o.unit(), "not ours", next, true, at, Duration.ofDays(1)),
                joint);
    }

    public List<ResponseEvent> progress(OrderReceived o, Instant at) {
        return desk.decide(new OrderCommand.Progress(o.issueId(), o.dispatchNo(), o.unit(), "half done", true, at));
    }

    public List<ResponseEvent> askForTime(OrderReceived o, boolean joint, int answered, Instant at) {
        return decide(
                new OrderCommand.RequestExtension(
                        o.issueId(), o.dispatchNo(), o.unit(), "weather", "rain", answered, at),
                joint);
    }

    public List<ResponseEvent> finish(String issueId, int dispatchNo, String unit, boolean joint, Instant at) {
        return decide(new OrderCommand.Finish(issueId, dispatchNo, unit, "mended", List.of(), at, RULES), joint);
    }

    private List<ResponseEvent> decide(OrderCommand.FromUnit command, boolean joint) {
        return desk.decide(joint ? new OrderCommand.WhileJoint(command) : command);
    }
}
