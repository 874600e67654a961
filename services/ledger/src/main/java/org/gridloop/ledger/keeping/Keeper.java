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

    private final NoteSigner signer;

    Keeper(NoteSigner signer) {
        this.signer = signer;
    }

    NoteSigner signer() {
        return signer;
    }

    /** @return how many of the records were new; one that was handed over before at the same place is passed over */
    int keep(Rows tx, List<LedgerRecord> heard) throws SQLException {
        Head head = LedgerTable.lockHead(tx);
        Map<Integer, Long> next = LedgerTable.nextOffsets(tx);
        List<byte[]> leaves = heard.stream().map(LedgerRecord::leaf).toList();
        Map<Integer, Map<Long, List<byte[]>>> kept = LedgerTable.leavesAt(
                tx,
                heard.stream()
                        .filter(record -> record.offset() < next.getOrDefault(record.partition(), 0L))
                        .toList());
        List<LedgerRecord> fresh = new ArrayList<>();
        List<byte[]> freshLeaves = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            byte[] leaf = leaves.get(i);
            List<byte[]> there = kept.getOrDefault(heard.get(i).partition(), Map.of())
                    .getOrDefault(heard.get(i).offset(), List.of());
            if (there.stream().noneMatch(other -> Arrays.equals(other, leaf))) {
                fresh.add(heard.get(i));
                freshLeaves.add(leaf);
            }
        }
        if (!fresh.isEmpty()) {
            Batch batch = new Batch(
                    LedgerTable.known(tx, fresh, offsets(kept), next),
                    head.tree(),
                    type -> EventRegistry.typeOf(type).isPresent());
            for (int i = 0; i < fresh.size(); i++) {
                batch.add(fresh.get(i), freshLeaves.get(i));
            }
            LedgerTable.save(tx, batch);
            LedgerTable.saveHead(tx, head.tree());
            if (head.uncovered() >= RECORDS_PER_CHECKPOINT) {
                sign(tx, head.tree());
            }
        }
        LedgerTable.savePositions(tx, positions(heard, leaves));
        return fresh.size();
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

    private static Map<Integer, Position> positions(List<LedgerRecord> heard, List<byte[]> leaves) {
        Map<Integer, Position> positions = new HashMap<>();
        for (int i = 0; i < heard.size(); i++) {
            positions.put(heard.get(i).partition(), new Position(heard.get(i).offset() + 1, leaves.get(i)));
        }
        return positions;
    }
}
