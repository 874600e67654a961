package org.gridloop.routing.boards;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.Register;

/** Puts together what reads the boards. */
final class BoardsWiring {

    @Produces
    @Singleton
    BoardReader boardReader(BoardsView boards, QuotaView quotas, AgendaView agendas, Areas areas, QuotaSheet sheet) {
        return new BoardReader(boards, quotas, agendas, areas, sheet);
    }

    @Produces
    @Singleton
    QuotaSheet quotaSheet(
            @ConfigProperty(name = "gridloop.quota.reports-per-grid-and-day", defaultValue = "2") int owedPerGrid,
            Register register) {
        InForce inForce = register.inForce();
        return new QuotaSheet(owedPerGrid, () -> inForce.inForce().hours().zone());
    }
}
