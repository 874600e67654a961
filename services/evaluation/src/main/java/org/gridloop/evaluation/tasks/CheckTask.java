package org.gridloop.evaluation.tasks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checker's list: the check and what it is about.
 *
 * @param title masked; none while nothing is known about the issue
 * @param text what was reported, with supplements, masked
 * @param lon degrees, WGS 84
 * @param lat degrees, WGS 84
 * @param done what the unit last said it did, masked
 * @param evidence what it referred to, as JSON
 */
record CheckTask(
        @JsonUnwrapped CheckRow check,
        @Nullable String title,
        @Nullable String text,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String done,

        @JsonRawValue @Schema(implementation = Evidence[].class) @Nullable
        String evidence) {}
