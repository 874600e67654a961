package org.gridloop.ledger.keeping;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.EventRegistry;
import org.gridloop.ledger.keeping.LedgerTable.Head;
import org.gridloop.ledger.keeping.LedgerTable.Position;
import org.gridloop.ledger.proof.Checkpoint;
import org.gridloop.ledger.proof.Frontier;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.NoteSigner;

/** Keeps batches and signs checkpoints, each in the caller's transaction. */
final class Keeper {

    static final int RECORDS_PER_CHECKPOINT = 1000;

    private record Fresh(LedgerRecord record, byte[] leaf) {}

    private final NoteSigner signer;

    Keeper(NoteSigner signer) {
        this.signer = signer;
    }

    NoteSigner signer() {
        return signer;
    }

    /**
     * @param heard in the order of each partition; what is handed over a second time, in this batch or after another, is
     *     passed over: while partitions change hands, records on their way are brought again
     * @return how many of the records were new
     */
    int keep(Rows tx, List<LedgerRecord> heard) throws SQLException {
        Head head = LedgerTable.lockHead(tx);
        Map<Integer, Long> next = LedgerTable.nextOffsets(tx);
        Map<Integer, Map<Long, List<byte[]>>> kept = LedgerTable.leavesAt(
                tx,
                heard.stream()
                        .filter(record -> record.offset() < next.getOrDefault(record.partition(), 0L))
                        .toList());
        Map<Integer, Set<Long>> places = offsets(kept);
        List<Fresh> fresh = fresh(heard, kept);
        if (!fresh.isEmpty()) {
            Batch batch = new Batch(
                    LedgerTable.known(tx, fresh.stream().map(Fresh::record).toList(), places, next),
                    head.tree(),
                    type -> EventRegistry.typeOf(type).isPresent());
            fresh.forEach(one -> batch.add(one.record(), one.leaf()));
            LedgerTable.save(tx, batch);
            LedgerTable.saveHead(tx, head.tree());
            if (head.uncovered() >= RECORDS_PER_CHECKPOINT) {
                sign(tx, head.tree());
            }
            LedgerTable.savePositions(tx, positions(fresh));
        }
        return fresh.size();
    }

    private static List<Fresh> fresh(List<LedgerRecord> heard, Map<Integer, Map<Long, List<byte[]>>> kept) {
        List<Fresh> fresh = new ArrayList<>();
        for (LedgerRecord record : heard) {
            byte[] leaf = record.leaf();
            List<byte[]> there = kept.computeIfAbsent(record.partition(), partition -> new HashMap<>())
                    .computeIfAbsent(record.offset(), offset -> new ArrayList<>(1));
            if (there.stream().noneMatch(other -> Arrays.equals(other, leaf))) {
                there.add(leaf);
                fresh.add(new Fresh(record, leaf));
            }
        }
        return fresh;
    }

    /** Signs what waited for too long. */
    void cover(Rows tx) throws SQLException {
        Head head = LedgerTable.lockHead(tx);
        if (head.uncovered() > 0 && head.waitedLong()) {
            sign(tx, head.tree());
        }
    }

    /** Signs whatever no checkpoint covers yet. */
    void coverAll(Rows tx) throws SQLException {
        Head head = LedgerTable.lockHead(tx);
        if (head.uncovered() > 0) {
            sign(tx, head.tree());
        }
    }

    private void sign(Rows tx, Frontier tree) throws SQLException {
        Checkpoint checkpoint = new Checkpoint(signer.key().name(), tree.size(), tree.root());
        LedgerTable.saveCheckpoint(
                tx, tree.size(), signer.sign(checkpoint.text()).note());
    }

    private static Map<Integer, Set<Long>> offsets(Map<Integer, Map<Long, List<byte[]>>> kept) {
        Map<Integer, Set<Long>> offsets = new HashMap<>();
        kept.forEach((partition, places) -> offsets.put(partition, new HashSet<>(places.keySet())));
        return offsets;
    }

    /** Behind what was new: what comes again is behind it already, and to go back to it would be to keep the rest twice. */
    private static Map<Integer, Position> positions(List<Fresh> fresh) {
        Map<Integer, Position> positions = new HashMap<>();
        for (Fresh one : fresh) {
            positions.put(one.record().partition(), new Position(one.record().offset() + 1, one.leaf()));
        }
        return positions;
    }
}
