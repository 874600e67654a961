package org.gridloop.routing.clocks;

/** When a district works: its hours, and its calendar in one version. */
public record Timetable(OfficeHours hours, WorkingCalendar calendar) {

    public WorkingClock office() {
        return new WorkingClock.Office(hours, calendar);
    }

    public WorkingClock continuous() {
        return new WorkingClock.Continuous(hours.zone());
    }

    /** @return the clock that a limit is counted by */
    public WorkingClock clockOf(Limit limit) {
        return limit.office() ? office() : continuous();
    }
}
