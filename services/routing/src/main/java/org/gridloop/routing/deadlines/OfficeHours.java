package org.gridloop.routing.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Counts time that lies in the office hours of working days; local hours become instants day by day, so DST is safe. */
public final class OfficeHours {

    /** A calendar that works no day at all would never end the count. */
    private static final int DAYS_LOOKED_AT = 3660;

    private final ZoneId zone;
    private final List<Span> spans;
    private final WorkingDays workingDays;

    /** Half open: work stops at {@code to}. */
    private record Span(LocalTime from, LocalTime to) {

        static Span parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("office hours are given as 08:00-12:00, not as " + text);
            }
            Span span = new Span(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
            if (!span.from.isBefore(span.to)) {
                throw new IllegalArgumentException("office hours end before they begin: " + text);
            }
            return span;
        }
    }

    /**
     * @param spans of local time, in order and not overlapping, such as {@code 08:00-12:00}
     * @throws IllegalArgumentException when there are none, or they are out of order
     */
    public OfficeHours(ZoneId zone, List<String> spans, WorkingDays workingDays) {
        this.zone = zone;
        this.spans = inOrder(spans);
        this.workingDays = workingDays;
    }

    /**
     * @param limit not negative
     * @return when that much office time has passed since {@code start}. A limit that is used up exactly at the end of
     *     a span ends there, not at the next opening; outside the hours the count begins at the next opening.
     */
    public Instant plus(Instant start, Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative: " + limit);
        }
        Duration left = limit;
        LocalDate first = LocalDate.ofInstant(start, zone);
        for (int days = 0; days < DAYS_LOOKED_AT; days++) {
            LocalDate day = first.plusDays(days);
            if (!workingDays.isWorked(day)) {
                continue;
            }
            for (Span span : spans) {
                Instant opens = day.atTime(span.from()).atZone(zone).toInstant();
                Instant closes = day.atTime(span.to()).atZone(zone).toInstant();
                Instant from = opens.isAfter(start) ? opens : start;
                if (!from.isBefore(closes)) {
                    continue;
                }
                Duration open = Duration.between(from, closes);
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
        }
        throw new IllegalStateException("no end of " + limit + " within ten years of " + start);
    }

    private static List<Span> inOrder(List<String> texts) {
        List<Span> spans = new ArrayList<>();
        for (String text : texts) {
            Span span = Span.parse(text);
            if (!spans.isEmpty() && span.from().isBefore(spans.getLast().to())) {
                throw new IllegalArgumentException("office hours overlap or are out of order: " + texts);
            }
            spans.add(span);
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a district without office hours could never count a limit");
        }
        return List.copyOf(spans);
    }
}
