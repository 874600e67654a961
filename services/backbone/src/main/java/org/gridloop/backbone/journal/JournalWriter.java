package org.gridloop.backbone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.gridloop.backbone.telling.FactMeta;
import org.gridloop.backbone.telling.UnreadableFact;
import org.jspecify.annotations.Nullable;

/**
 * Writes one group at a time on a connection it keeps. The quick way is one round trip; when somebody in the group has
 * lost, the group is written again with the losers told; when the connection is lost, what was committed is looked up.
 */
final class JournalWriter implements GroupCommit.Writer<Append> {

    private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());

    private final DataSource source;
    private final JournalStore store;
    private final AfterCommit afterCommit;
    private @Nullable Connection kept;

    JournalWriter(DataSource source, JournalStore store, AfterCommit afterCommit) {
        this.source = source;
        this.store = store;
        this.afterCommit = afterCommit;
    }

    @Override
    public void write(List<GroupCommit.Waiting<Append>> group) {
        Connection connection;
        try {
            connection = connection();
        } catch (SQLException e) {
            drop();
            group.forEach(waiting -> waiting.failed(new JournalUnavailable(e)));
            return;
        }
        try {
            store.insertAtOnce(connection, elements(group));
            group.forEach(GroupCommit.Waiting::done);
        } catch (SQLException e) {
            if (saysSomebodyLost(e)) {
                writeWinners(group);
            } else {
                lookUp(group, e);
            }
        }
        afterCommit.factsWereCommitted();
    }

    static boolean saysSomebodyLost(SQLException e) {
        // unique_violation and not_null_violation: a sequence taken, or one that would leave a gap
        return "23505".equals(e.getSQLState()) || "23502".equals(e.getSQLState());
    }

    /** Under the lock, what is last is certain: whoever expects something else has lost, and only he. */
    private void writeWinners(List<GroupCommit.Waiting<Append>> group) {
        List<GroupCommit.Waiting<Append>> undecided = new ArrayList<>(group);
        try {
            Connection connection = connection();
            connection.setAutoCommit(false);
            try {
                store.lock(connection);
                Map<String, Long> last = new HashMap<>(store.lastSequences(connection, issuesOf(group)));
                for (GroupCommit.Waiting<Append> waiting : group) {
                    Append append = waiting.element();
                    long next = last.getOrDefault(append.issueId(), 0L) + 1;
                    if (append.firstSequence() == next) {
                        store.insert(connection, List.of(append));
                        last.put(append.issueId(), next + append.facts().size() - 1);
                    } else {
                        undecided.remove(waiting);
                        waiting.failed(new SequenceTaken(append.issueId(), append.firstSequence(), next));
                    }
                }
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
            undecided.forEach(GroupCommit.Waiting::done);
        } catch (SQLException e) {
            lookUp(undecided, e);
        }
    }

    /** The connection broke, or worse: what is there is there; what is not may still come, so nobody can say. */
    private void lookUp(List<GroupCommit.Waiting<Append>> group, SQLException because) {
        drop();
        if (!DatabaseUnavailable.isPassing(because)) {
            LOG.log(System.Logger.Level.ERROR, "the journal refused a group: SQLSTATE " + because.getSQLState());
            group.forEach(waiting -> waiting.failed(new JournalRefused(because)));
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "connection lost at commit, looking up " + group.size() + " appends");
        try {
            Connection connection = connection();
            for (GroupCommit.Waiting<Append> waiting : group) {
                if (isStored(connection, waiting.element())) {
                    waiting.done();
                } else {
                    waiting.failed(new OutcomeUnknown(because));
                }
            }
        } catch (SQLException e) {
            drop();
            for (GroupCommit.Waiting<Append> waiting : group) {
                waiting.failed(new OutcomeUnknown(because));
            }
        }
    }

    private boolean isStored(Connection connection, Append append) throws SQLException {
        byte[] meta = store.metaOf(connection, append.issueId(), append.firstSequence());
        if (meta.length == 0) {
            return false;
        }
        try {
            return FactMeta.read(meta).id().equals(append.facts().getFirst().eventId());
        } catch (UnreadableFact e) {
            return false;
        }
    }

    private Connection connection() throws SQLException {
        if (kept == null) {
            kept = source.getConnection();
            store.keep(kept);
        }
        return kept;
    }

    private void drop() {
        Connection broken = kept;
        kept = null;
        if (broken != null) {
            try (broken) {
                store.giveBack(broken);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "closing a broken connection failed, as expected", e);
            }
        }
    }

    private static List<Append> elements(List<GroupCommit.Waiting<Append>> group) {
        return group.stream().map(GroupCommit.Waiting::element).toList();
    }

    private static Set<String> issuesOf(List<GroupCommit.Waiting<Append>> group) {
        Set<String> issues = new HashSet<>();
        group.forEach(waiting -> issues.add(waiting.element().issueId()));
        return issues;
    }
}
