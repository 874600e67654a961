package org.gridloop.routing.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days are worked; holidays and make-up workdays 调休 differ from the week's own order. */
@FunctionalInterface
public interface WorkingDays {

    WorkingDays MONDAY_TO_FRIDAY =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    boolean isWorked(LocalDate day);
}
