package org.gridloop.intake.merging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;

class MergeWiring {

    @Produces
    @Singleton
    Decisions<MergeCommand, MergeState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new MergeDecider(), IntakeEvent.class);
    }

    @Produces
    @Singleton
    Parting parting(Decisions<MergeCommand, MergeState, IntakeEvent> decisions) {
        return new Parting(decisions);
    }
}
