package org.gridloop.backbone.deciding;

import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.gridloop.backbone.journal.JournalStorageEngine;
import org.gridloop.events.DomainEvent;

/** Tells Axon how a holder evolves: by the decider, without annotations or reflection. */
final class HolderModel<S, E extends DomainEvent> implements AggregateModel<Holder<S>> {

    private final Decider<?, S, E> decider;
    private final Class<E> facts;

    HolderModel(Decider<?, S, E> decider, Class<E> facts) {
        this.decider = decider;
        this.facts = facts;
    }

    @Override
    public void publish(EventMessage<?> message, Holder<S> holder) {
        holder.state = decider.evolve(holder.state, facts.cast(message.getPayload()));
        holder.becauseOf(JournalStorageEngine.causeOf(message));
    }

    @Override
    public String type() {
        return "issue";
    }

    @Override
    public Long getVersion(Holder<S> holder) {
        throw new UnsupportedOperationException("Axon keeps the sequence beside the holder");
    }

    @Override
    public Object getIdentifier(Holder<S> holder) {
        return holder.issueId;
    }

    @Override
    public String routingKey() {
        return "issueId";
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> childEntityType) {
        throw new UnsupportedOperationException("a holder has no children");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends Holder<S>> entityClass() {
        return (Class<? extends Holder<S>>) (Class<?>) Holder.class;
    }

    @Override
    public Stream<Class<?>> types() {
        return Stream.of(Holder.class);
    }
}
