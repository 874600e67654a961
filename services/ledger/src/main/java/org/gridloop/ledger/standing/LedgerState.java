package org.gridloop.ledger.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger stands.
 *
 * @param origin which ledger
 * @param key by which its checkpoints are checked: {@code name+id+key}
 * @param size how many records are kept
 * @param root of the tree over them, base64
 * @param checkpoint the last one
 * @param uncovered how many records no checkpoint covers yet
 * @param missing how many facts were never heard although later ones were
 * @param findings how many records are odd, by kind
 * @param partitions by partition, the offset of the log that is due
 */
record LedgerState(
        String origin,
        String key,
        long size,
        String root,
        @Nullable SignedCheckpoint checkpoint,
        long uncovered,
        long missing,
        Map<String, Long> findings,
        Map<Integer, Long> partitions) {

    /** @param note the signed note itself */
    record SignedCheckpoint(long size, Instant madeAt, String note) {}

    /** @param before index of the record by which it was missed */
    record MissingFact(String source, String issueId, long sequence, Instant noticedAt, long before) {}

    record OddRecord(long index, String kind, String detail) {}

    /**
     * @param leaf of the record, base64
     * @param path from the leaf up, base64
     * @param root of the tree of {@code size} records, base64
     * @param note the checkpoint that signs this root, if there is one
     */
    record InclusionProof(
            long index,
            long size,
            String leaf,
            List<String> path,
            String root,
            @Nullable String note) {}

    /** @param path shows that the second tree begins with the first, base64 */
    record ConsistencyProof(long first, long second, String firstRoot, String secondRoot, List<String> path) {}
}
