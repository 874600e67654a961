package org.gridloop.routing.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.calendar.CountedDay;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.calendar.WorkingClock;

/**
 * Why a deadline is when it is: everything that counted, everything that did not, and both in sentences.
 *
 * @param start when the clock started
 * @param rule the limit in words
 * @param minutes that counted from start to due
 * @param counted the days on which something counted, in order
 * @param skipped the days between on which nothing is worked, in runs
 * @param pauses in which the clock stood still, as far as they lie before due
 * @param calendarComplete false when a year before due is not published, so that weekends alone are left out in it
 */
public record Explanation(
        Purpose purpose,
        Instant start,
        Instant due,
        String rule,
        String calendarVersion,
        long minutes,
        List<CountedDay> counted,
        List<Skipped> skipped,
        List<Pause> pauses,
        boolean calendarComplete,
        String english,
        String chinese) {

    /**
     * Days in a row on which nothing is worked for the same reason.
     *
     * @param holiday as published; empty for a weekend
     */
    public record Skipped(LocalDate from, LocalDate to, String holiday) {}

    public Explanation {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
        pauses = List.copyOf(pauses);
    }

    /**
     * @param rule the limit in words; the clock is the one these words name
     * @param name what the code in the rule stands for; empty when it needs no name
     */
    public static Explanation of(
            Purpose purpose,
            Instant start,
            Instant due,
            String rule,
            String name,
            List<Pause> pauses,
            Timetable timetable) {
        OfficeHours hours = timetable.hours();
        WorkingCalendar calendar = timetable.calendar();
        boolean office = Limit.parse(rule).map(Limit::office).orElse(true);
        WorkingClock clock = office ? timetable.office() : timetable.continuous();
        List<Pause> before =
                pauses.stream().filter(pause -> pause.from().isBefore(due)).toList();
        List<CountedDay> days = clock.counted(start, due, before);
        List<CountedDay> counted =
                days.stream().filter(day -> !day.counted().isZero()).toList();
        Grounds grounds = new Grounds(
                purpose,
                start.atZone(hours.zone()),
                due.atZone(hours.zone()),
                rule,
                name,
                office,
                clock.between(start, due, before).toMinutes(),
                counted,
                office ? skipped(days, calendar) : List.of(),
                before,
                hours,
                calendar,
                office ? firstUnpublished(start, due, hours, calendar) : 0);
        return new Explanation(
                purpose,
                start,
                due,
                rule,
                calendar.version(),
                grounds.minutes(),
                counted,
                grounds.skipped(),
                before,
                grounds.unpublishedFrom() == 0,
                new EnglishSentences(grounds).text(),
                new ChineseSentences(grounds).text());
    }

    private static List<Skipped> skipped(List<CountedDay> days, WorkingCalendar calendar) {
        List<Skipped> runs = new ArrayList<>();
        for (CountedDay day : days) {
            if (calendar.isWorked(day.date())) {
                continue;
            }
            String holiday = calendar.holidayOf(day.date()).orElse("");
            Skipped last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && Objects.equals(last.holiday(), holiday)
                    && last.to().plusDays(1).equals(day.date())) {
                runs.set(runs.size() - 1, new Skipped(last.from(), day.date(), holiday));
            } else {
                runs.add(new Skipped(day.date(), day.date(), holiday));
            }
        }
        return runs;
    }

    private static int firstUnpublished(Instant start, Instant due, OfficeHours hours, WorkingCalendar calendar) {
        int last = due.atZone(hours.zone()).getYear();
        for (int year = start.atZone(hours.zone()).getYear(); year <= last; year++) {
            if (!calendar.isPublished(year)) {
                return year;
            }
        }
        return 0;
    }
}
