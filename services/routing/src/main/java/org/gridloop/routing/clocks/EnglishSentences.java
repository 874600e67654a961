package org.gridloop.routing.clocks;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridloop.backbone.calendar.DayKind;
import org.gridloop.backbone.calendar.Pause;

/** An explanation as an English-speaking clerk reads it. */
final class EnglishSentences {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private final Grounds grounds;

    EnglishSentences(Grounds grounds) {
        this.grounds = grounds;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(grounds.purpose().english() + " " + moment(grounds.due()) + ".");
        sentences.add("The limit is " + limit() + " (" + grounds.purpose().englishRule(grounds.code())
                + "); the clock started on " + moment(grounds.start()) + ".");
        if (grounds.minutes() != grounds.limit()) {
            sentences.add("In all " + length(grounds.minutes()) + " are given.");
        }
        if (grounds.office()) {
            sentences.add(
                    "Office hours are " + String.join(" and ", grounds.hours().texts()) + ".");
            if (!grounds.counted().isEmpty()) {
                sentences.add("Counted: "
                        + grounds.runs().stream().map(this::counted).collect(Collectors.joining("; ")) + ".");
            }
            if (!grounds.skipped().isEmpty()) {
                sentences.add("Not counted: "
                        + grounds.skipped().stream().map(this::skipped).collect(Collectors.joining("; ")) + ".");
            }
        }
        for (Pause pause : grounds.pauses()) {
            sentences.add("The clock stood still from "
                    + moment(pause.from().atZone(grounds.hours().zone())) + " until "
                    + moment(pause.until().atZone(grounds.hours().zone())) + " (" + pause.reason() + ").");
        }
        sentences.add(calendar());
        return String.join(" ", sentences);
    }

    private String limit() {
        long minutes = grounds.limit();
        if (!grounds.office()) {
            return length(minutes) + ", day and night";
        }
        long days = minutes / grounds.workingDay();
        boolean whole = days > 0 && minutes % grounds.workingDay() == 0;
        String office = length(minutes) + " of office time";
        return whole ? days + (days == 1 ? " working day, " : " working days, ") + office : office;
    }

    private String counted(Grounds.Run run) {
        String makeUp = run.kind() == DayKind.MAKE_UP_WORKDAY ? " (make-up workday)" : "";
        String spans = String.join(" and ", run.spans());
        return run.days() == 1
                ? day(run.from()) + makeUp + " " + spans + ", " + length(run.minutes())
                : day(run.from()) + " to " + day(run.to()) + makeUp + " " + spans + ", " + run.days() + " days, "
                        + length(run.minutes());
    }

    private String skipped(Explanation.Skipped run) {
        String days = run.from().equals(run.to()) ? day(run.from()) : day(run.from()) + " to " + day(run.to());
        return days + " (" + (run.holiday().isEmpty() ? "weekend" : HolidayNames.inEnglish(run.holiday()) + " holiday")
                + ")";
    }

    private String calendar() {
        if (!grounds.office()) {
            return "Weekends, holidays and nights count as well.";
        }
        String version = "Counted by " + grounds.calendar().version();
        return grounds.unpublishedFrom() == 0
                ? version + "."
                : version + "; the holidays of " + grounds.unpublishedFrom()
                        + " are not published in it, so from then on weekends alone are left out.";
    }

    private static String moment(ZonedDateTime time) {
        return MOMENT.format(time);
    }

    private String day(LocalDate day) {
        return (grounds.isWithinOneYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    private static String length(long minutes) {
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
