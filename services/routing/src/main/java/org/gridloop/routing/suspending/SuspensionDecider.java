package org.gridloop.routing.suspending;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.standing.Denied.NOT_DISPATCHED;
import static org.gridloop.routing.standing.Denied.NOT_IN_HAND;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;
import static org.gridloop.routing.standing.Denied.OVERDUE;
import static org.gridloop.routing.suspending.SuspensionRefusal.ALREADY_SUSPENDED;
import static org.gridloop.routing.suspending.SuspensionRefusal.NOT_SUSPENDED;
import static org.gridloop.routing.suspending.SuspensionRefusal.NO_DAY_TO_COME;
import static org.gridloop.routing.suspending.SuspensionRefusal.ONLY_ONCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.deadlines.Given;
import org.gridloop.routing.standing.Order;
import org.gridloop.routing.suspending.SuspensionCommand.Resume;
import org.gridloop.routing.suspending.SuspensionCommand.ResumeOnDate;
import org.gridloop.routing.suspending.SuspensionCommand.Suspend;
import org.gridloop.routing.suspending.SuspensionState.Running;
import org.gridloop.routing.suspending.SuspensionState.Suspended;
import org.gridloop.routing.suspending.SuspensionState.Undispatched;
import org.jspecify.annotations.Nullable;

/** Whether the clock stands: before the deadline, once, until a date; what was left of the limit is left still. */
final class SuspensionDecider implements Decider<SuspensionCommand, SuspensionState, RoutingEvent> {

    /** Longer than a year, and it is no suspension but a closing. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final DeadlineRules rules;

    SuspensionDecider(DeadlineRules rules) {
        this.rules = rules;
    }

    private record Turn(SuspensionCommand command, SuspensionState state) {}

    @Override
    public SuspensionState initial() {
        return new Undispatched();
    }

    @Override
    public List<RoutingEvent> decide(SuspensionCommand command, SuspensionState state) {
        return switch (new Turn(command, state)) {
            case Turn(Suspend c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Suspend c, Suspended s) -> throw refused(ALREADY_SUSPENDED);
            case Turn(Suspend c, Running s) when !c.inHand() -> throw refused(NOT_IN_HAND);
            case Turn(Suspend c, Running s) when s.stoodBefore() -> throw refused(ONLY_ONCE);
            case Turn(Suspend c, Running s) when s.isOverdue(c.at()) -> throw refused(OVERDUE);
            case Turn(Suspend c, Running s) when !isToCome(c) -> throw refused(NO_DAY_TO_COME);
            case Turn(Suspend c, Running s) -> List.of(suspended(c, s.order()));

            case Turn(Resume c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Resume c, Running s) -> throw refused(NOT_SUSPENDED);
            case Turn(Resume c, Suspended s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Resume c, Suspended s) -> List.of(resumed(c.issueId(), s, c.at(), early(c, s), false, c.note()));

            case Turn(ResumeOnDate c, Undispatched s) -> List.of();
            case Turn(ResumeOnDate c, Running s) -> List.of(); // resumed or dispatched anew before
            case Turn(ResumeOnDate c, Suspended s)
            when s.isOver(c.until(), c.at()) -> List.of(resumed(c.issueId(), s, s.until(), s.later(), true, null));
            case Turn(ResumeOnDate c, Suspended s) -> List.of(); // not yet, or another date
        };
    }

    @Override
    public SuspensionState evolve(SuspensionState state, RoutingEvent event) {
        return switch (state) {
            case Undispatched s -> event instanceof IssueDispatched e ? new Running(Order.of(e), false) : state;
            case Running s -> after(s, event);
            case Suspended s -> after(s, event);
        };
    }

    private static SuspensionState after(Running s, RoutingEvent event) {
        if (event instanceof HandlingSuspended e) {
            Given later = new Given(e.newFinishBy(), e.rule(), e.calendarVersion());
            return new Suspended(s.order().after(e), s.order().deadlines(), e.suspendedAt(), e.until(), later);
        }
        boolean anew = event instanceof IssueDispatched e && e.occasion() == Occasion.REOPENED;
        return new Running(s.order().after(event), !anew && s.stoodBefore());
    }

    private static SuspensionState after(Suspended s, RoutingEvent event) {
        Order order = s.order().after(event);
        if (event instanceof IssueDispatched e) {
            return new Running(order, e.occasion() != Occasion.REOPENED);
        }
        return event instanceof HandlingResumed
                ? new Running(order, true)
                : new Suspended(order, s.before(), s.since(), s.until(), s.later());
    }

    private static boolean isToCome(Suspend c) {
        return c.until().isAfter(c.at()) && c.until().isBefore(c.at().plus(LONGEST));
    }

    private HandlingSuspended suspended(Suspend c, Order order) {
        Given later = rules.suspended(order.deadlines(), c.at(), c.until());
        return new HandlingSuspended(
                c.issueId(),
                order.dispatchNo(),
                order.unit(),
                c.at(),
                c.until(),
                order.deadlines().finishBy(),
                later.due(),
                c.reason(),
                c.explanation(),
                later.rule(),
                later.calendarVersion());
    }

    private Given early(Resume c, Suspended s) {
        return rules.suspended(s.before(), s.since(), c.at());
    }

    /** On its date it gets the deadline that was given when it was made to stand, whatever the calendar says by now. */
    private static HandlingResumed resumed(
            String issueId, Suspended s, Instant at, Given due, boolean automatic, @Nullable String note) {
        return new HandlingResumed(
                issueId,
                s.order().dispatchNo(),
                s.order().unit(),
                s.since(),
                at,
                s.before().finishBy(),
                due.due(),
                automatic,
                due.rule(),
                due.calendarVersion(),
                note);
    }
}
