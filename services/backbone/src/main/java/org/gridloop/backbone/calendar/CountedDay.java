package org.gridloop.backbone.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What of one day counted against a limit.
 *
 * @param spans of local time, such as {@code 16:30-18:00}, a day's end as {@code 24:00}; none when nothing counted
 */
public record CountedDay(LocalDate date, List<String> spans, Duration counted) {

    public CountedDay {
        spans = List.copyOf(spans);
    }

    static CountedDay of(LocalDate date, ZoneId zone, List<Stretch> stretches) {
        Duration sum = Duration.ZERO;
        for (Stretch stretch : stretches) {
            sum = sum.plus(stretch.length());
        }
        return new CountedDay(
                date,
                stretches.stream()
                        .map(stretch -> minute(stretch.from().atZone(zone).toLocalTime()) + "-"
                                + end(stretch.to().atZone(zone).toLocalTime()))
                        .toList(),
                sum);
    }

    private static String end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : minute(time);
    }

    private static String minute(LocalTime time) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }
}
