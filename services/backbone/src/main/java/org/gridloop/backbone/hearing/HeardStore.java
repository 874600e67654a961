package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** What hearing asks of the notes of what was heard; the transaction is that of the rows. */
interface HeardStore {

    /** One teller's facts about one issue. */
    record Stream(String source, String issueId) {
        static Stream of(Heard heard) {
            return new Stream(heard.source(), heard.issueId());
        }
    }

    /** How far the views are in a partition, and which record they heard last there. */
    record Position(
            int partition,
            long nextOffset,
            @Nullable String lastSource,
            @Nullable String lastId) {}

    /** Two processes that hear, or re-drive, records of one partition take turns from here to their commit. */
    void lock(Rows tx, SortedSet<Integer> partitions) throws SQLException;

    /** @return of each stream the number of the last fact heard; nothing for new ones */
    Map<Stream, Long> last(Rows tx, Collection<Stream> streams) throws SQLException;

    void save(Rows tx, Map<Stream, Long> last) throws SQLException;

    void savePositions(Rows tx, Collection<Position> positions) throws SQLException;

    Optional<Position> position(Rows tx, int partition) throws SQLException;
}
