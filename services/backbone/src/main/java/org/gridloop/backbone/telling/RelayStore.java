package org.gridloop.backbone.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the relay asks of the database; the transaction is the connection's. */
interface RelayStore {

    /** What the journal has under a fact's id. */
    record Stored(long globalIndex, String type, byte[] payload, byte[] meta) {}

    /** @return whether this connection is now the active relay's, until it resigns or ends */
    boolean lead(Connection connection) throws SQLException;

    void resign(Connection connection) throws SQLException;

    /** @return the position, its row locked until the transaction ends */
    long lockPosition(Connection connection) throws SQLException;

    /** @return what the journal holds beyond a position, in its order */
    List<Told> next(Connection connection, long position, int limit) throws SQLException, UnreadableFact;

    /** @return by partition, what its end looked like */
    Map<Integer, Tail> tails(Connection connection) throws SQLException;

    void save(Connection connection, long position, Collection<Tail> tails) throws SQLException;

    void forgetTail(Connection connection, int partition) throws SQLException;

    /** @return by fact id, those of these facts that the journal has */
    Map<String, Stored> find(Connection connection, Collection<FactId> ids) throws SQLException;
}
