package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.List;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;

/**
 * A fold of the log into rows. Each fact reaches it once, per issue in the order of the log, and its rows are committed
 * together with the note that it was heard.
 */
public interface View {

    /** @return stable, kebab-case; under this name what it could not fold is parked */
    String name();

    boolean hears(DomainEvent event);

    /** Applies facts it hears, in log order, inside the transaction of {@code tx}. Logs, sends and commits nothing. */
    void apply(Rows tx, List<Heard> batch) throws SQLException;
}
