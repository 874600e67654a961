package org.gridloop.backbone.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.IdentifierFactory;
import org.gridloop.backbone.journal.Append;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.JournalStorageEngine;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Begins streams without Axon's unit of work: of what begins there is no holder yet whose turn or state could be waited
 * for, and whoever begins it twice is found out by the journal.
 */
final class Beginnings<C, S, E extends DomainEvent> {

    private final Decider<C, S, E> decider;
    private final Journal journal;

    Beginnings(Decider<C, S, E> decider, Journal journal) {
        this.decider = decider;
        this.journal = journal;
    }

    /**
     * @return what it came to when it is committed; fails because of what {@link Journal#appendSoon} fails with, {@link
     *     org.gridloop.backbone.journal.SequenceTaken} when it had begun
     * @throws Refusal when the decider's table says no
     */
    CompletableFuture<Outcome<S, E>> begin(String issueId, C command, Cause cause, @Nullable Beside beside) {
        S state = decider.initial();
        List<E> events = List.copyOf(decider.decide(command, state));
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome<>(events, state, 0));
        }
        List<Append.Fact> told = new ArrayList<>(events.size());
        for (E event : events) {
            state = decider.evolve(state, event);
            told.add(JournalStorageEngine.fact(IdentifierFactory.getInstance().generateIdentifier(), event, cause));
        }
        Outcome<S, E> outcome = new Outcome<>(events, state, events.size());
        return journal.appendSoon(new Append(issueId, 1, told, beside)).thenApply(durable -> outcome);
    }
}
