package org.gridloop.evaluation.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

class CheckLimitsTest {

    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T08:00:00Z");

    private final CheckLimits limits = new CheckLimits(
            Duration.ofHours(8),
            Duration.ofHours(4),
            new Timetable(
                    OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")),
                    WorkingCalendar.ofWeekends("calendar-3")));

    @Test
    void aCheckIsDueInOfficeHours() {
        assertThat(limits.due(Urgency.GENERAL, FRIDAY_AFTERNOON))
                .isEqualTo(new CheckLimits.Due(
                        Instant.parse("2026-11-23T08:00:00Z"), "check: 480 min, office hours", "calendar-3"));
    }

    @Test
    void whatIsCriticalIsCheckedByDayAndNight() {
        assertThat(limits.due(Urgency.CRITICAL, FRIDAY_AFTERNOON))
                .isEqualTo(new CheckLimits.Due(
                        FRIDAY_AFTERNOON.plus(Duration.ofHours(4)), "check: 240 min, continuous", null));
    }
}
