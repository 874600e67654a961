package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.backbone.journal.TestJournals.append;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.parts.RealParts;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * 64 writers, one attempt in twenty a deliberate conflict, a tail reader beside them, PostgreSQL killed in the middle:
 * nothing lost, doubled, skipped or out of order.
 */
class JournalConformanceIT {

    private static final int WRITERS = 64;
    private static final int HOT_ISSUES = 8;
    private static final int APPENDS_BEFORE_THE_KILL = 3_000;
    private static final int APPENDS_IN_ALL = 8_000;

    private final TestParts parts = RealParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger deliberateConflicts = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> hot = new ConcurrentHashMap<>();

    private record Row(long index, String issueId, long sequence, String eventId) {}

    @Test
    void nothingIsLostDoubledSkippedOrOutOfOrder() throws Exception {
        Assumptions.assumeTrue(parts.canBeKilled(), "the PostgreSQL given to the tests is not ours to kill");
        // Two appenders, as two processes of one service would be: only the lock keeps their commits in index order.
        List<Journal> journals = List.of(TestJournals.over(source), TestJournals.over(source));
        List<Row> seenByTail = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> tail = threads.submit(() -> readTail(seenByTail));
            try {
                List<Future<?>> writers = new ArrayList<>();
                for (int n = 0; n < WRITERS; n++) {
                    int writer = n;
                    writers.add(threads.submit(() -> write(journals.get(writer % 2), writer)));
                }
                waitFor(() -> stored.get() >= APPENDS_BEFORE_THE_KILL);
                parts.killPostgres();
                parts.restartPostgres();
                for (Future<?> writer : writers) {
                    writer.get(120, TimeUnit.SECONDS);
                }
                List<Row> journaled = rows(0);
                waitFor(() -> seenByTailContains(seenByTail, journaled.size()));
                stop.set(true);
                tail.get(30, TimeUnit.SECONDS);
                verify(journaled, seenByTail);
            } finally {
                stop.set(true);
                stored.addAndGet(APPENDS_IN_ALL);
            }
        }
    }

    private void verify(List<Row> journaled, List<Row> seenByTail) {
        assertThat(surprises).isEmpty();
        assertThat(deliberateConflicts).hasValueGreaterThan(APPENDS_IN_ALL / 40);
        Set<String> stood = ConcurrentHashMap.newKeySet();
        journaled.forEach(
                row -> assertThat(stood.add(row.eventId())).as("doubled").isTrue());
        assertThat(stood).as("nothing acknowledged is lost").containsAll(acknowledged);
        assertThat(stood).as("nothing refused is stored").doesNotContainAnyElementsOf(refused);
        stood.removeAll(acknowledged);
        assertThat(unknown).as("nothing invented").containsAll(stood);
        Map<String, Long> last = new TreeMap<>();
        for (Row row : journaled) {
            long expected = last.getOrDefault(row.issueId(), 0L) + 1;
            assertThat(row.sequence()).as("contiguous in index order").isEqualTo(expected);
            last.put(row.issueId(), row.sequence());
        }
        assertThat(seenByTail).as("the tail reader saw each row once, in order").isEqualTo(journaled);
        System.out.printf(
                "journal conformance: %d facts, %d conflicts told, %d of unknown outcome (%d of them stored)%n",
                journaled.size(), refused.size(), unknown.size(), stood.size());
    }

    private void write(Journal journal, int writer) {
        Random random = new Random(writer);
        AtomicLong own = new AtomicLong();
        while (stored.get() < APPENDS_IN_ALL) {
            boolean onHot = random.nextInt(10) == 0;
            String issue = onHot ? "hot-" + random.nextInt(HOT_ISSUES) : "own-" + writer;
            AtomicLong last = onHot ? hot.computeIfAbsent(issue, key -> new AtomicLong()) : own;
            boolean conflict = !onHot && random.nextInt(20) == 0;
            long before = last.get();
            long first = before + 1;
            if (conflict) {
                first = random.nextBoolean() || before == 0 ? before + 3 : before;
                deliberateConflicts.incrementAndGet();
            }
            Append append = append(issue, first, 1 + random.nextInt(3));
            try {
                journal.append(append);
                if (conflict) {
                    surprises.add("a conflict was stored: " + issue + ":" + first);
                }
                note(append, acknowledged);
                stored.addAndGet(append.facts().size());
                last.accumulateAndGet(first + append.facts().size() - 1, Math::max);
            } catch (SequenceTaken e) {
                note(append, refused);
                if (!onHot && !conflict) {
                    surprises.add("an honest append was refused: " + e.getMessage());
                }
                if (onHot) {
                    last.set(lastStored(journal, issue));
                }
            } catch (OutcomeUnknown e) {
                note(append, unknown);
                last.set(lastStored(journal, issue));
            } catch (JournalUnavailable e) {
                note(append, refused);
            }
        }
    }

    private static void note(Append append, Set<String> where) {
        append.facts().forEach(fact -> where.add(fact.eventId()));
    }

    private static long lastStored(Journal journal, String issue) {
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(
                        () -> {
                            List<StoredFact> facts = journal.read(issue, 1);
                            return facts.isEmpty() ? 0L : facts.getLast().sequence();
                        },
                        last -> last >= 0);
    }

    private void readTail(List<Row> seen) {
        while (!stop.get()) {
            long after;
            synchronized (seen) {
                after = seen.isEmpty() ? 0 : seen.getLast().index();
            }
            try {
                List<Row> next = rows(after);
                synchronized (seen) {
                    seen.addAll(next);
                }
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean seenByTailContains(List<Row> seen, int count) {
        synchronized (seen) {
            return seen.size() >= count;
        }
    }

    private List<Row> rows(long after) throws SQLException {
        String sql = "select global_index, issue_id, sequence, convert_from(meta, 'UTF8')::jsonb ->> 'id' from journal"
                + " where global_index > " + after + " order by global_index";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
            }
            return rows;
        }
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(120, TimeUnit.SECONDS).until(condition);
    }
}
