package org.gridloop.backbone.deciding;

import java.util.List;
import org.gridloop.events.DomainEvent;

/**
 * What a command came to; durable when it is handed out.
 *
 * @param events the facts it added, none when it had been heard before
 * @param state the state after them
 * @param sequence number of the last fact of this service, 0 when there is none
 */
public record Outcome<S, E extends DomainEvent>(List<E> events, S state, long sequence) {

    public boolean changedNothing() {
        return events.isEmpty();
    }
}
