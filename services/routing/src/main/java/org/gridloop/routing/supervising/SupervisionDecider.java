package org.gridloop.routing.supervising;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.routing.standing.Denied.NOT_DISPATCHED;
import static org.gridloop.routing.standing.Denied.NOT_OPEN;
import static org.gridloop.routing.supervising.SupervisionRefusal.ALREADY_SUPERVISED;
import static org.gridloop.routing.supervising.SupervisionRefusal.HIGHEST_LEVEL;
import static org.gridloop.routing.supervising.SupervisionRefusal.NOT_SUPERVISED;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.routing.standing.Order;
import org.gridloop.routing.supervising.SupervisionCommand.Lift;
import org.gridloop.routing.supervising.SupervisionCommand.Raise;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterDispatch;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseAfterReturn;
import org.gridloop.routing.supervising.SupervisionCommand.RaiseOverdue;
import org.gridloop.routing.supervising.SupervisionCommand.Remind;
import org.gridloop.routing.supervising.SupervisionCommand.Supervise;
import org.gridloop.routing.supervising.SupervisionState.Dispatched;
import org.gridloop.routing.supervising.SupervisionState.Undispatched;
import org.jspecify.annotations.Nullable;

/** Who is reminded and what is watched: by hand, or by itself once for each occasion. Level 3 is the highest. */
final class SupervisionDecider implements Decider<SupervisionCommand, SupervisionState, RoutingEvent> {

    static final int RETURNS_THAT_RAISE = 3;
    static final int REWORKS_THAT_RAISE = 3;
    static final int REOPENINGS_THAT_RAISE = 2;

    private static final String OVERDUE = "overdue";
    private static final String THIRD_RETURN = "third-return";
    private static final String THIRD_REWORK = "third-rework";
    private static final String SECOND_REOPENING = "second-reopening";

    private record Turn(SupervisionCommand command, SupervisionState state) {}

    @Override
    public SupervisionState initial() {
        return new Undispatched();
    }

    @Override
    public List<RoutingEvent> decide(SupervisionCommand command, SupervisionState state) {
        return switch (new Turn(command, state)) {
            case Turn(Remind c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Remind c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Remind c, Dispatched s) -> List.of(reminded(c, s));

            case Turn(Supervise c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Supervise c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Supervise c, Dispatched s) when s.isWatched() -> throw refused(ALREADY_SUPERVISED);
            case Turn(Supervise c, Dispatched s) -> List.of(ordered(c, s));

            case Turn(Raise c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Raise c, Dispatched s) when !c.open() -> throw refused(NOT_OPEN);
            case Turn(Raise c, Dispatched s) when !s.isWatched() -> throw refused(NOT_SUPERVISED);
            case Turn(Raise c, Dispatched s) when s.isHighest() -> throw refused(HIGHEST_LEVEL);
            case Turn(Raise c, Dispatched s) ->
                List.of(raised(c.issueId(), s, c.reason(), c.explanation(), null, false));

            case Turn(Lift c, Undispatched s) -> throw refused(NOT_DISPATCHED);
            case Turn(Lift c, Dispatched s) when !s.isWatched() -> throw refused(NOT_SUPERVISED);
            case Turn(Lift c, Dispatched s) -> List.of(lifted(c, s));

            case Turn(RaiseOverdue c, Undispatched s) -> List.of();
            case Turn(RaiseOverdue c, Dispatched s) when !isOverdue(c, s) -> List.of(); // another deadline counts now
            case Turn(RaiseOverdue c, Dispatched s) -> byItself(c.issueId(), s, OVERDUE, c.due());

            case Turn(RaiseAfterReturn c, Undispatched s) -> List.of();
            case Turn(RaiseAfterReturn c, Dispatched s) when c.returnNo() < RETURNS_THAT_RAISE -> List.of();
            case Turn(RaiseAfterReturn c, Dispatched s) -> byItself(c.issueId(), s, THIRD_RETURN, null);

            case Turn(RaiseAfterDispatch c, Undispatched s) -> List.of();
            case Turn(RaiseAfterDispatch c, Dispatched s)
            when s.hasReworked(REWORKS_THAT_RAISE) && !s.raisedFor(THIRD_REWORK) ->
                byItself(c.issueId(), s, THIRD_REWORK, null);
            case Turn(RaiseAfterDispatch c, Dispatched s)
            when s.hasReopened(REOPENINGS_THAT_RAISE) -> byItself(c.issueId(), s, SECOND_REOPENING, null);
            case Turn(RaiseAfterDispatch c, Dispatched s) -> List.of();
        };
    }

