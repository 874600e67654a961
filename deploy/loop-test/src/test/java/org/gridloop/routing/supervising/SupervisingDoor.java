package org.gridloop.routing.supervising;

import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.supervising.SupervisionCommand.Lift;
import org.gridloop.routing.supervising.SupervisionCommand.Raise;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterDispatch;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterReturn;
import org.gridloop.routing.supervising.SupervisionCommand.Remind;
import org.gridloop.routing.supervising.SupervisionCommand.Supervise;

/** Supervising's table, for walks over the whole life. */
public final class SupervisingDoor {

    private final Desk<SupervisionCommand, SupervisionState, RoutingEvent> desk =
            new Desk<>(new SupervisionDecider(), RoutingEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> remind(String issueId, boolean open) {
        return desk.decide(new Remind(issueId, open, "due-soon", null));
    }

    public List<RoutingEvent> order(String issueId, boolean open) {
        return desk.decide(new Supervise(issueId, open, "danger", "a gap in the road", null));
    }

    /** By itself, when there is an occasion for it; else by a supervisor's word. */
    public List<RoutingEvent> raise(String issueId, boolean open, int returnNo, int dispatchNo) {
        if (!open) {
            return desk.decide(new Raise(issueId, false, "danger", "a wider gap"));
        }
        List<RoutingEvent> afterReturn = desk.decide(new RaiseAfterReturn(issueId, returnNo));
        if (!afterReturn.isEmpty()) {
            return afterReturn;
        }
        List<RoutingEvent> afterDispatch = desk.decide(new RaiseAfterDispatch(issueId, dispatchNo));
        return afterDispatch.isEmpty() ? desk.decide(new Raise(issueId, true, "danger", "a wider gap")) : afterDispatch;
    }

    public List<RoutingEvent> lift(String issueId) {
        return desk.decide(new Lift(issueId, "handled", null));
    }
}
