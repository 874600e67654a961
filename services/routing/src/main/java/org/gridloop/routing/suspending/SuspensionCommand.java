package org.gridloop.routing.suspending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wanted of an issue's clock. */
sealed interface SuspensionCommand {

    /**
     * The clock is to stand.
     *
     * @param inHand whether a unit works on it
     * @param until the day it runs on
     * @param reason coded
     * @param explanation masked
     */
    record Suspend(String issueId, boolean inHand, Instant until, String reason, String explanation, Instant at)
            implements SuspensionCommand {}

    /**
     * @param open whether the issue goes on
     * @param note masked
     */
    record Resume(String issueId, boolean open, @Nullable String note, Instant at) implements SuspensionCommand {}

    /** @param until the date that was seen to have come */
    record ResumeOnDate(String issueId, Instant until, Instant at) implements SuspensionCommand {}
}
