package org.gridloop.routing.escalating;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.escalating.EscalationCommand.PassDown;
import org.gridloop.routing.escalating.EscalationCommand.PassUp;

/** Escalating's table, for walks over the whole life. */
public final class EscalatingDoor {

    private final Desk<EscalationCommand, EscalationState, RoutingEvent> desk =
            new Desk<>(new EscalationDecider(), RoutingEvent.class);
    private final DeadlineRules rules;

    public EscalatingDoor(DeadlineRules rules) {
        this.rules = rules;
    }

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> up(String issueId, boolean open, String area, Instant at) {
        return desk.decide(
                new PassUp(issueId, open, area, "no-authority", "not ours", at, rules.oneWorkingDayAfter(at)));
    }

    public List<RoutingEvent> down(String issueId, boolean open, String area, Instant at) {
        return desk.decide(new PassDown(issueId, open, area, "has-means", "yours", at, rules.oneWorkingDayAfter(at)));
    }
}
