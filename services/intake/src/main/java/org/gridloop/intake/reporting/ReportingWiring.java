package org.gridloop.intake.reporting;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.keys.KeyedHash;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.keys.VaultKey;
import org.gridloop.intake.people.Vault;
import org.gridloop.intake.places.Grids;

/** Made at the start: the first reporter is not to wait for maps and catalogues. */
class ReportingWiring {

    @Produces
    @Singleton
    @Startup
    Decisions<ReportingCommand, ReportState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new ReportingDecider(), IntakeEvent.class);
    }

    @Produces
    @Singleton
    Supplementing supplementing(Decisions<ReportingCommand, ReportState, IntakeEvent> decisions, Vault vault) {
        return new Supplementing(decisions, vault);
    }

    @Produces
    @Singleton
    @Startup
    ReportReader reader(Catalogue catalogue, Grids grids, Tickets tickets, VaultKey key) {
        return new ReportReader(catalogue, grids, tickets, new KeyedHash(key.derived("requests")));
    }
}
