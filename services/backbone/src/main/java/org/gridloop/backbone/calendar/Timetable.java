package org.gridloop.backbone.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.reference.ReferenceSheet;

/** When a district works: its hours, and its calendar in one version. */
public record Timetable(OfficeHours hours, WorkingCalendar calendar) {

    /**
     * @param sheet a calendar, its rows with year, date, name and isOffDay, its settings with zone and officeHours
     * @throws RuntimeException when zone or office hours are none
     */
    public static Timetable of(ReferenceSheet sheet) {
        List<SpecialDay> days = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (Map<String, String> row : sheet.rows()) {
            years.add(Integer.valueOf(row.getOrDefault("year", "")));
            days.add(new SpecialDay(
                    LocalDate.parse(row.getOrDefault("date", "")),
                    row.getOrDefault("name", ""),
                    !Boolean.parseBoolean(row.get("isOffDay"))));
        }
        OfficeHours hours = OfficeHours.of(
                ZoneId.of(sheet.settings().getOrDefault("zone", "")),
                List.of(sheet.settings().getOrDefault("officeHours", "").split(";", -1)));
        return new Timetable(hours, new WorkingCalendar(sheet.version(), years, days));
    }

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
