package org.gridloop.looptest;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.DomainEvent;

/**
 * One table of the product with the state it has folded, without a journal: what a feature's own package hands out so
 * that its decisions can be asked for in one process with all others.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> the facts of its service
 */
public final class Desk<C, S, E extends DomainEvent> {

    private final Decider<C, S, E> decider;
    private final Class<E> facts;
    private S state;

    public Desk(Decider<C, S, E> decider, Class<E> facts) {
        this.decider = decider;
        this.facts = facts;
        this.state = decider.initial();
    }

    public List<E> decide(C command) {
        return decider.decide(command, state);
    }

    /** Folds a fact of its own service; of another's it knows nothing. */
    public void told(DomainEvent event) {
        if (facts.isInstance(event)) {
            state = decider.evolve(state, facts.cast(event));
        }
    }
}
