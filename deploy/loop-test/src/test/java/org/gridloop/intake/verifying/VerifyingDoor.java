package org.gridloop.intake.verifying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.verifying.VerifyCommand.Answer;
import org.gridloop.intake.verifying.VerifyCommand.Ask;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.gridloop.looptest.Desk;

/** Verifying's table, for walks over the whole life. */
public final class VerifyingDoor {

    private static final VerifyLimits LIMITS = new VerifyLimits(Duration.ofHours(24), Duration.ofHours(2));

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
