package org.gridloop.backbone.deciding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.JournalStorageEngine;
import org.gridloop.events.DomainEvent;

/** A singleton and not a proxied bean: fields of Axon's parts are null when read through a client proxy. */
@Singleton
public final class AxonDecisionsMaker implements DecisionsMaker {

    private final Journal journal;
    private final EventStore store;
    private final LockFactory turns;
    private final Executor whoWaits;

    @Inject
    public AxonDecisionsMaker(Journal journal) {
        this(journal, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** @param whoWaits runs what has to wait for a caller that must not */
    public AxonDecisionsMaker(Journal journal, Executor whoWaits) {
        this(journal, PessimisticLockFactory.usingDefaults(), whoWaits);
    }

    /** @param turns how long a command waits for another one of the same issue in this process */
    AxonDecisionsMaker(Journal journal, LockFactory turns, Executor whoWaits) {
        this.journal = journal;
        this.turns = turns;
        this.whoWaits = whoWaits;
        this.store = EmbeddedEventStore.builder()
                .storageEngine(new JournalStorageEngine(journal))
                .build();
    }

    @Override
    public <C, S, E extends DomainEvent> Decisions<C, S, E> over(Decider<C, S, E> decider, Class<E> facts) {
        return new AxonDecisions<>(decider, facts, journal, store, turns, whoWaits);
    }
}
