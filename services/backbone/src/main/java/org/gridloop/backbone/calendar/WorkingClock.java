package org.gridloop.backbone.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Counts the time that counts against a limit: office hours of working days, or all of it; never a pause. */
public sealed interface WorkingClock {

    /** Runs day and night. */
    record Continuous(ZoneId zone) implements WorkingClock {}

    /** Runs in the office hours of working days; local hours become instants day by day, so DST is safe. */
    record Office(OfficeHours hours, WorkingCalendar calendar) implements WorkingClock {

        List<Stretch> of(LocalDate day) {
            if (!calendar.isWorked(day)) {
                return List.of();
            }
            return hours.spans().stream()
                    .map(span -> new Stretch(
                            day.atTime(span.from()).atZone(hours.zone()).toInstant(),
                            day.atTime(span.to()).atZone(hours.zone()).toInstant()))
                    .toList();
        }
    }

    /** A calendar that works no day at all would never end the count. */
    int DAYS_LOOKED_AT = 3660;

    /** @return where the days begin and end */
    default ZoneId zone() {
        return switch (this) {
            case Continuous clock -> clock.zone();
            case Office clock -> clock.hours().zone();
        };
    }

    /**
     * @param limit not negative
     * @return when that much counted time has passed since {@code start}. A limit that is used up exactly at the end of
     *     a span ends there, not at the next opening; outside the hours the count begins at the next opening.
     */
    default Instant plus(Instant start, Duration limit, List<Pause> pauses) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative: " + limit);
        }
        Duration left = limit;
        LocalDate first = LocalDate.ofInstant(start, zone());
        for (int days = 0; days < DAYS_LOOKED_AT; days++) {
            for (Stretch open : countedOn(first.plusDays(days), start, Instant.MAX, pauses)) {
                if (left.compareTo(open.length()) <= 0) {
                    return open.from().plus(left);
                }
                left = left.minus(open.length());
            }
        }
        throw new IllegalStateException("no end of " + limit + " within ten years of " + start);
    }

    /** @return how much counted time lies between two moments; none when the second is not the later one */
    default Duration between(Instant from, Instant to, List<Pause> pauses) {
        Duration sum = Duration.ZERO;
        for (CountedDay day : counted(from, to, pauses)) {
            sum = sum.plus(day.counted());
        }
        return sum;
    }

    /** @return every day from the first moment to the second with what counted of it, also where that is nothing */
    default List<CountedDay> counted(Instant from, Instant to, List<Pause> pauses) {
        List<CountedDay> counted = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone());
        for (LocalDate day = LocalDate.ofInstant(from, zone()); !day.isAfter(last); day = day.plusDays(1)) {
            counted.add(CountedDay.of(day, zone(), countedOn(day, from, to, pauses)));
        }
        return counted;
    }

    private List<Stretch> countedOn(LocalDate day, Instant from, Instant to, List<Pause> pauses) {
        List<Stretch> counted = new ArrayList<>();
        for (Stretch open : openOn(day)) {
            Instant begin = open.from().isAfter(from) ? open.from() : from;
            Instant end = open.to().isBefore(to) ? open.to() : to;
            if (begin.isBefore(end)) {
                counted.addAll(new Stretch(begin, end).without(pauses));
            }
        }
        return counted;
    }

    private List<Stretch> openOn(LocalDate day) {
        return switch (this) {
            case Continuous clock ->
                List.of(new Stretch(
                        day.atStartOfDay(clock.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(clock.zone()).toInstant()));
            case Office clock -> clock.of(day);
        };
    }
}
