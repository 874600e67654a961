package org.gridloop.routing.standing;

import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A command that somebody asked for over REST, perhaps more than once. */
public final class Requested {

    private Requested() {}

    /**
     * A retry is asked about first: it must not do a second time what has been done.
     *
     * @param key the caller's {@code Idempotency-Key}, from which the cause was made
     * @return the state after the command, whether now or before
     */
    public static <C, S, E extends DomainEvent> S once(
            Decisions<C, S, E> decisions, String issueId, C command, Cause cause, @Nullable String key) {
        if (key != null && decisions.hasHeard(issueId, cause.id())) {
            return decisions.stateOf(issueId);
        }
        try {
            return decisions.decide(issueId, command, cause).state();
        } catch (Refusal refusal) {
            if (key == null || !decisions.hasHeard(issueId, cause.id())) {
                throw refusal;
            }
            return decisions.stateOf(issueId);
        }
    }
}
