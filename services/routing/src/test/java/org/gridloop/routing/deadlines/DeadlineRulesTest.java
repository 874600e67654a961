package org.gridloop.routing.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.SpecialDay;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Limits;
import org.junit.jupiter.api.Test;

/** 2026-03-06 is a Friday. */
class DeadlineRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CatalogueLine RUBBISH =
            new CatalogueLine("E0101", "暴露垃圾", Tier.GRID, "office", 480, LimitClock.OFFICE);
    private static final CatalogueLine GAS =
            new CatalogueLine("E0501", "燃气泄漏", Tier.DISTRICT, "dept-gas", 120, LimitClock.CONTINUOUS);

    private Timetable inForce = new Timetable(
            OfficeHours.of(ZONE, List.of("08:00-12:00", "14:00-18:00")), WorkingCalendar.ofWeekends("calendar-1"));
    private final DeadlineRules rules = new DeadlineRules(() -> inForce, () -> Limits.USUAL);

    @Test
    void anOrdinaryIssueHasTwoOfficeHoursToBeSignedForAndItsLimitInOfficeHours() {
        Deadlines given = rules.from(at("2026-03-06T17:00"), RUBBISH, Urgency.GENERAL);

        assertThat(given)
                .isEqualTo(new Deadlines(
                        at("2026-03-06T17:00"),
                        at("2026-03-09T09:00"),
                        at("2026-03-09T17:00"),
                        "E0101: 480 min, office hours",
                        "calendar-1",
                        480,
                        "office"));
    }

    @Test
    void aCriticalIssueHasHalfAnHourToBeSignedForAndItsClockNeverStops() {
        Deadlines given = rules.from(at("2026-03-06T23:50"), GAS, Urgency.CRITICAL);

        assertThat(given)
                .isEqualTo(new Deadlines(
                        at("2026-03-06T23:50"),
                        at("2026-03-07T00:20"),
                        at("2026-03-07T01:50"),
                        "E0501: 120 min, continuous",
                        "calendar-1",
                        120,
                        "continuous"));
    }

    @Test
    void anIssueHandedOverKeepsItsFinishAndGetsNewTimeToBeSignedFor() {
        Deadlines running = rules.from(at("2026-03-06T08:00"), RUBBISH, Urgency.GENERAL);

        assertThat(rules.handedOver(running, at("2026-03-06T15:00"), RUBBISH, Urgency.GENERAL))
                .isEqualTo(new Deadlines(
                        running.clockStart(),
                        at("2026-03-06T17:00"),
                        running.finishBy(),
                        running.rule(),
                        running.calendarVersion(),
                        480,
                        "office"));
    }

    @Test
    void anIssueHandedOverAtOrAfterItsFinishIsCountedAnew() {
        Deadlines running = rules.from(at("2026-03-06T08:00"), RUBBISH, Urgency.GENERAL);
        Instant finish = at("2026-03-06T18:00");
        assertThat(running.finishBy()).isEqualTo(finish);

        assertThat(rules.handedOver(running, finish, RUBBISH, Urgency.GENERAL))
                .isEqualTo(rules.from(finish, RUBBISH, Urgency.GENERAL));
    }

    @Test
    void anExtensionIsOnceMoreTheOriginalLimitAfterTheFinishThereWas() {
        Deadlines running = rules.from(at("2026-03-06T08:00"), RUBBISH, Urgency.GENERAL);

        Given extended = rules.extended(running);

        assertThat(extended.due()).isEqualTo(at("2026-03-09T18:00"));
        assertThat(extended.rule()).isEqualTo("E0101: 480 min, office hours; once more, from 2026-03-06T10:00:00Z");
        assertThat(extended.calendarVersion()).isEqualTo("calendar-1");
    }

    @Test
    void whatWasLeftWhenTheClockWasStoppedIsLeftWhenItRunsOn() {
        Deadlines running = rules.from(at("2026-03-06T08:00"), RUBBISH, Urgency.GENERAL);

        Given suspended = rules.suspended(running, at("2026-03-06T11:00"), at("2026-03-16T08:00"));

        assertThat(suspended.due()).isEqualTo(at("2026-03-16T15:00"));
        assertThat(suspended.rule()).startsWith("E0101: 480 min, office hours; the clock stood from ");
        assertThat(rules.suspended(
                                rules.from(at("2026-03-06T23:00"), GAS, Urgency.CRITICAL),
                                at("2026-03-07T00:00"),
                                at("2026-03-08T00:00"))
                        .due())
                .isEqualTo(at("2026-03-08T01:00"));
    }

    @Test
    void aClockThatStoodEndsAsIfThePauseHadBeenKnownFromTheStart() {
        Random dice = new Random(3);
        for (int i = 0; i < 2000; i++) {
            boolean office = dice.nextBoolean();
            Limit limit = new Limit("E1", 1 + dice.nextInt(3000), office);
            Instant start = at("2026-03-02T00:00").plus(Duration.ofMinutes(dice.nextInt(20_000)));
            Instant finish = inForce.clockOf(limit).plus(start, limit.duration(), List.of());
            long length = Duration.between(start, finish).toMinutes();
            Instant from = start.plus(Duration.ofMinutes(dice.nextLong(length)));
            Instant until = from.plus(Duration.ofMinutes(1 + dice.nextInt(10_000)));
            Deadlines running = new Deadlines(start, start, finish, limit.words(), "calendar-1");

            assertThat(rules.suspended(running, from, until).due())
                    .as("case %d: %s from %s, paused %s to %s", i, limit, start, from, until)
                    .isEqualTo(
                            inForce.clockOf(limit).plus(start, limit.duration(), List.of(new Pause(from, until, "p"))));
        }
    }

    @Test
    void aRuleThatNamesNoLimitGivesNoExtension() {
        Instant t = at("2026-03-06T08:00");

        assertThatThrownBy(() -> rules.extended(new Deadlines(t, t, t, "as agreed", "calendar-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUnitCalledByAWhistleReportsInWithinAnHour() {
        assertThat(rules.reportIn(at("2026-03-06T17:30")))
                .isEqualTo(new Given(at("2026-03-09T08:30"), "report-in: 60 min, office hours", "calendar-1"));
    }

    @Test
    void aNewCalendarCountsForTheNextDeadlineAndTheOldOneStays() {
        Deadlines before = rules.from(at("2026-03-06T17:00"), RUBBISH, Urgency.GENERAL);
        inForce = new Timetable(
                inForce.hours(),
                new WorkingCalendar(
                        "calendar-2",
                        Set.of(2026),
                        List.of(new SpecialDay(LocalDate.parse("2026-03-09"), "holiday", false))));

        Deadlines after = rules.from(at("2026-03-06T17:00"), RUBBISH, Urgency.GENERAL);

        assertThat(before.finishBy()).isEqualTo(at("2026-03-09T17:00"));
        assertThat(after.finishBy()).isEqualTo(at("2026-03-10T17:00"));
        assertThat(after.calendarVersion()).isEqualTo("calendar-2");
        assertThat(rules.handedOver(before, at("2026-03-06T17:30"), RUBBISH, Urgency.GENERAL)
                        .finishBy())
                .isEqualTo(before.finishBy());
    }

    @Test
    void aTierKeepsAnEscalatedIssueForOneWorkingDay() {
        assertThat(rules.oneWorkingDayAfter(at("2026-03-06T10:00"))).isEqualTo(at("2026-03-09T10:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
