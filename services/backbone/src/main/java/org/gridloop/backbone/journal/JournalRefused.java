package org.gridloop.backbone.journal;

import java.sql.SQLException;

/** The database refused the rows for a reason that will not pass; nothing was stored. */
public final class JournalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalRefused(SQLException cause) {
        super("the journal refused the facts: SQLSTATE " + cause.getSQLState(), cause);
    }
}
