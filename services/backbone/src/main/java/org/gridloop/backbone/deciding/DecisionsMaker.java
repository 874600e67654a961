package org.gridloop.backbone.deciding;

import org.gridloop.events.DomainEvent;

/** Makes {@link Decisions}: inject it in a feature's wiring and produce one per decider. */
public interface DecisionsMaker {

    /**
     * @param decider the pure table
     * @param facts the sealed interface of this service's facts
     */
    <C, S, E extends DomainEvent> Decisions<C, S, E> over(Decider<C, S, E> decider, Class<E> facts);
}
