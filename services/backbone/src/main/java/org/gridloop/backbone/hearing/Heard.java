package org.gridloop.backbone.hearing;

import java.time.Instant;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A fact with its attributes, as it came from the log.
 *
 * @param event the fact
 * @param source who told it, such as {@code /routing}
 * @param sequence 1..n, contiguous per source and issue
 * @param time when it was decided
 * @param actor {@code role:account@unit}
 * @param causationId what led to it
 * @param partition where in the log it stands
 * @param offset where in the log it stands
 */
public record Heard(
        DomainEvent event,
        String source,
        long sequence,
        Instant time,
        String actor,
        String causationId,
        @Nullable String traceparent,
        int partition,
        long offset) {

    public String issueId() {
        return event.issueId();
    }

    /** @return source and id of the fact, as the cause of what follows from it */
    public String reference() {
        return source + "/" + event.issueId() + ":" + sequence;
    }

    /** @return this fact as the cause of a command of {@code service}, decided {@code at} */
    public Cause asCause(String service, Instant at) {
        return new Cause(reference(), Actor.automation(service), at, traceparent);
    }
}
