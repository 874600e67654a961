package org.gridloop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an issue's life. Facts are never edited; who told it, when and why travel beside it as CloudEvents
 * attributes, not inside it.
 */
public sealed interface DomainEvent permits IntakeEvent, RoutingEvent, ResponseEvent, EvaluationEvent {

    /** The issue this fact belongs to: a UUID in its canonical text form, also the key of the record in the log. */
    String issueId();

    /** When it happened, where whoever told it said so; null where it happened when it was decided. */
    default @Nullable Instant occurredAt() {
        return null;
    }
}
