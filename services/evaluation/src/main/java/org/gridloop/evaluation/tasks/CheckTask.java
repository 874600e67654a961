package org.gridloop.evaluation.tasks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.Evidence;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checker's list: the check and what it is about.
 *
 * @param title masked; none while nothing is known about the issue
 * @param text what was reported, with supplements, masked
 * @param lon degrees, WGS 84
 * @param lat degrees, WGS 84
 * @param checkBy until when; none for a check that was given without a limit
 * @param rule how the limit was computed, in words
 * @param done what the unit last said it did, masked
 * @param evidence what it referred to, as JSON
 * @param note the checker's, masked
 */
record CheckTask(
        String issueId,
        int checkNo,
        int dispatchNo,
        String handledBy,
        String checker,
        CheckRow.Status status,
        @Nullable String title,
        @Nullable String text,
        String category,
        String grid,
        @Nullable Double lon,
        @Nullable Double lat,
        Urgency urgency,
        Instant assignedAt,
        @Nullable Instant checkBy,
        @Nullable String rule,
        @Nullable Instant decidedAt,
        @Nullable String done,

        @JsonRawValue @Schema(implementation = Evidence[].class) @Nullable
        String evidence,

        @Nullable String note) {}
