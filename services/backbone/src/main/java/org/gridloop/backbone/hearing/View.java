package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.List;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;

/**
 * A fold of the log into rows. Each fact reaches it once, per issue in the order of the log, and its rows are committed
 * together with the note that it was heard. The rows follow from the facts alone, however these come in batches: folded
 * again, in another process and at another time, they are the same.
 */
public interface View {

    /** @return stable, kebab-case; under this name what it could not fold is parked */
    String name();

    /** @return the tables it fills, each with a primary key; nobody else writes to them */
    List<String> tables();

    boolean hears(DomainEvent event);

    /** Applies facts it hears, in log order, inside the transaction of {@code tx}. Logs, sends and commits nothing. */
    void apply(Rows tx, List<Heard> batch) throws SQLException;
}
