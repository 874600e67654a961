package org.gridloop.routing.boards;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.routing.boards.BoardReader.Snapshots;
import org.gridloop.routing.boards.BoardReader.Views;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.InForce;
import org.gridloop.routing.reference.Register;

/** Puts together what reads the boards. */
final class BoardsWiring {

    @Produces
    @Singleton
    BoardReader boardReader(DataSource database, Areas areas, QuotaSheet sheet) {
        return new BoardReader(new Now(database), areas, sheet);
    }

    static Views viewsOf(DataSource source) {
        return new Views(new BoardsView(source), new QuotaView(source), new AgendaView(source));
    }

    private record Now(DataSource database) implements Snapshots {
        @Override
        public <T> T read(Function<Views, T> reading) {
            return Rows.snapshot(database, moment -> reading.apply(viewsOf(moment)));
        }
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
