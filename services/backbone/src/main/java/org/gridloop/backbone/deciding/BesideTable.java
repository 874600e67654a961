package org.gridloop.backbone.deciding;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Where a service keeps what it commits beside its facts; a bean, at most one a service. */
public interface BesideTable {

    /** One statement that adds any number of rows and, for rows that are there already, changes nothing. */
    String insert();

    /** How many parameters the statement has. */
    int parameters();

    /**
     * Sets the statement's parameters. Called on a thread that lives as long as the process.
     *
     * @param first number of its first parameter
     * @param rows at least one
     */
    void bind(PreparedStatement statement, int first, List<Beside> rows) throws SQLException;
}
