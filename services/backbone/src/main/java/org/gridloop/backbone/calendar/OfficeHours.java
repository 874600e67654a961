package org.gridloop.backbone.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When a district works on a working day.
 *
 * @param spans of local time, in order and not overlapping
 */
public record OfficeHours(ZoneId zone, List<Span> spans) {

    /** Half open: work stops at {@code to}. */
    public record Span(LocalTime from, LocalTime to) {

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

        /** @return such as {@code 08:00-12:00} */
        public String text() {
            return from + "-" + to;
        }
    }

    public OfficeHours {
        spans = List.copyOf(spans);
    }

    /**
     * @param texts such as {@code 08:00-12:00}
     * @throws IllegalArgumentException when there are none, they are out of order, or one is no span of time
     */
    public static OfficeHours of(ZoneId zone, List<String> texts) {
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
        return new OfficeHours(zone, spans);
    }

    /** @return such as {@code 08:00-12:00} */
    public List<String> texts() {
        return spans.stream().map(Span::text).toList();
    }
}
