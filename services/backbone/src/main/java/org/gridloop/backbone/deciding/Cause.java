package org.gridloop.backbone.deciding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What led to a command; it becomes the attributes of the facts that follow.
 *
 * @param id the fact or request that led to it: a {@code ce_id} with its source, or a request's key
 * @param actor who acted
 * @param at the domain's time of the command, {@code ce_time} of its facts
 * @param traceparent W3C trace context, if traced
 */
public record Cause(
        String id, Actor actor, Instant at, @Nullable String traceparent) {}
