package org.gridloop.backbone.telling;

import java.time.Instant;

/**
 * One row of the journal on its way out.
 *
 * @param globalIndex its place in the journal
 * @param issueId whose fact
 * @param sequence 1..n per issue
 * @param type wire name with version
 * @param payload the JSON exactly as it is stored and told
 * @param time {@code ce_time}
 * @param causationId what led to it
 * @param actor {@code role:account@unit}
 * @param traceparent W3C trace context, empty when there is none
 */
public record Told(
        long globalIndex,
        String issueId,
        long sequence,
        String type,
        byte[] payload,
        Instant time,
        String causationId,
        String actor,
        String traceparent) {}
