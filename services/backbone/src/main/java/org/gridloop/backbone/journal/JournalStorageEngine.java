package org.gridloop.backbone.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.backbone.telling.FactMeta;
import org.gridloop.backbone.telling.UnreadableFact;
import org.gridloop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The journal as Axon sees it. Axon counts a stream from 0, the journal and the log from 1. Tailing belongs to the
 * relay, so Axon's own tracking of the store is not offered.
 */
public final class JournalStorageEngine implements EventStorageEngine {

    /** Key of Axon's metadata under which the {@link Cause} of a fact travels to the journal. */
    public static final String CAUSE = "cause";

    /** Likewise, of what is stored with the facts: a {@link Beside}. */
    public static final String BESIDE = "beside";

    /** The same as {@link #CAUSE} of a fact that was read from the journal: the id alone. */
    private static final String CAUSE_ID = "cause-id";

    private static final String TYPE = "issue";

    private final Journal journal;

    public JournalStorageEngine(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Append.Fact> facts = new ArrayList<>(events.size());
        DomainEventMessage<?> first = (DomainEventMessage<?>) events.getFirst();
        for (EventMessage<?> message : events) {
            DomainEvent event = (DomainEvent) message.getPayload();
            if (!event.issueId().equals(first.getAggregateIdentifier())) {
                throw new IllegalArgumentException("one command decides about one issue");
            }
            facts.add(fact(message, event));
        }
        try {
            Beside beside = (Beside) first.getMetaData().get(BESIDE);
            journal.append(new Append(first.getAggregateIdentifier(), first.getSequenceNumber() + 1, facts, beside));
        } catch (SequenceTaken e) {
            throw new ConcurrencyException("somebody else told the next fact first", e);
        }
    }

    private static Append.Fact fact(EventMessage<?> message, DomainEvent event) {
        Cause cause = (Cause) message.getMetaData().get(CAUSE);
        if (cause == null) {
            throw withoutCause();
        }
        return fact(message.getIdentifier(), event, cause);
    }

    /** @return the fact as it is stored */
    public static Append.Fact fact(String eventId, DomainEvent event, Cause cause) {
        FactMeta meta =
                new FactMeta(eventId, cause.at(), cause.id(), cause.actor().text(), cause.traceparent());
        return new Append.Fact(FactJson.wireName(event), FactJson.write(event), eventId, meta.write());
    }

    @Override
    public DomainEventStream readEvents(String issueId, long firstSequenceNumber) {
        return DomainEventStream.of(
                journal.read(issueId, firstSequenceNumber + 1).stream().map(stored -> message(issueId, stored)));
    }

    private static DomainEventMessage<DomainEvent> message(String issueId, StoredFact stored) {
        MetaData because = MetaData.with(CAUSE_ID, causeOf(issueId, stored));
        return new GenericDomainEventMessage<>(TYPE, issueId, stored.sequence() - 1, event(issueId, stored), because);
    }

    /** @return {@link Cause#id()} of what led to the fact, new or read */
    public static String causeOf(EventMessage<?> message) {
        return switch (message.getMetaData().get(CAUSE)) {
            case Cause fresh -> fresh.id();
            case null, default -> {
                if (message.getMetaData().get(CAUSE_ID) instanceof String known) {
                    yield known;
                }
                throw withoutCause();
            }
        };
    }

    /** @throws IllegalStateException when the journal holds what this code cannot read */
    public static String causeOf(String issueId, StoredFact stored) {
        try {
            return FactMeta.read(stored.meta()).cause();
        } catch (UnreadableFact e) {
            throw unreadable(issueId, stored, e);
        }
    }

    private static IllegalStateException withoutCause() {
        return new IllegalStateException("a fact without a cause");
    }

    private static IllegalStateException unreadable(String issueId, StoredFact stored, UnreadableFact because) {
        return new IllegalStateException("fact " + issueId + ":" + stored.sequence() + " cannot be read", because);
    }

    /** @throws IllegalStateException when the journal holds what this code cannot read */
    public static DomainEvent event(String issueId, StoredFact stored) {
        try {
            return FactJson.read(stored.type(), stored.payload());
        } catch (UnreadableFact e) {
            throw unreadable(issueId, stored, e);
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String issueId) {
        List<StoredFact> facts = journal.read(issueId, 1);
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast().sequence() - 1);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("lives are short: an issue's facts are few, no snapshots are kept");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String issueId) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the relay reads the journal; Axon's processors are not used");
    }
}
