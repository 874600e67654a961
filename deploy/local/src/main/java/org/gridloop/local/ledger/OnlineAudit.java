package org.gridloop.local.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloop.ledger.proof.Audit;
import org.gridloop.ledger.proof.Flaw;
import org.gridloop.ledger.proof.NoteKey;

/** Goes through the ledger's own rows: bytes, chains, tree and its stored nodes, checkpoints. */
final class OnlineAudit {

    private static final int STORED_LEVELS = 8;

    private final LedgerDatabase ledger;
    private final NoteKey key;
    private final Map<String, byte[]> stored;
    private final Map<String, byte[]> built = new HashMap<>();
    private String summary = "";

    OnlineAudit(LedgerDatabase ledger, NoteKey key) throws SQLException {
        this.ledger = ledger;
        this.key = key;
        this.stored = ledger.nodes();
    }

    String summary() {
        return summary;
    }

    Optional<Flaw> run() throws SQLException {
        LedgerDatabase.Head head = ledger.head();
        Audit audit = new Audit(key, ledger.notes(Long.MAX_VALUE), (level, position, hash) -> {
            if (level % STORED_LEVELS == 0) {
                built.put(level + "/" + position, hash);
            }
        });
        Optional<Flaw> flaw = audit.checkpoints()
                .or(() -> lastCheckpoint(audit, head))
                .or(() -> records(audit))
                .or(() -> audit.end(false))
                .or(() -> ends(audit, head))
                .or(this::nodes);
        summary = "%,d records of %,d issues, root %s, checkpoints to %,d signed by %s"
                .formatted(
                        audit.size(),
                        audit.issues(),
                        Base64.getEncoder().encodeToString(audit.root()),
                        audit.covered(),
                        key.name());
        if (flaw.isEmpty() && audit.covered() < audit.size()) {
            summary += "; %,d wait for the next".formatted(audit.size() - audit.covered());
        }
        return flaw.or(this::missing);
    }

    private static Optional<Flaw> lastCheckpoint(Audit audit, LedgerDatabase.Head head) {
        return audit.covered() == head.checkpointed()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        audit.covered(),
                        "the checkpoint of size " + head.checkpointed() + " is missing: the last there is has size "
                                + audit.covered()));
    }

    private Optional<Flaw> records(Audit audit) {
        try {
            return ledger.records(Long.MAX_VALUE, row -> {
                KeptRecord kept = row.kept();
                return audit.take(kept.index(), kept.record(), row.leaf(), kept.link())
                        .or(() -> Optional.ofNullable(row.oddColumn())
                                .map(column -> new Flaw(
                                        kept.index(),
                                        "record " + kept.index() + " ("
                                                + kept.record().place() + "): its column " + column
                                                + " says something else than the record")));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's rows cannot be read", e);
        }
    }

    private static Optional<Flaw> ends(Audit audit, LedgerDatabase.Head head) {
        return audit.size() == head.size()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        Math.min(audit.size(), head.size()),
                        "the ledger says it has " + head.size() + " records, there are " + audit.size()));
    }

    private Optional<Flaw> nodes() {
        for (Map.Entry<String, byte[]> node : built.entrySet()) {
            if (!Arrays.equals(node.getValue(), stored.get(node.getKey()))) {
                return Optional.of(new Flaw(-1, "the stored node " + node.getKey() + " of the tree is not its hash"));
            }
        }
        return stored.size() == built.size()
                ? Optional.empty()
                : Optional.of(new Flaw(-1, "the tree has stored nodes that no records stand under"));
    }

    private Optional<Flaw> missing() {
        try (PreparedStatement query = ledger.connection()
                        .prepareStatement("select source, issue_id, sequence, before, count(*) over () from missing"
                                + " order by before, sequence limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Flaw(
                            row.getLong(4),
                            row.getLong(5) + " facts were never heard, the first is " + row.getString(1) + "/"
                                    + row.getString(2) + ":" + row.getLong(3) + ", missed at record "
                                    + row.getLong(4)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's rows cannot be read", e);
        }
    }
}