    @Override
    public SupervisionState evolve(SupervisionState state, RoutingEvent event) {
        return switch (state) {
            case Undispatched s ->
                event instanceof IssueDispatched e ? new Dispatched(Order.of(e), 0, 0, 0, 0, 0, Set.of()) : state;
            case Dispatched s -> after(s, event);
        };
    }

    private static Dispatched after(Dispatched s, RoutingEvent event) {
        Order order = s.order().after(event);
        int reminders = event instanceof IssueReminded e ? e.reminderNo() : s.reminders();
        int reworks = s.reworks();
        int reopens = s.reopens();
        if (event instanceof IssueDispatched e) {
            reworks += e.occasion() == Occasion.REWORK ? 1 : 0;
            reopens += e.occasion() == Occasion.REOPENED ? 1 : 0;
        }
        int supervisions = s.supervisions();
        int level = s.level();
        Set<String> occasions = s.occasions();
        if (event instanceof SupervisionOrdered e) {
            supervisions = e.supervisionNo();
            level = 1;
        } else if (event instanceof SupervisionRaised e) {
            supervisions = e.supervisionNo();
            level = e.toLevel();
            occasions = e.automatic() ? plus(occasions, occasion(e.reason(), e.passedDeadline())) : occasions;
        } else if (event instanceof SupervisionLifted) {
            level = 0;
        }
        return new Dispatched(order, reminders, supervisions, level, reworks, reopens, occasions);
    }

    private static Set<String> plus(Set<String> occasions, String one) {
        Set<String> more = new HashSet<>(occasions);
        more.add(one);
        return more;
    }

    /** Each deadline can pass once, the others happen once in an issue's life. */
    private static String occasion(String reason, @Nullable Instant passedDeadline) {
        return passedDeadline == null ? reason : reason + "/" + passedDeadline;
    }

    private static boolean isOverdue(RaiseOverdue c, Dispatched s) {
        return c.due().equals(s.order().deadlines().finishBy()) && !c.at().isBefore(c.due());
    }

    private static List<RoutingEvent> byItself(
            String issueId, Dispatched s, String reason, @Nullable Instant passedDeadline) {
        return s.isHighest() || s.raisedFor(occasion(reason, passedDeadline))
                ? List.of()
                : List.of(raised(issueId, s, reason, null, passedDeadline, true));
    }

    private static SupervisionRaised raised(
            String issueId,
            Dispatched s,
            String reason,
            @Nullable String explanation,
            @Nullable Instant passedDeadline,
            boolean automatic) {
        return new SupervisionRaised(
                issueId,
                s.order().dispatchNo(),
                s.isWatched() ? s.supervisions() : s.supervisions() + 1,
                s.level(),
                s.level() + 1,
                s.order().unit(),
                s.order().tier(),
                s.order().area(),
                reason,
                explanation,
                passedDeadline,
                automatic);
    }

    private static IssueReminded reminded(Remind c, Dispatched s) {
        return new IssueReminded(
                c.issueId(),
                s.order().dispatchNo(),
                s.reminders() + 1,
                s.order().unit(),
                s.order().tier(),
                s.order().area(),
                c.reason(),
                c.explanation());
    }

    private static SupervisionOrdered ordered(Supervise c, Dispatched s) {
        return new SupervisionOrdered(
                c.issueId(),
                s.order().dispatchNo(),
                s.supervisions() + 1,
                s.order().unit(),
                s.order().tier(),
                s.order().area(),
                c.reason(),
                c.explanation(),
                c.answerBy());
    }

    private static SupervisionLifted lifted(Lift c, Dispatched s) {
        return new SupervisionLifted(
                c.issueId(),
                s.order().dispatchNo(),
                s.supervisions(),
                s.level(),
                s.order().unit(),
                c.reason(),
                c.explanation());
    }
}
