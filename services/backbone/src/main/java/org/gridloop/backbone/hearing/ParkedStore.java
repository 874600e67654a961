package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.gridloop.backbone.showing.Rows;

/** What hearing and re-drive ask of the parking place; the transaction is that of the rows. */
interface ParkedStore {

    /** The consumer under which is parked what nobody can read, and what comes too early. */
    String LOG = "log";

    /** Reason of what waits only because something before it does. */
    String BEHIND = "behind";

    /** Reason of what is only on its way from the parking place of the log to an automation. */
    String RELEASED = "released";

    /** For whom an issue is parked. */
    record Parked(String consumer, String issueId) {}

    /** A record that waits. */
    record Waiting(long place, Reading reading) {}

    /** @return whether nobody else re-drives this issue, now and until the transaction ends */
    boolean alone(Rows tx, String issueId) throws SQLException;

    Set<Parked> of(Rows tx, Collection<String> issues) throws SQLException;

    /** Parks the record behind those that wait already, if any; the reason of the first one stays. */
    void park(Rows tx, Parked who, Reading reading, String reason, String detail) throws SQLException;

    /** @return the first of the records that wait, in order */
    List<Waiting> queue(Rows tx, Parked who, int limit) throws SQLException;

    SortedSet<Integer> partitions(Rows tx, String issueId) throws SQLException;

    /** Takes a record out; with the last one the issue is parked no more. */
    void done(Rows tx, Parked who, Waiting waiting) throws SQLException;

    void because(Rows tx, Parked who, String reason, String detail) throws SQLException;

    List<Parked> released(Rows tx) throws SQLException;
}
