package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.gridloop.backbone.showing.Rows;
import org.jspecify.annotations.Nullable;

/** The SQL of what was heard. */
final class HeardTable implements HeardStore {

    /** First half of the lock of a partition, under which its records are applied or parked; the number means nothing. */
    private static final int PARTITION_LOCK = 1735549293;

    // Row by row in the order of the inner query: whoever locks several takes them in the same order.
    private static final String LOCK = """
            select pg_advisory_xact_lock(?, ordered.partition)
            from (select unnest(?::text[])::int as partition order by partition offset 0) as ordered""";

    // Looked up one by one, however many are asked for: a join would read the whole table.
    private static final String LAST = """
            select f.source, f.issue_id, h.sequence
            from unnest(?::text[], ?::text[]) as f (source, issue_id)
            cross join lateral (select sequence from heard
                                where source = f.source and issue_id = f.issue_id offset 0) as h""";

    private static final String SAVE = """
            insert into heard (source, issue_id, sequence)
            select * from unnest(?::text[], ?::text[], ?::text[]::bigint[])
            on conflict (source, issue_id) do update set sequence = excluded.sequence""";

    private static final String SAVE_POSITION = """
            insert into view_position (partition, next_offset, last_source, last_id)
            select * from unnest(?::text[]::int[], ?::text[]::bigint[], ?::text[], ?::text[])
            on conflict (partition) do update
            set next_offset = excluded.next_offset, last_source = excluded.last_source, last_id = excluded.last_id""";

    @Override
    public void lock(Rows tx, SortedSet<Integer> partitions) throws SQLException {
        tx.query(
                LOCK,
                row -> true,
                PARTITION_LOCK,
                partitions.stream().map(String::valueOf).toList());
    }

    @Override
    public Map<Stream, Long> last(Rows tx, Collection<Stream> streams) throws SQLException {
        Map<Stream, Long> last = new HashMap<>();
        if (!streams.isEmpty()) {
            List<String> sources = streams.stream().map(Stream::source).toList();
            List<String> issues = streams.stream().map(Stream::issueId).toList();
            tx.query(
                    LAST,
                    row -> last.put(new Stream(row.getString(1), row.getString(2)), row.getLong(3)),
                    sources,
                    issues);
        }
        return last;
    }

    @Override
    public void save(Rows tx, Map<Stream, Long> last) throws SQLException {
        List<String> sources = new ArrayList<>();
        List<String> issues = new ArrayList<>();
        List<String> sequences = new ArrayList<>();
        last.forEach((stream, sequence) -> {
            sources.add(stream.source());
            issues.add(stream.issueId());
            sequences.add(sequence.toString());
        });
        if (!sources.isEmpty()) {
            tx.update(SAVE, sources, issues, sequences);
        }
    }

    @Override
    public void savePositions(Rows tx, Collection<Position> positions) throws SQLException {
        tx.update(
                SAVE_POSITION,
                each(positions, position -> Integer.toString(position.partition())),
                each(positions, position -> Long.toString(position.nextOffset())),
                each(positions, Position::lastSource),
                each(positions, Position::lastId));
    }

    private static List<@Nullable String> each(
            Collection<Position> positions, Function<Position, @Nullable String> part) {
        List<@Nullable String> parts = new ArrayList<>(positions.size());
        positions.forEach(position -> parts.add(part.apply(position)));
        return parts;
    }

    @Override
    public Optional<Position> position(Rows tx, int partition) throws SQLException {
        return tx.one(
                "select partition, next_offset, last_source, last_id from view_position where partition = ?",
                row -> new Position(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)),
                partition);
    }

    /** @return by partition, where the views go on */
    static Map<Integer, Long> nextOffsets(Rows tx) throws SQLException {
        return positions(tx, "view_position");
    }

    /** The same of the table in this schema, where a connection sees another one under its name. */
    static Map<Integer, Long> nextOffsets(Rows tx, String schema) throws SQLException {
        return positions(tx, schema + ".view_position");
    }

    private static Map<Integer, Long> positions(Rows tx, String table) throws SQLException {
        Map<Integer, Long> next = new HashMap<>();
        tx.query("select partition, next_offset from " + table, row -> next.put(row.getInt(1), row.getLong(2)));
        return next;
    }
}
