package org.gridloop.evaluation.tasks;

import java.time.Instant;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of the callback seats' list.
 *
 * @param title masked; none while nothing is known about the issue
 * @param text what was reported, with supplements, masked
 * @param done what the unit last said it did, masked
 * @param since since when the callback is due
 * @param attempts attempts in vain so far
 */
record CallbackTask(
        String issueId,
        @Nullable String title,
        @Nullable String text,
        String category,
        String grid,
        Urgency urgency,
        String handledBy,
        @Nullable String done,
        Instant since,
        int attempts,
        int reopens) {}
