package org.gridloop.backbone.deciding;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.JournalStorageEngine;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.journal.SequenceTaken;
import org.gridloop.backbone.journal.StoredFact;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The one thin holder that runs every decider on Axon's repository and unit of work. */
final class AxonDecisions<C, S, E extends DomainEvent> implements Decisions<C, S, E> {

    /** How often a command that lost a race is decided anew; each time somebody else got on, so it ends. */
    private static final int MOST_TRIES = 20;

    /** More would grow old in the heap before they are dropped, and what grew old is dear to collect. */
    private static final int MOST_RECENT = 2_000;

    private final Decider<C, S, E> decider;
    private final Class<E> facts;
    private final Journal journal;
    private final Beginnings<C, S, E> beginnings;
    private final Executor whoWaits;
    private final RecentHolders recent = new RecentHolders(MOST_RECENT);
    private final Repository<Holder<S>> repository;

    /** @param whoWaits runs what has to wait for a caller that must not */
    AxonDecisions(
            Decider<C, S, E> decider,
            Class<E> facts,
            Journal journal,
            EventStore store,
            LockFactory turns,
            Executor whoWaits) {
        this.decider = decider;
        this.facts = facts;
        this.journal = journal;
        this.beginnings = new Beginnings<>(decider, journal);
        this.whoWaits = whoWaits;
        this.repository = repository(decider, facts, store, recent, turns);
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends DomainEvent> Repository<Holder<S>> repository(
            Decider<?, S, E> decider, Class<E> facts, EventStore store, RecentHolders recent, LockFactory turns) {
        Class<Holder<S>> type = (Class<Holder<S>>) (Class<?>) Holder.class;
        return EventSourcingRepository.builder(type)
                .aggregateModel(new HolderModel<>(decider, facts))
                .aggregateFactory(new HolderFactory<>(decider, type))
                .eventStore(store)
                .cache(recent)
                .lockFactory(turns)
                .build();
    }

    /**
     * A stale holder that adds facts loses by conflict, but one that adds none would never be found out: a "no" or
     * "heard before" that rests on a remembered holder is decided again on what the journal says.
     */
    @Override
    public Outcome<S, E> decide(String issueId, C command, Cause cause) {
        return decideOnWhatStands(issueId, command, meta(cause, null));
    }

    @Override
    public Outcome<S, E> decideOnce(String issueId, C command, Cause cause, @Nullable Beside beside) {
        return decide(
                issueId,
                command,
                holder -> holder.hasHeard(cause.id()) ? List.of() : decider.decide(command, holder.state),
                meta(cause, beside));
    }

    private Outcome<S, E> decide(String issueId, C command, Function<Holder<S>, List<E>> deciding, MetaData meta) {
        Callable<Outcome<S, E>> work = () -> decided(existing(issueId), deciding, meta);
        if (!recent.containsKey(issueId)) {
            return trying(command, work);
        }
        try {
            Outcome<S, E> outcome = trying(command, work);
            if (!outcome.changedNothing()) {
                return outcome;
            }
        } catch (Refusal stale) {
            // decided again below, where a second refusal is told
        }
        recent.remove(issueId);
        return trying(command, work);
    }

    @Override
    public Outcome<S, E> decideOnNew(String issueId, C command, Cause cause, @Nullable Beside beside) {
        MetaData meta = meta(cause, beside);
        try {
            return inUnitOfWork(
                    command, () -> decided(created(issueId), holder -> decider.decide(command, holder.state), meta));
        } catch (ConcurrencyException e) {
            return decideOnWhatStands(issueId, command, meta);
        }
    }

    @Override
    public CompletionStage<Outcome<S, E>> decideOnNewSoon(
            String issueId, C command, Cause cause, @Nullable Beside beside) {
        if (!journal.isOpen()) {
            return waiting(() -> decideOnNew(issueId, command, cause, beside));
        }
        return beginnings
                .begin(issueId, command, cause, beside)
                .exceptionallyCompose(failure -> failure.getCause() instanceof SequenceTaken
                        ? waiting(() -> decideOnWhatStands(issueId, command, meta(cause, beside)))
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Outcome<S, E>> waiting(Supplier<Outcome<S, E>> work) {
        return CompletableFuture.supplyAsync(work, whoWaits);
    }

    private Outcome<S, E> decideOnWhatStands(String issueId, C command, MetaData meta) {
        return decide(issueId, command, holder -> decider.decide(command, holder.state), meta);
    }

    private static MetaData meta(Cause cause, @Nullable Beside beside) {
        MetaData meta = MetaData.with(JournalStorageEngine.CAUSE, cause);
        return beside == null ? meta : meta.and(JournalStorageEngine.BESIDE, beside);
    }

    private Outcome<S, E> trying(C command, Callable<Outcome<S, E>> work) {
        for (int tries = 1; ; tries++) {
            try {
                return inUnitOfWork(command, work);
            } catch (ConcurrencyException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Aggregate<Holder<S>> existing(String issueId) throws Exception {
        try {
            return repository.load(issueId);
        } catch (AggregateNotFoundException e) {
            return created(issueId);
        }
    }

    private Aggregate<Holder<S>> created(String issueId) throws Exception {
        return repository.newInstance(() -> new Holder<>(issueId, decider.initial()));
    }

    private Outcome<S, E> decided(
            Aggregate<Holder<S>> aggregate, Function<Holder<S>, List<E>> deciding, MetaData meta) {
        return aggregate.invoke(holder -> {
            List<E> events = List.copyOf(deciding.apply(holder));
            for (E event : events) {
                AggregateLifecycle.apply(event, meta);
            }
            Long version = aggregate.version();
            return new Outcome<>(events, holder.state, version == null ? 0 : version + 1);
        });
    }

    private Outcome<S, E> inUnitOfWork(C command, Callable<Outcome<S, E>> work) {
        CommandMessage<C> message = new GenericCommandMessage<>(command);
        DefaultUnitOfWork<CommandMessage<C>> unit = DefaultUnitOfWork.startAndGet(message);
        ResultMessage<Outcome<S, E>> result = unit.executeWithResult(work, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof LockAcquisitionFailedException othersTurn) {
            // Another command of this issue kept the turn for too long, or whoever waited was interrupted because the
            // service ends: nothing was decided, and nothing is wrong with the command.
            if (othersTurn.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new JournalUnavailable(othersTurn);
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    @Override
    public S stateOf(String issueId) {
        S state = decider.initial();
        for (StoredFact stored : journal.read(issueId, 1)) {
            state = decider.evolve(state, facts.cast(JournalStorageEngine.event(issueId, stored)));
        }
        return state;
    }

    @Override
    public boolean hasHeard(String issueId, String causeId) {
        return journal.read(issueId, 1).stream()
                .anyMatch(stored -> causeId.equals(JournalStorageEngine.causeOf(issueId, stored)));
    }
}
