package org.gridloop.backbone.deciding;

import java.util.List;
import org.gridloop.events.DomainEvent;

/**
 * A decision table, command by state, and the fold that leads from one state to the next. Pure: time, ids and whatever
 * was looked up come in the command.
 *
 * @param <C> commands, sealed
 * @param <S> states, sealed; one record per state
 * @param <E> the facts of this service
 */
public interface Decider<C, S, E extends DomainEvent> {

    /** @return the state of an issue this service has told nothing about */
    S initial();

    /**
     * @return the facts that follow; none when the command was heard before
     * @throws Refusal when the table says no
     */
    List<E> decide(C command, S state);

    S evolve(S state, E event);
}
