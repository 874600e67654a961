package org.gridloop.backbone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the journal asks of its table; the transaction is the connection's. */
interface JournalStore {

    /** This connection is for appends alone, until {@link #giveBack}. */
    void keep(Connection connection) throws SQLException;

    /** It may be anybody's again. */
    void giveBack(Connection connection) throws SQLException;

    /** Locks, inserts and commits in one round trip, on a connection in auto-commit: all appends or none. */
    void insertAtOnce(Connection connection, List<Append> appends) throws SQLException;

    /** Whoever appends waits here for whoever appends already, until that one has committed. */
    void lock(Connection connection) throws SQLException;

    void insert(Connection connection, List<Append> appends) throws SQLException;

    /** @return the last sequence of each of these issues; those without facts are absent */
    Map<String, Long> lastSequences(Connection connection, Collection<String> issueIds) throws SQLException;

    /** @return the meta of one fact, or an empty array when it is not there */
    byte[] metaOf(Connection connection, String issueId, long sequence) throws SQLException;

    /** @return the facts of an issue from a sequence on, in order */
    List<StoredFact> read(Connection connection, String issueId, long fromSequence) throws SQLException;
}
