package org.gridloop.routing.escalating;

import java.time.Instant;

/** What can be wanted of the tier that owns an issue. */
sealed interface EscalationCommand {

    /**
     * A limit has passed.
     *
     * @param due the limit that was seen to have passed
     * @param at now
     * @param oneWorkingDayOn until when the next tier may keep it
     */
    record Escalate(String issueId, Instant due, Instant at, Instant oneWorkingDayOn) implements EscalationCommand {}

    /**
     * An officer passes it up.
     *
     * @param open whether the issue goes on
     * @param area code of the area that owns it, as the officer saw it
     * @param reason coded
     * @param explanation masked
     * @param oneWorkingDayOn until when the next tier may keep it when the limit has passed
     */
    record PassUp(
            String issueId,
            boolean open,
            String area,
            String reason,
            String explanation,
            Instant at,
            Instant oneWorkingDayOn)
            implements EscalationCommand {}

    /** An officer gives it back down; as {@link PassUp}. */
    record PassDown(
            String issueId,
            boolean open,
            String area,
            String reason,
            String explanation,
            Instant at,
            Instant oneWorkingDayOn)
            implements EscalationCommand {}
}
