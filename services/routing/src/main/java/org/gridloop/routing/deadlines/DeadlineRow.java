package org.gridloop.routing.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.routing.clocks.Pause;
import org.gridloop.routing.clocks.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of an issue's current dispatch, as the facts gave them.
 *
 * @param given to sign first, then to finish, then the others
 * @param pauses of the clock of the finish
 */
record DeadlineRow(
        String issueId,
        int dispatchNo,
        String unit,
        String category,
        String grid,
        List<GivenDeadline> given,
        List<Pause> pauses) {

    DeadlineRow {
        given = List.copyOf(given);
        pauses = List.copyOf(pauses);
    }

    static boolean changesBy(DomainEvent event) {
        return event instanceof IssueDispatched || event instanceof TierEscalated;
    }

    /** @return the row after the fact, or null while nothing was dispatched */
    static @Nullable DeadlineRow evolve(@Nullable DeadlineRow row, Heard heard) {
        if (heard.event() instanceof IssueDispatched e) {
            return dispatched(row, e, heard.time());
        }
        if (row == null) {
            return null;
        }
        return heard.event() instanceof TierEscalated e ? row.escalated(e, heard.time()) : row;
    }

    /** A finish that runs on keeps its pauses, and one already given for signing keeps its start. */
    private static DeadlineRow dispatched(@Nullable DeadlineRow before, IssueDispatched e, Instant at) {
        Deadlines d = e.deadlines();
        Optional<GivenDeadline> sign = given(before, Purpose.SIGN, d.signBy());
        Optional<GivenDeadline> finish = given(before, Purpose.FINISH, d.finishBy());
        List<GivenDeadline> given = new ArrayList<>();
        given.add(new GivenDeadline(
                Purpose.SIGN,
                e.unit(),
                sign.map(GivenDeadline::start).orElse(at),
                d.signBy(),
                null,
                d.calendarVersion()));
        given.add(new GivenDeadline(
                Purpose.FINISH, e.unit(), d.clockStart(), d.finishBy(), d.rule(), d.calendarVersion()));
        return new DeadlineRow(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                e.filing().category(),
                e.filing().grid(),
                given,
                before != null && finish.isPresent() ? before.pauses : List.of());
    }

    private static Optional<GivenDeadline> given(@Nullable DeadlineRow row, Purpose purpose, Instant due) {
        return row == null
                ? Optional.empty()
                : row.given.stream()
                        .filter(one -> one.purpose() == purpose && one.due().equals(due))
                        .findFirst();
    }

    private DeadlineRow escalated(TierEscalated e, Instant at) {
        List<GivenDeadline> others = new ArrayList<>(
                given.stream().filter(one -> one.purpose() != Purpose.ESCALATE).toList());
        Instant again = e.escalatesAgainAt();
        if (again != null) {
            others.add(new GivenDeadline(
                    Purpose.ESCALATE, unit, at, again, null, others.getFirst().calendarVersion()));
        }
        return new DeadlineRow(issueId, dispatchNo, unit, category, grid, others, pauses);
    }
}
