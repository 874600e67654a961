package org.gridloop.routing.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.routing.clocks.Explanation;
import org.gridloop.routing.clocks.Purpose;
import org.gridloop.routing.reference.Timetables;

/** Explains deadlines that were given, each by the calendar it was counted with. */
final class Explaining {

    private final Timetables timetables;
    private final Function<String, Optional<String>> nameOfCategory;

    Explaining(Timetables timetables, Function<String, Optional<String>> nameOfCategory) {
        this.timetables = timetables;
        this.nameOfCategory = nameOfCategory;
    }

    Explanation of(GivenDeadline given, DeadlineRow row) {
        Timetable timetable = timetables.of(given.calendarVersion());
        List<Pause> pauses = given.purpose() == Purpose.FINISH ? row.pauses() : List.of();
        String told = given.rule();
        String rule = told == null ? countedRule(given, row, timetable) : told;
        String name = nameOfCategory.apply(row.category()).orElse("");
        return Explanation.of(given.purpose(), given.start(), given.due(), rule, name, pauses, timetable);
    }

    /** Time to sign is counted by the clock of the finish, time at a tier in office hours; how much is seen by counting. */
    private static String countedRule(GivenDeadline given, DeadlineRow row, Timetable timetable) {
        boolean office = given.purpose() != Purpose.SIGN || finishCountsOfficeHours(row);
        Limit unknown = new Limit(row.category(), 0, office);
        long minutes = timetable
                .clockOf(unknown)
                .between(given.start(), given.due(), List.of())
                .toMinutes();
        return new Limit(row.category(), minutes, office).words();
    }

    private static boolean finishCountsOfficeHours(DeadlineRow row) {
        for (GivenDeadline given : row.given()) {
            String rule = given.rule();
            if (given.purpose() == Purpose.FINISH && rule != null) {
                return Limit.parse(rule).map(Limit::office).orElse(true);
            }
        }
        return true;
    }
}
