package org.gridloop.routing.whistling;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.standing.Denied.NOT_DISPATCHED;
import static org.gridloop.routing.standing.Denied.NOT_IN_HAND;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;
import static org.gridloop.routing.standing.Denied.UNKNOWN_UNIT;
import static org.gridloop.routing.whistling.WhistleRefusal.ALREADY_JOINT;
import static org.gridloop.routing.whistling.WhistleRefusal.LEAD_IS_NO_ASSISTANT;
import static org.gridloop.routing.whistling.WhistleRefusal.NOT_JOINT;

import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.Summoned;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.deadlines.Given;
import org.gridloop.routing.reference.Units;
import org.gridloop.routing.standing.Order;
import org.gridloop.routing.whistling.WhistleCommand.Blow;
import org.gridloop.routing.whistling.WhistleCommand.Conclude;
import org.gridloop.routing.whistling.WhistleState.Alone;
import org.gridloop.routing.whistling.WhistleState.Joint;
import org.gridloop.routing.whistling.WhistleState.Undispatched;

/** Whether units are called together: the holder leads, each has its limit to report in, one whistle at a time. */
final class WhistleDecider implements Decider<WhistleCommand, WhistleState, RoutingEvent> {

    private final DeadlineRules rules;
    private final Units units;

    WhistleDecider(DeadlineRules rules, Units units) {
        this.rules = rules;
        this.units = units;
    }

    private record Turn(WhistleCommand command, WhistleState state) {}

    @Override
    public WhistleState initial() {
        return new Undispatched();
    }

    @Override
    public List<RoutingEvent> decide(WhistleCommand command, WhistleState state) {
        return switch (new Turn(command, state)) {
            case Turn(Blow c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Blow c, Joint s) -> throw refused(ALREADY_JOINT);
            case Turn(Blow c, Alone s) when !c.inHand() -> throw refused(NOT_IN_HAND);
            case Turn(Blow c, Alone s)
            when c.assistants().contains(s.order().unit()) -> throw refused(LEAD_IS_NO_ASSISTANT);
            case Turn(Blow c, Alone s) when !knowsAll(c) -> throw refused(UNKNOWN_UNIT, unknown(c));
            case Turn(Blow c, Alone s) -> List.of(blown(c, s));

            case Turn(Conclude c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Conclude c, Alone s) -> throw refused(NOT_JOINT);
            case Turn(Conclude c, Joint s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Conclude c, Joint s) -> List.of(concluded(c, s));
        };
    }

    @Override
    public WhistleState evolve(WhistleState state, RoutingEvent event) {
        return switch (state) {
            case Undispatched s -> event instanceof IssueDispatched e ? new Alone(Order.of(e), 0) : state;
            case Alone s ->
                event instanceof WhistleBlown e
                        ? new Joint(s.order(), e.whistleNo(), e.units())
                        : new Alone(s.order().after(event), s.whistles());
            case Joint s -> after(s, event);
        };
    }

    /** Another holder, or the same one anew, works alone again. */
    private static WhistleState after(Joint s, RoutingEvent event) {
        Order order = s.order().after(event);
        return event instanceof JointHandlingConcluded || event instanceof IssueDispatched
                ? new Alone(order, s.whistles())
                : new Joint(order, s.whistles(), s.units());
    }

    private boolean knowsAll(Blow c) {
        return c.assistants().stream().allMatch(units::knows);
    }

    private String unknown(Blow c) {
        return String.join(
                ", ", c.assistants().stream().filter(unit -> !units.knows(unit)).toList());
    }

    private WhistleBlown blown(Blow c, Alone s) {
        Given limit = rules.reportIn(c.at());
        List<Summoned> called = new ArrayList<>();
        called.add(new Summoned(s.order().unit(), true, limit.due()));
        c.assistants().forEach(unit -> called.add(new Summoned(unit, false, limit.due())));
        return new WhistleBlown(
                c.issueId(),
                s.order().dispatchNo(),
                s.whistles() + 1,
                c.tier(),
                c.area(),
                s.order().unit(),
                called,
                s.order().filing(),
                c.reason(),
                c.explanation(),
                limit.rule(),
                limit.calendarVersion());
    }

    private static JointHandlingConcluded concluded(Conclude c, Joint s) {
        List<String> called = s.units().stream().map(Summoned::unit).toList();
        return new JointHandlingConcluded(
                c.issueId(),
                s.order().dispatchNo(),
                s.whistles(),
                s.order().unit(),
                c.result(),
                c.conclusion(),
                called.stream().filter(c.reportedIn()::contains).toList(),
                called.stream().filter(unit -> !c.reportedIn().contains(unit)).toList());
    }
}
