package org.gridloop.routing.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Limits;

/**
 * Gives deadlines by the catalogue's limits, over the calendar in force; the clock starts at the dispatch, not at
 * signing.
 */
public final class DeadlineRules {

    private final Supplier<Timetable> timetable;
    private final Supplier<Limits> limits;

    /** Both are asked anew for every deadline: a new version counts from the next one on. */
    public DeadlineRules(Supplier<Timetable> timetable, Supplier<Limits> limits) {
        this.timetable = timetable;
        this.limits = limits;
    }

    /** @return the deadlines of a dispatch that starts the clock at {@code at} */
    public Deadlines from(Instant at, CatalogueLine line, Urgency urgency) {
        Timetable now = timetable.get();
        Limit limit = new Limit(line.code(), line.finishLimitMinutes(), line.clock() == LimitClock.OFFICE);
        return new Deadlines(
                at,
                signBy(now, at, limit, urgency),
                plus(now, at, limit),
                limit.words(),
                now.calendar().version(),
                line.finishLimitMinutes(),
                line.clock().name().toLowerCase(Locale.ROOT));
    }

    /**
     * @param running the deadlines the issue has; they run on, a return wins no time
     * @return the same finish for the next unit, with time to sign of its own; a new count when the finish has passed
     */
    public Deadlines handedOver(Deadlines running, Instant at, CatalogueLine line, Urgency urgency) {
        if (!at.isBefore(running.finishBy())) {
            return from(at, line, urgency);
        }
        Limit limit = new Limit(line.code(), line.finishLimitMinutes(), line.clock() == LimitClock.OFFICE);
        return new Deadlines(
                running.clockStart(),
                signBy(timetable.get(), at, limit, urgency),
                running.finishBy(),
                running.rule(),
                running.calendarVersion(),
                running.finishLimitMinutes(),
                running.limitClock());
    }

    /**
     * 延期: once more the original limit, after the finish there was.
     *
     * @param running the deadlines in force; their rule tells the original limit
     * @throws IllegalArgumentException when their rule names no limit
     */
    public Given extended(Deadlines running) {
        Limit limit = limitOf(running);
        Timetable now = timetable.get();
        return new Given(
                plus(now, running.finishBy(), limit),
                limit.words() + "; once more, from " + running.finishBy(),
                now.calendar().version());
    }

    /**
     * 挂账: the clock stands from one moment to another, and what was left of the limit then is left after it.
     *
     * @param from before the finish; from the finish on nothing is left to be given back
     * @throws IllegalArgumentException when the running rule names no limit
     */
    public Given suspended(Deadlines running, Instant from, Instant until) {
        Limit limit = limitOf(running);
        Timetable now = timetable.get();
        var left = now.clockOf(limit).between(from, running.finishBy(), List.of());
        return new Given(
                now.clockOf(limit).plus(until, left, List.of()),
                limit.words() + "; the clock stood from " + from + " until " + until,
                now.calendar().version());
    }

    /** 报到: @return until when a unit called by a whistle has to report in */
    public Given reportIn(Instant at) {
        Limit limit = new Limit("report-in", limits.get().reportIn(), true);
        Timetable now = timetable.get();
        return new Given(plus(now, at, limit), limit.words(), now.calendar().version());
    }

    /** @return until when the tier that has just taken over has it, before it goes up again */
    public Given escalation(Instant at) {
        Limit limit = escalationLimit();
        Timetable now = timetable.get();
        return new Given(plus(now, at, limit), limit.words(), now.calendar().version());
    }

    /** @return when the tier that has just taken over has had it for one working day */
    public Instant oneWorkingDayAfter(Instant at) {
        return escalation(at).due();
    }

    Limit escalationLimit() {
        return new Limit("escalation", limits.get().escalation(), true);
    }

    private static Limit limitOf(Deadlines running) {
        return Limit.parse(running.rule())
                .orElseThrow(() -> new IllegalArgumentException("no limit is told by: " + running.rule()));
    }

    private Instant signBy(Timetable now, Instant at, Limit limit, Urgency urgency) {
        int minutes = urgency == Urgency.CRITICAL
                ? limits.get().signWhenCritical()
                : limits.get().sign();
        return plus(now, at, new Limit(limit.code(), minutes, limit.office()));
    }

    private static Instant plus(Timetable now, Instant at, Limit limit) {
        return now.clockOf(limit).plus(at, limit.duration(), List.<Pause>of());
    }
}
