package org.gridloop.intake.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.catalogue.Catalogue;
import org.gridloop.intake.keys.KeyedHash;
import org.gridloop.intake.keys.Tickets;
import org.gridloop.intake.keys.VaultKey;
import org.gridloop.intake.places.Grids;

class ReportingWiring {

    @Produces
    @Singleton
    Decisions<ReportingCommand, ReportState, IntakeEvent> decisions(DecisionsMaker maker) {
        return maker.over(new ReportingDecider(), IntakeEvent.class);
    }

    @Produces
    @Singleton
    ReportReader reader(Catalogue catalogue, Grids grids, Tickets tickets, VaultKey key) {
        return new ReportReader(catalogue, grids, tickets, new KeyedHash(key.derived("requests")));
    }
}
