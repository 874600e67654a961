package org.gridloop.routing.clocks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.calendar.CountedDay;
import org.gridloop.backbone.calendar.DayKind;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.WorkingCalendar;

/**
 * What an explanation is put into words from; times are local.
 *
 * @param name what the rule's code stands for, or nothing
 * @param minutes that counted in all
 * @param unpublishedFrom the first year before due whose holidays are not published; 0 when all are
 */
record Grounds(
        Purpose purpose,
        ZonedDateTime start,
        ZonedDateTime due,
        String rule,
        String name,
        boolean office,
        long minutes,
        List<CountedDay> counted,
        List<Explanation.Skipped> skipped,
        List<Pause> pauses,
        OfficeHours hours,
        WorkingCalendar calendar,
        int unpublishedFrom) {

    /** Days in a row that counted alike, each with the same spans. */
    record Run(LocalDate from, LocalDate to, int days, DayKind kind, List<String> spans, long minutesEach) {

        long minutes() {
            return days * minutesEach;
        }
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (CountedDay day : counted) {
            DayKind kind = calendar.kindOf(day.date());
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.to().plusDays(1).equals(day.date())
                    && last.kind() == kind
                    && last.spans().equals(day.spans())) {
                runs.set(
                        runs.size() - 1,
                        new Run(last.from(), day.date(), last.days() + 1, kind, last.spans(), last.minutesEach()));
            } else {
                runs.add(new Run(
                        day.date(),
                        day.date(),
                        1,
                        kind,
                        day.spans(),
                        day.counted().toMinutes()));
            }
        }
        return runs;
    }

    /** @return how long a working day is, in minutes */
    long workingDay() {
        Duration sum = Duration.ZERO;
        for (OfficeHours.Span span : hours.spans()) {
            sum = sum.plus(Duration.between(span.from(), span.to()));
        }
        return sum.toMinutes();
    }

    /** @return minutes the limit names, or those that counted when its words are no limit's */
    long limit() {
        return Limit.parse(rule).map(Limit::minutes).orElse(minutes);
    }

    /** @return the code with what it stands for, or the rule itself when its words are no limit's */
    String code() {
        return Limit.parse(rule)
                .map(limit -> name.isEmpty() ? limit.code() : limit.code() + " " + name)
                .orElse(rule);
    }

    /** @return whether one local year is all there is to speak of */
    boolean isWithinOneYear() {
        return start.getYear() == due.getYear();
    }
}
