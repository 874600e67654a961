package org.gridloop.routing.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;

/** Gives a dispatch its deadlines by the catalogue's limits; the clock starts at the dispatch, not at signing. */
public final class DeadlineRules {

    /** Office hours of the district, Monday to Friday; holidays are not in it yet. */
    public static final String CALENDAR_VERSION = "office-hours-2026.1";

    private static final Duration SIGNING = Duration.ofMinutes(120);
    private static final Duration SIGNING_WHEN_CRITICAL = Duration.ofMinutes(30);
    private static final Duration ONE_WORKING_DAY = Duration.ofMinutes(480);

    private final OfficeHours officeHours;
    private final String calendarVersion;

    public DeadlineRules(OfficeHours officeHours, String calendarVersion) {
        this.officeHours = officeHours;
        this.calendarVersion = calendarVersion;
    }

    /** @return the deadlines of a dispatch that starts the clock at {@code at} */
    public Deadlines from(Instant at, CatalogueLine line, Urgency urgency) {
        Duration limit = Duration.ofMinutes(line.finishLimitMinutes());
        String hours = line.clock() == LimitClock.OFFICE ? "office hours" : "continuous";
        return new Deadlines(
                at,
                signBy(at, line, urgency),
                plus(at, limit, line.clock()),
                line.code() + ": " + line.finishLimitMinutes() + " min, " + hours,
                calendarVersion);
    }

    /**
     * @param running the deadlines the issue has; they run on, a return wins no time
     * @return the same finish for the next unit, with time to sign of its own; a new count when the finish has passed
     */
    public Deadlines handedOver(Deadlines running, Instant at, CatalogueLine line, Urgency urgency) {
        if (!at.isBefore(running.finishBy())) {
            return from(at, line, urgency);
        }
        return new Deadlines(
                running.clockStart(),
                signBy(at, line, urgency),
                running.finishBy(),
                running.rule(),
                running.calendarVersion());
    }

    /** @return when the tier that has just taken over has had it for one working day */
    public Instant oneWorkingDayAfter(Instant at) {
        return officeHours.plus(at, ONE_WORKING_DAY);
    }

    private Instant signBy(Instant at, CatalogueLine line, Urgency urgency) {
        return plus(at, urgency == Urgency.CRITICAL ? SIGNING_WHEN_CRITICAL : SIGNING, line.clock());
    }

    private Instant plus(Instant at, Duration limit, LimitClock clock) {
        return switch (clock) {
            case CONTINUOUS -> at.plus(limit);
            case OFFICE -> officeHours.plus(at, limit);
        };
    }
}
