package org.gridloop.routing.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.SpecialDay;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;

/** National Day of 2022 and 2023 as it was published, typed in by hand from the notices. */
final class NationalDays {

    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "calendar-7",
            Set.of(2022, 2023),
            Stream.of(
                            off("2022-10-01", "2022-10-07", "国庆节"),
                            Stream.of(worked("2022-10-08", "国庆节"), worked("2022-10-09", "国庆节")),
                            off("2023-09-29", "2023-10-06", "中秋节、国庆节"),
                            Stream.of(worked("2023-10-07", "中秋节、国庆节"), worked("2023-10-08", "中秋节、国庆节")))
                    .flatMap(days -> days)
                    .toList());

    static final Timetable TIMETABLE = new Timetable(
            OfficeHours.of(java.time.ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")), CALENDAR);

    private NationalDays() {}

    private static Stream<SpecialDay> off(String first, String last, String name) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .map(day -> new SpecialDay(day, name, false));
    }

    private static SpecialDay worked(String day, String name) {
        return new SpecialDay(LocalDate.parse(day), name, true);
    }
}
