package org.gridloop.routing.suspending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.suspending.SuspensionCommand.Resume;
import org.gridloop.routing.suspending.SuspensionCommand.Suspend;

/** Suspending's table, for walks over the whole life. */
public final class SuspendingDoor {

    private final Desk<SuspensionCommand, SuspensionState, RoutingEvent> desk;

    public SuspendingDoor(DeadlineRules rules) {
        this.desk = new Desk<>(new SuspensionDecider(rules), RoutingEvent.class);
    }

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> suspend(String issueId, boolean inHand, Instant at) {
        return desk.decide(new Suspend(issueId, inHand, at.plus(Duration.ofDays(2)), "season", "frost", at));
    }

    public List<RoutingEvent> resume(String issueId, boolean open, Instant at) {
        return desk.decide(new Resume(issueId, open, null, at));
    }
}
