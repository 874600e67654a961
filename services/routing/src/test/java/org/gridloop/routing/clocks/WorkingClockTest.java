package org.gridloop.routing.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.SpecialDay;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.calendar.WorkingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-03-02 is a Monday. */
class WorkingClockTest {

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
        WorkingClock hours = office(SHANGHAI, SPANS);

        assertThat(hours.plus(at(start, SHANGHAI), Duration.ofMinutes(minutes), List.of()))
                .as(what)
                .isEqualTo(at(end, SHANGHAI));
    }

    @Test
    void secondsAreKept() {
        WorkingClock hours = office(SHANGHAI, SPANS);
        Instant start = at(LocalDateTime.parse("2026-03-02T11:59:59.5"), SHANGHAI);

        assertThat(hours.plus(start, Duration.ofSeconds(1), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-02T14:00:00.5"), SHANGHAI));
    }

    @Test
    void aHolidayIsSkippedAndAMakeUpSaturdayIsWorked() {
        LocalDate holiday = LocalDate.parse("2026-03-09");
        LocalDate madeUp = LocalDate.parse("2026-03-07");
        WorkingClock hours =
                office(SHANGHAI, SPANS, new SpecialDay(holiday, "清明节", false), new SpecialDay(madeUp, "清明节", true));
        Instant friday = at(LocalDateTime.parse("2026-03-06T17:00"), SHANGHAI);

        assertThat(hours.plus(friday, Duration.ofMinutes(120), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-07T09:00"), SHANGHAI));
        assertThat(hours.plus(friday, Duration.ofMinutes(600), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-10T09:00"), SHANGHAI));
    }

    @Test
    void theHoursAreThoseOfTheWallClockAlsoWhenItIsPutForward() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingClock hours = office(berlin, SPANS);
        // Sunday 2026-03-29 the clock goes from 02:00 to 03:00.
        Instant friday = at(LocalDateTime.parse("2026-03-27T17:00"), berlin);

        assertThat(hours.plus(friday, Duration.ofMinutes(120), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-30T09:00"), berlin));
    }

    @Test
    void aSpanInWhichTheClockIsPutForwardIsAnHourShorter() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingClock nights = office(
                berlin, List.of("00:00-06:00"), new SpecialDay(LocalDate.parse("2026-03-29"), "Sunday worked", true));

        assertThat(nights.plus(at(LocalDateTime.parse("2026-03-29T00:00"), berlin), Duration.ofHours(5), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T06:00"), berlin));
    }

    @Test
    void aNegativeLimitIsNoLimit() {
        WorkingClock hours = office(SHANGHAI, SPANS);

        assertThatThrownBy(() -> hours.plus(Instant.EPOCH, Duration.ofMinutes(-1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutAWorkingDayIsFoundOut() {
        SpecialDay[] off = Stream.iterate(LocalDate.EPOCH, day -> day.plusDays(1))
                .limit(3700)
                .map(day -> new SpecialDay(day, "closed", false))
                .toArray(SpecialDay[]::new);
        WorkingClock hours = office(SHANGHAI, SPANS, off);

        assertThatThrownBy(() -> hours.plus(Instant.EPOCH, Duration.ofMinutes(1), List.of()))
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
        assertThatThrownBy(() -> OfficeHours.of(SHANGHAI, List.of(spans.split(";", -1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OfficeHours.of(SHANGHAI, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inAPauseNothingCountsNeitherDayNorNight() {
        WorkingClock office = office(SHANGHAI, SPANS);
        WorkingClock always = new WorkingClock.Continuous(SHANGHAI);
        Instant monday = at(LocalDateTime.parse("2026-03-02T09:00"), SHANGHAI);
        Pause lateMorningToWednesday = new Pause(
                at(LocalDateTime.parse("2026-03-02T11:00"), SHANGHAI),
                at(LocalDateTime.parse("2026-03-04T15:00"), SHANGHAI),
                "frost");

        assertThat(office.plus(monday, Duration.ofHours(3), List.of(lateMorningToWednesday)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-04T16:00"), SHANGHAI));
        assertThat(always.plus(monday, Duration.ofHours(3), List.of(lateMorningToWednesday)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-04T16:00"), SHANGHAI));
        assertThat(office.plus(monday, Duration.ofHours(2), List.of(lateMorningToWednesday)))
                .as("used up as the pause begins")
                .isEqualTo(at(LocalDateTime.parse("2026-03-02T11:00"), SHANGHAI));
    }

    @Test
    void aPauseEndsNoEarlierThanItBegins() {
        assertThatThrownBy(() -> new Pause(Instant.EPOCH.plusSeconds(1), Instant.EPOCH, "frost"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * 2023: Thursday 28 September is the last working day; 29 September to 6 October are off; Saturday 7 and Sunday 8
     * October are worked. Two working days are 960 minutes. Thursday 16:40 to 18:00 gives 80, 880 are left; Saturday
     * gives 480, 400 are left; Sunday morning gives 240, 160 are left: 14:00 + 2 h 40 min is Sunday 16:40.
     */
    @Test
    void anIssueOfTheLastAfternoonBeforeNationalDayIsDueOnTheMakeUpSunday() {
        WorkingClock hours = new WorkingClock.Office(OfficeHours.of(SHANGHAI, SPANS), NationalDays.CALENDAR);

        assertThat(hours.plus(
                        at(LocalDateTime.parse("2023-09-28T16:40"), SHANGHAI), Duration.ofMinutes(960), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2023-10-08T16:40"), SHANGHAI));
    }

    /**
     * 2022: Friday 30 September is worked; 1 to 7 October are off; Saturday 8 and Sunday 9 October are worked. Seven
     * working days are 3,360 minutes. Friday 17:15 to 18:00 gives 45, 3,315 are left; six days from Saturday 8 to
     * Thursday 13 October give 2,880, 435 are left; Friday 14 morning gives 240, 195 are left: 14:00 + 3 h 15 min.
     */
    @Test
    void sevenWorkingDaysOverNationalDayRunThroughAWeekendThatIsWorked() {
        WorkingClock hours = new WorkingClock.Office(OfficeHours.of(SHANGHAI, SPANS), NationalDays.CALENDAR);

        assertThat(hours.plus(
                        at(LocalDateTime.parse("2022-09-30T17:15"), SHANGHAI), Duration.ofMinutes(3360), List.of()))
                .isEqualTo(at(LocalDateTime.parse("2022-10-14T17:15"), SHANGHAI));
    }

    private static WorkingClock office(ZoneId zone, List<String> spans, SpecialDay... days) {
        return new WorkingClock.Office(
                OfficeHours.of(zone, spans), new WorkingCalendar("c", Set.of(2026), List.of(days)));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
