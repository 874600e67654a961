package org.gridloop.routing.whistling;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.Tier;
import org.gridloop.looptest.Desk;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.Units;
import org.gridloop.routing.whistling.WhistleCommand.Blow;
import org.gridloop.routing.whistling.WhistleCommand.Conclude;

/** Whistling's table, for walks over the whole life. */
public final class WhistlingDoor {

    private final Desk<WhistleCommand, WhistleState, RoutingEvent> desk;

    public WhistlingDoor(DeadlineRules rules, Units units) {
        this.desk = new Desk<>(new WhistleDecider(rules, units), RoutingEvent.class);
    }

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<RoutingEvent> blow(String issueId, boolean inHand, String street, List<String> assistants, Instant at) {
        return desk.decide(
                new Blow(issueId, inHand, Tier.STREET, street, assistants, "several-trades", "all at once", at));
    }

    public List<RoutingEvent> conclude(String issueId, boolean open, List<String> reportedIn) {
        return desk.decide(new Conclude(issueId, open, reportedIn, "agreed", "the lead goes on"));
    }
}
