package org.gridloop.routing.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.junit.jupiter.api.Test;

/** 2026-03-06 is a Friday. */
class DeadlineRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CatalogueLine RUBBISH =
            new CatalogueLine("E0101", "暴露垃圾", Tier.GRID, "office", 480, LimitClock.OFFICE);
    private static final CatalogueLine GAS =
            new CatalogueLine("E0501", "燃气泄漏", Tier.DISTRICT, "dept-gas", 120, LimitClock.CONTINUOUS);

    private final DeadlineRules rules = new DeadlineRules(
            new OfficeHours(ZONE, List.of("08:00-12:00", "14:00-18:00"), WorkingDays.MONDAY_TO_FRIDAY),
            DeadlineRules.CALENDAR_VERSION);

    @Test
    void anOrdinaryIssueHasTwoOfficeHoursToBeSignedForAndItsLimitInOfficeHours() {
        Deadlines given = rules.from(at("2026-03-06T17:00"), RUBBISH, Urgency.GENERAL);

        assertThat(given)
                .isEqualTo(new Deadlines(
                        at("2026-03-06T17:00"),
                        at("2026-03-09T09:00"),
                        at("2026-03-09T17:00"),
                        "E0101: 480 min, office hours",
                        "office-hours-2026.1"));
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
                        "office-hours-2026.1"));
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
                        running.calendarVersion()));
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
    void aTierKeepsAnEscalatedIssueForOneWorkingDay() {
        assertThat(rules.oneWorkingDayAfter(at("2026-03-06T10:00"))).isEqualTo(at("2026-03-09T10:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
