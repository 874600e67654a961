package org.gridloop.backbone.hearing;

import org.gridloop.events.DomainEvent;

/**
 * An automation: one heard fact becomes one command, nothing else. Called per issue in order and across issues at once,
 * at least once for every fact; the decider's table makes a second time change nothing.
 *
 * @param <E> the fact it waits for
 */
public interface When<E extends DomainEvent> {

    Class<E> hears();

    /** @throws org.gridloop.backbone.deciding.Refusal when it cannot be: the issue is parked for this automation */
    void then(E event, Heard heard);

    /** @return under which name what it could not do is parked */
    default String name() {
        return getClass().getSimpleName().replace("_Subclass", "").replace("_ClientProxy", "");
    }
}
