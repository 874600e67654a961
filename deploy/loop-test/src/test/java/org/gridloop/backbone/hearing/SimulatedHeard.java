package org.gridloop.backbone.hearing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.simulation.Mutation;
import org.gridloop.simulation.SimulatedConnection;

/** The notes of what was heard, in a simulated database. */
final class SimulatedHeard implements HeardStore {

    private record PartitionLock(int partition) {}

    @Override
    public void lock(Rows tx, SortedSet<Integer> partitions) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        for (int partition : partitions) {
            db.statement("partition lock");
            db.lock(new PartitionLock(partition));
        }
    }

    @Override
    public Map<Stream, Long> last(Rows tx, Collection<Stream> streams) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("last heard");
        Map<Stream, Long> last = new HashMap<>();
        for (Stream stream : streams) {
            if (db.get("heard", stream) instanceof Long sequence) {
                last.put(stream, sequence);
            }
        }
        return last;
    }

    @Override
    public void save(Rows tx, Map<Stream, Long> last) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("save heard");
        long lag = db.world().has(Mutation.NO_DEDUPLICATION) ? 1 : 0;
        last.forEach((stream, sequence) -> db.put("heard", stream, sequence - lag));
    }

    @Override
    public void savePositions(Rows tx, Collection<Position> positions) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("save positions");
        positions.forEach(position -> db.put("view_position", position.partition(), position));
    }

    @Override
    public Optional<Position> position(Rows tx, int partition) throws SQLException {
        SimulatedConnection db = SimulatedConnection.of(tx.connection());
        db.statement("view position");
        return Optional.ofNullable((Position) db.get("view_position", partition));
    }
}
