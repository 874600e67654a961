package org.gridloop.routing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gridloop.routing.clocks.SpecialDay;

/** The holidays and make-up workdays of one year, in the form of the holiday-cn project. */
public record CalendarYear(int year, List<Day> days) {

    /** @param isOffDay false for a make-up workday 调休上班 */
    public record Day(String name, String date, boolean isOffDay) {}

    public CalendarYear {
        days = List.copyOf(days);
    }

    public Stream<SpecialDay> special() {
        return days.stream().map(day -> new SpecialDay(LocalDate.parse(day.date()), day.name(), !day.isOffDay()));
    }
}
