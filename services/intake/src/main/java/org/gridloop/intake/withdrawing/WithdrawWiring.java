package org.gridloop.intake.withdrawing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;

class WithdrawWiring {

    @Produces
    @Singleton
    Decisions<WithdrawCommand, WithdrawState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new WithdrawDecider(), IntakeEvent.class);
    }
}
