package org.gridloop.backbone.deciding;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes the empty holder into which a stored stream is folded. */
final class HolderFactory<S> implements AggregateFactory<Holder<S>> {

    private final Decider<?, S, ?> decider;
    private final Class<Holder<S>> type;

    HolderFactory(Decider<?, S, ?> decider, Class<Holder<S>> type) {
        this.decider = decider;
        this.type = type;
    }

    @Override
    public Holder<S> createAggregateRoot(String issueId, DomainEventMessage<?> first) {
        return new Holder<>(issueId, decider.initial());
    }

    @Override
    public Class<Holder<S>> getAggregateType() {
        return type;
    }
}
