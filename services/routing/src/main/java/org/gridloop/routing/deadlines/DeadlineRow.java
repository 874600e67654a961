package org.gridloop.routing.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Summoned;
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
        return event instanceof IssueDispatched
                || event instanceof TierEscalated
                || event instanceof TierLowered
                || event instanceof ExtensionApproved
                || event instanceof HandlingSuspended
                || event instanceof HandlingResumed
                || event instanceof WhistleBlown
                || event instanceof UnitReportedIn
                || event instanceof JointHandlingConcluded;
    }

    /** @return the row after the fact, or null while nothing was dispatched */
    static @Nullable DeadlineRow evolve(@Nullable DeadlineRow row, Heard heard) {
        if (heard.event() instanceof IssueDispatched e) {
            return dispatched(row, e, heard.time());
        }
        if (row == null) {
            return null;
        }
        Instant at = heard.time();
        return switch (heard.event()) {
            case TierEscalated e -> row.escalatesAt(e.escalatesAgainAt(), at);
            case TierLowered e -> row.escalatesAt(e.escalatesAgainAt(), at);
            case ExtensionApproved e -> row.dueBy(e.newFinishBy(), e.rule(), e.calendarVersion(), row.pauses);
            case HandlingSuspended e ->
                row.dueBy(
                        e.newFinishBy(),
                        e.rule(),
                        e.calendarVersion(),
                        row.pausesWith(new Pause(e.suspendedAt(), e.until(), e.reason())));
            case HandlingResumed e ->
                row.dueBy(e.newFinishBy(), e.rule(), e.calendarVersion(), row.resumed(e.suspendedAt(), e.resumedAt()));
            case WhistleBlown e -> row.summoned(e, at);
            case UnitReportedIn e -> row.reportedIn(e.unit());
            case JointHandlingConcluded e -> row.without(Purpose.REPORT_IN);
            default -> row;
        };
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
                Purpose.FINISH,
                e.unit(),
                d.clockStart(),
                d.finishBy(),
                finish.map(GivenDeadline::rule).orElse(d.rule()),
                finish.map(GivenDeadline::calendarVersion).orElse(d.calendarVersion())));
        if (before != null && finish.isPresent()) {
            before.given.stream()
                    .filter(one -> one.purpose() == Purpose.ESCALATE)
                    .forEach(given::add);
        }
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

    private DeadlineRow escalatesAt(@Nullable Instant again, Instant at) {
        DeadlineRow others = without(Purpose.ESCALATE);
        return again == null
                ? others
                : others.with(new GivenDeadline(Purpose.ESCALATE, unit, at, again, null, calendarVersion()));
    }

    private DeadlineRow dueBy(Instant finishBy, String rule, String calendarVersion, List<Pause> now) {
        List<GivenDeadline> moved = given.stream()
                .map(one -> one.purpose() == Purpose.FINISH
                        ? new GivenDeadline(one.purpose(), one.unit(), one.start(), finishBy, rule, calendarVersion)
                        : one)
                .toList();
        return new DeadlineRow(issueId, dispatchNo, unit, category, grid, moved, now);
    }

    private List<Pause> pausesWith(Pause pause) {
        return Stream.concat(pauses.stream(), Stream.of(pause)).toList();
    }

    private List<Pause> resumed(Instant suspendedAt, Instant resumedAt) {
        return pauses.stream()
                .map(pause ->
                        pause.from().equals(suspendedAt) ? new Pause(suspendedAt, resumedAt, pause.reason()) : pause)
                .toList();
    }

    private DeadlineRow summoned(WhistleBlown e, Instant at) {
        DeadlineRow row = without(Purpose.REPORT_IN);
        for (Summoned called : e.units()) {
            row = row.with(new GivenDeadline(
                    Purpose.REPORT_IN, called.unit(), at, called.reportInBy(), e.rule(), e.calendarVersion()));
        }
        return row;
    }

    private DeadlineRow reportedIn(String who) {
        return withGiven(given.stream()
                .filter(one -> one.purpose() != Purpose.REPORT_IN || !one.unit().equals(who))
                .toList());
    }

    private DeadlineRow without(Purpose purpose) {
        return withGiven(given.stream().filter(one -> one.purpose() != purpose).toList());
    }

    private DeadlineRow with(GivenDeadline one) {
        return withGiven(Stream.concat(given.stream(), Stream.of(one)).toList());
    }

    private DeadlineRow withGiven(List<GivenDeadline> now) {
        return new DeadlineRow(issueId, dispatchNo, unit, category, grid, now, pauses);
    }

    private String calendarVersion() {
        return given.getFirst().calendarVersion();
    }
}
