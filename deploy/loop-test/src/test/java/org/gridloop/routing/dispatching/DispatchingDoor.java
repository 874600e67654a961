package org.gridloop.routing.dispatching;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchForRework;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchReopened;
import org.gridloop.routing.dispatching.DispatchCommand.DispatchUnmerged;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;

/** Dispatching's table, for walks over the whole life. */
public final class DispatchingDoor {

    private final Desk<DispatchCommand, DispatchState, RoutingEvent> desk;

    public DispatchingDoor(Responsibility responsibility, DeadlineRules deadlines, Units units) {
        this.desk = new Desk<>(new DispatchDecider(responsibility, deadlines, units), RoutingEvent.class);
    }

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> filed(IssueFiled e, Instant at) {
        return desk.decide(new Dispatch(e.issueId(), e.filing(), at));
    }

    public List<RoutingEvent> unmerged(IssueUnmerged e, Instant at) {
        return e.filing() == null
                ? List.of()
                : desk.decide(new DispatchUnmerged(e.issueId(), e.mergeNo(), e.filing(), at));
    }

    public List<RoutingEvent> failed(CheckFailed e) {
        return desk.decide(new DispatchForRework(e.issueId(), e.dispatchNo(), e.checkNo()));
    }

    public List<RoutingEvent> reopened(IssueReopened e, Instant at) {
        return desk.decide(new DispatchReopened(e.issueId(), e.reopenNo(), at));
    }

    public List<RoutingEvent> approve(ReturnRequested e, boolean open, String next, Instant at) {
        return desk.decide(
                new ApproveReturn(e.issueId(), e.dispatchNo(), e.returnNo(), e.unit(), next, null, true, open, at));
    }

    public List<RoutingEvent> refuse(ReturnRequested e, boolean open) {
        return desk.decide(new RefuseReturn(e.issueId(), e.dispatchNo(), e.returnNo(), e.unit(), "yours", true, open));
    }
}
