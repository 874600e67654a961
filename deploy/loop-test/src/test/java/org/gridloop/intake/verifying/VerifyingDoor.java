package org.gridloop.intake.verifying;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.verifying.VerifyCommand.Answer;
import org.gridloop.intake.verifying.VerifyCommand.Ask;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.gridloop.looptest.Desk;

/** Verifying's table, for walks over the whole life. */
public final class VerifyingDoor {

    private static final VerifyLimits LIMITS = new VerifyLimits(
            Duration.ofHours(8),
            Duration.ofHours(2),
            new Timetable(
                    OfficeHours.of(ZoneOffset.ofHours(8), List.of("08:00-12:00", "14:00-18:00")),
                    WorkingCalendar.ofWeekends("calendar-1")));

    private final Desk<VerifyCommand, VerifyState, IntakeEvent> desk =
            new Desk<>(new VerifyDecider(), IntakeEvent.class);

    public void told(DomainEvent event) {
        desk.told(event);
    }

    public List<IntakeEvent> ask(String issueId, Instant at) {
        return desk.decide(new Ask(issueId, null, null, LIMITS, at));
    }

    public List<IntakeEvent> answer(String issueId, Instant at) {
        return desk.decide(new Answer(issueId, new Found("genuine", null, List.of(), null, null, null), at));
    }
}
