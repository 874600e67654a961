package org.gridloop.backbone.showing;

import java.sql.SQLException;

/** A statement did not come through. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    public DatabaseUnavailable(SQLException cause) {
        super(cause.getSQLState() + " " + cause.getClass().getSimpleName(), cause);
        this.passing = isPassing(cause);
    }

    /** @return whether the same statement may succeed later: connection, resource and concurrency errors */
    public boolean isPassing() {
        return passing;
    }

    /** The classes of SQLSTATE that say nothing about the statement itself. */
    public static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("XX");
    }
}
