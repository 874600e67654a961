package org.gridloop.backbone.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the holidays and make-up workdays that have been published year by
 * year. In a year that is not published weekends alone are off.
 */
public final class WorkingCalendar {

    private final String version;
    private final Set<Integer> publishedYears;
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    /** @param days in the order of their publication; a later word on a day replaces an earlier one */
    public WorkingCalendar(String version, Set<Integer> publishedYears, Collection<SpecialDay> days) {
        this.version = version;
        this.publishedYears = Set.copyOf(publishedYears);
        days.forEach(day -> special.put(day.date(), day));
    }

    /** @return a calendar that knows weekends alone */
    public static WorkingCalendar ofWeekends(String version) {
        return new WorkingCalendar(version, Set.of(), Set.of());
    }

    public String version() {
        return version;
    }

    public DayKind kindOf(LocalDate day) {
        SpecialDay published = special.get(day);
        if (published != null) {
            return published.worked() ? DayKind.MAKE_UP_WORKDAY : DayKind.HOLIDAY;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    public boolean isWorked(LocalDate day) {
        return kindOf(day).isWorked();
    }

    /** @return the holiday a special day belongs to, as published */
    public Optional<String> holidayOf(LocalDate day) {
        return Optional.ofNullable(special.get(day)).map(SpecialDay::name);
    }

    /** @return whether the holidays of that year are known */
    public boolean isPublished(int year) {
        return publishedYears.contains(year);
    }
}
