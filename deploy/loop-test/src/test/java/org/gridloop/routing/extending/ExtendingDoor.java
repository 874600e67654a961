package org.gridloop.routing.extending;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.extending.ExtensionCommand.Approve;
import org.gridloop.routing.extending.ExtensionCommand.Refuse;

/** Extending's table, for walks over the whole life. */
public final class ExtendingDoor {

    private final Desk<ExtensionCommand, ExtensionState, RoutingEvent> desk;

    public ExtendingDoor(DeadlineRules rules) {
        this.desk = new Desk<>(new ExtensionDecider(rules), RoutingEvent.class);
    }

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> approve(ExtensionRequested e, boolean inHand, Instant at) {
        return desk.decide(new Approve(e.issueId(), e.dispatchNo(), e.extensionNo(), e.unit(), inHand, null, at));
    }

    public List<RoutingEvent> refuse(ExtensionRequested e, boolean open) {
        return desk.decide(
                new Refuse(e.issueId(), e.dispatchNo(), e.extensionNo(), e.unit(), "not-needed", null, open));
    }
}
