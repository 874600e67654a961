package org.gridloop.response.ordering;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.ResponseEvent;

/** Puts the decider over the journal. */
@Singleton
class OrderingWiring {

    @Produces
    @Singleton
    Decisions<OrderCommand, IssueOrders, ResponseEvent> orders(DecisionsMaker maker) {
        return maker.over(new OrderDecider(), ResponseEvent.class);
    }
}
