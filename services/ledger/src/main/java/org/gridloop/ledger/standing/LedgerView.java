package org.gridloop.ledger.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.ledger.proof.Frontier;
import org.gridloop.ledger.proof.Proofs;
import org.gridloop.ledger.standing.LedgerState.MissingFact;
import org.gridloop.ledger.standing.LedgerState.OddRecord;
import org.gridloop.ledger.standing.LedgerState.SignedCheckpoint;

/** Reads what is kept: the edge of the tree, checkpoints, findings, and the nodes a proof needs. */
final class LedgerView {

    /** The levels of the tree whose nodes are stored. */
    private static final int STORED_LEVELS = 8;

    record Head(long size, long checkpointed, byte[] root) {}

    private LedgerView() {}

    static Head head(Rows rows) throws SQLException {
        return rows.one(
                        "select size, checkpointed, peaks from head",
                        row -> new Head(
                                row.getLong(1),
                                row.getLong(2),
                                Frontier.of(row.getLong(1), row.getBytes(3)).root()))
                .orElseThrow();
    }

    static Map<Integer, Long> partitions(Rows rows) throws SQLException {
        Map<Integer, Long> next = new LinkedHashMap<>();
        rows.query(
                "select partition, next_offset from log_position order by partition",
                row -> next.put(row.getInt(1), row.getLong(2)));
        return next;
    }

    static long missing(Rows rows) throws SQLException {
        return rows.one("select count(*) from missing", row -> row.getLong(1)).orElse(0L);
    }

    static List<MissingFact> missing(Rows rows, String after, int limit) throws SQLException {
        return rows.query(
                """
                select source, issue_id, sequence, noticed_at, before from missing
                where (issue_id || ' ' || source || ' ' || to_char(sequence, 'FM0000000000000000000')) > ?
                order by issue_id || ' ' || source || ' ' || to_char(sequence, 'FM0000000000000000000') limit ?""",
                row -> new MissingFact(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        Objects.requireNonNull(Rows.instant(row, "noticed_at")),
                        row.getLong(5)),
                after,
                limit + 1);
    }

    static Map<String, Long> findings(Rows rows) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.query(
                "select kind, count(*) from finding group by kind order by kind",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    static List<OddRecord> findings(Rows rows, long index, String kind, int limit) throws SQLException {
        return rows.query(
                """
                select index, kind, detail from finding where index < ? or (index = ? and kind > ?)
                order by index desc, kind limit ?""",
                row -> new OddRecord(row.getLong(1), row.getString(2), row.getString(3)),
                index,
                index,
                kind,
                limit + 1);
    }

    static Optional<SignedCheckpoint> latest(Rows rows) throws SQLException {
        return rows.one(
                "select size, made_at, note from checkpoint order by size desc limit 1", LedgerView::checkpoint);
    }

    static Optional<SignedCheckpoint> ofSize(Rows rows, long size) throws SQLException {
        return rows.one("select size, made_at, note from checkpoint where size = ?", LedgerView::checkpoint, size);
    }

    static List<SignedCheckpoint> checkpoints(Rows rows, long below, int limit) throws SQLException {
        return rows.query(
                "select size, made_at, note from checkpoint where size < ? order by size desc limit ?",
                LedgerView::checkpoint,
                below,
                limit + 1);
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong("size"), Objects.requireNonNull(Rows.instant(row, "made_at")), row.getString("note"));
    }

    /** @return the tree's nodes: from the table where they are stored, computed from those below where they are not */
    static Proofs.Nodes nodes(Rows rows) {
        return (level, position) -> {
            int stored = level / STORED_LEVELS * STORED_LEVELS;
            int width = 1 << (level - stored);
            Frontier subtree = new Frontier();
            try {
                for (byte[] hash : stored(rows, stored, position * width, width)) {
                    subtree.add(hash);
                }
            } catch (SQLException e) {
                throw new DatabaseUnavailable(e);
            }
            if (subtree.size() != width) {
                throw new IllegalStateException("the tree has no node " + position + " at level " + level);
            }
            return subtree.root();
        };
    }

    private static List<byte[]> stored(Rows rows, int level, long first, int count) throws SQLException {
        String sql = level == 0
                ? "select leaf from record where 0 = ? and index >= ? and index < ? order by index"
                : "select hash from tree_node where level = ? and position >= ? and position < ? order by position";
        return rows.query(sql, row -> row.getBytes(1), level, first, first + count);
    }
}
