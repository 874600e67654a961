package org.gridloop.routing.extending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.extending.ExtensionCommand.Consider;

/** 申请延期 that comes too late or once too often is refused by itself. */
@Singleton
final class WhenExtensionIsRequestedThenConsider implements When<ExtensionRequested> {

    private final Decisions<ExtensionCommand, ExtensionState, RoutingEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenExtensionIsRequestedThenConsider(
            Decisions<ExtensionCommand, ExtensionState, RoutingEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<ExtensionRequested> hears() {
        return ExtensionRequested.class;
    }

    @Override
    public void then(ExtensionRequested event, Heard heard) {
        decisions.decide(
                event.issueId(),
                new Consider(event.issueId(), event.dispatchNo(), event.extensionNo(), event.unit(), heard.time()),
                heard.asCause("routing", clock.now()));
    }
}
