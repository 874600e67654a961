package org.gridloop.intake.standing;

import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.DomainEvent;

/** A "no" to what was done before with the same key is a retry whose first answer was lost. */
public final class Retries {

    private Retries() {}

    /** @return the state after the command, also when the same request had brought it about before */
    public static <C, S, E extends DomainEvent> S stateAfter(
            Decisions<C, S, E> decisions, String issueId, C command, Cause cause) {
        try {
            return decisions.decide(issueId, command, cause).state();
        } catch (Refusal refusal) {
            if (decisions.hasHeard(issueId, cause.id())) {
                return decisions.stateOf(issueId);
            }
            throw refusal;
        }
    }
}
