package org.gridloop.routing.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-03-02 is a Monday. */
class OfficeHoursTest {

    private static final List<String> SPANS = List.of("08:00-12:00", "14:00-18:00");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}: {2} minutes after {1} is {3}")
    @CsvSource(textBlock = """
            inside one span,                     2026-03-02T09:00, 60,   2026-03-02T10:00
            over lunch,                          2026-03-02T11:00, 120,  2026-03-02T15:00
            over the evening,                    2026-03-02T17:00, 120,  2026-03-03T09:00
            over the weekend,                    2026-03-06T17:00, 120,  2026-03-09T09:00
            from Saturday,                       2026-03-07T10:00, 60,   2026-03-09T09:00
            from Sunday night,                   2026-03-08T23:59, 60,   2026-03-09T09:00
            from lunch,                          2026-03-02T13:00, 60,   2026-03-02T15:00
            from early morning,                  2026-03-02T06:30, 60,   2026-03-02T09:00
            from late evening,                   2026-03-02T20:00, 60,   2026-03-03T09:00
            from Friday evening,                 2026-03-06T18:30, 60,   2026-03-09T09:00
            from the opening minute,             2026-03-02T08:00, 60,   2026-03-02T09:00
            from the minute lunch begins,        2026-03-02T12:00, 60,   2026-03-02T15:00
            from the minute lunch ends,          2026-03-02T14:00, 60,   2026-03-02T15:00
            from the closing minute,             2026-03-02T18:00, 60,   2026-03-03T09:00
            used up exactly at lunch,            2026-03-02T10:00, 120,  2026-03-02T12:00
            used up exactly at closing,          2026-03-02T16:00, 120,  2026-03-02T18:00
            used up at closing over lunch,       2026-03-02T10:00, 360,  2026-03-02T18:00
            one working day from the opening,    2026-03-02T08:00, 480,  2026-03-02T18:00
            one working day from noon,           2026-03-02T12:00, 480,  2026-03-03T12:00
            one working day from night,          2026-03-01T22:00, 480,  2026-03-02T18:00
            seven working days,                  2026-03-02T09:00, 3360, 2026-03-11T09:00
            fifteen working days,                2026-03-02T09:00, 7200, 2026-03-23T09:00
            one minute past lunch,               2026-03-02T10:00, 121,  2026-03-02T14:01
            nothing inside the hours,            2026-03-02T10:00, 0,    2026-03-02T10:00
            nothing outside the hours,           2026-03-02T13:00, 0,    2026-03-02T14:00
            """)
    void countsOnlyOfficeHours(String what, LocalDateTime start, long minutes, LocalDateTime end) {
        OfficeHours hours = new OfficeHours(SHANGHAI, SPANS, WorkingDays.MONDAY_TO_FRIDAY);

        assertThat(hours.plus(at(start, SHANGHAI), Duration.ofMinutes(minutes)))
                .as(what)
                .isEqualTo(at(end, SHANGHAI));
    }

    @Test
    void secondsAreKept() {
        OfficeHours hours = new OfficeHours(SHANGHAI, SPANS, WorkingDays.MONDAY_TO_FRIDAY);
        Instant start = at(LocalDateTime.parse("2026-03-02T11:59:59.5"), SHANGHAI);

        assertThat(hours.plus(start, Duration.ofSeconds(1)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-02T14:00:00.5"), SHANGHAI));
    }

    @Test
    void aHolidayIsSkippedAndAMakeUpSaturdayIsWorked() {
        LocalDate holiday = LocalDate.parse("2026-03-09");
        LocalDate madeUp = LocalDate.parse("2026-03-07");
        WorkingDays calendar =
                day -> day.equals(madeUp) || (!day.equals(holiday) && WorkingDays.MONDAY_TO_FRIDAY.isWorked(day));
        OfficeHours hours = new OfficeHours(SHANGHAI, SPANS, calendar);
        Instant friday = at(LocalDateTime.parse("2026-03-06T17:00"), SHANGHAI);

        assertThat(hours.plus(friday, Duration.ofMinutes(120)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-07T09:00"), SHANGHAI));
        assertThat(hours.plus(friday, Duration.ofMinutes(600)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-10T09:00"), SHANGHAI));
    }

    @Test
    void theHoursAreThoseOfTheWallClockAlsoWhenItIsPutForward() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OfficeHours hours = new OfficeHours(berlin, SPANS, WorkingDays.MONDAY_TO_FRIDAY);
        // Sunday 2026-03-29 the clock goes from 02:00 to 03:00.
        Instant friday = at(LocalDateTime.parse("2026-03-27T17:00"), berlin);

        assertThat(hours.plus(friday, Duration.ofMinutes(120)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-30T09:00"), berlin));
    }

    @Test
    void aSpanInWhichTheClockIsPutForwardIsAnHourShorter() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OfficeHours nights = new OfficeHours(berlin, List.of("00:00-06:00"), day -> true);

        assertThat(nights.plus(at(LocalDateTime.parse("2026-03-29T00:00"), berlin), Duration.ofHours(5)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T06:00"), berlin));
    }

    @Test
    void aNegativeLimitIsNoLimit() {
        OfficeHours hours = new OfficeHours(SHANGHAI, SPANS, WorkingDays.MONDAY_TO_FRIDAY);

        assertThatThrownBy(() -> hours.plus(Instant.EPOCH, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutAWorkingDayIsFoundOut() {
        OfficeHours hours = new OfficeHours(SHANGHAI, SPANS, day -> false);

        assertThatThrownBy(() -> hours.plus(Instant.EPOCH, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12:00-08:00
            14:00-18:00;08:00-12:00
            08:00-12:00;11:00-18:00
            8 to 12
            """)
    void hoursOutOfOrderAreFoundOut(String spans) {
        assertThatThrownBy(() -> new OfficeHours(SHANGHAI, List.of(spans.split(";", -1)), WorkingDays.MONDAY_TO_FRIDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours(SHANGHAI, List.of(), WorkingDays.MONDAY_TO_FRIDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
