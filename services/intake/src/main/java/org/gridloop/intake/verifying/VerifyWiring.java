package org.gridloop.intake.verifying;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.places.Grids;

class VerifyWiring {

    @Produces
    @Singleton
    Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new VerifyDecider(), IntakeEvent.class);
    }

    @Produces
    @Singleton
    VerifyLimits limits(
            @ConfigProperty(name = "gridloop.verification.limit", defaultValue = "PT24H") Duration usual,
            @ConfigProperty(name = "gridloop.verification.urgent-limit", defaultValue = "PT2H") Duration urgent) {
        return new VerifyLimits(usual, urgent);
    }

    @Produces
    @Singleton
    FindingReader reader(Catalogue catalogue, Grids grids) {
        return new FindingReader(catalogue, grids);
    }
}
