package org.gridloop.backbone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gridloop.backbone.deciding.Beside;
import org.gridloop.backbone.deciding.BesideTable;
import org.gridloop.backbone.time.Pace;
import org.gridloop.parts.RealParts;
import org.gridloop.parts.TestParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows that are committed with facts, in a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideIT {

    private record Row(String ref, String said) implements Beside {}

    /** Rows of a table that nobody but this test knows. */
    private static final class Sayings implements BesideTable {
        @Override
        public String insert() {
            return "insert into saying (ref, said) select * from unnest(?::text[], ?::text[]) on conflict do nothing";
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public void bind(PreparedStatement statement, int first, List<Beside> rows) throws SQLException {
            Connection connection = statement.getConnection();
            Object[] refs = rows.stream().map(row -> ((Row) row).ref()).toArray();
            Object[] said = rows.stream().map(row -> ((Row) row).said()).toArray();
            statement.setArray(first, connection.createArrayOf("text", refs));
            statement.setArray(first + 1, connection.createArrayOf("text", said));
        }
    }

    private final TestParts parts = RealParts.fresh("backbone");
    private DataSource source = TestJournals.as(parts, parts.user(), parts.password());

    @BeforeAll
    void migrate() throws SQLException {
        source = TestJournals.migrated(parts);
        try (Connection owner = DriverManager.getConnection(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create table saying (ref text primary key, said text not null)");
            statement.execute("grant select, insert on saying to \"" + parts.user() + "\"");
        }
    }

    @Test
    void whatIsBesideAFactIsThereWithIt() throws SQLException {
        String issue = UUID.randomUUID().toString();
        journal(Runnable::run).append(append(issue, 1, new Row(issue, "with it")));

        assertThat(said(issue)).isEqualTo("with it");
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() throws SQLException {
        String issue = UUID.randomUUID().toString();
        Journal journal = journal(Runnable::run);
        journal.append(append(issue, 1, new Row(issue, "first")));
        journal.append(append(issue, 2, new Row(issue, "second")));

        assertThat(said(issue)).isEqualTo("first");
        assertThat(journal.read(issue, 1)).hasSize(2);
    }

    @Test
    void ofAGroupOnlyWhatIsBesideItsWinnersIsStored() throws Exception {
        String issue = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        journal(Runnable::run).append(append(issue, 1, null));
        BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
        GroupGathering gathering = new GroupGathering(held);
        Journal journal = journal(gathering);
        try (var callers = Executors.newCachedThreadPool()) {
            Future<?> loser = callers.submit(() -> journal.append(append(issue, 1, new Row(issue, "lost"))));
            Future<?> winner = callers.submit(() -> journal.append(append(other, 1, new Row(other, "won"))));
            Awaitility.await().until(gathering::everybodyWaits);
            held.take().run();

            winner.get();
            assertThatThrownBy(loser::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SequenceTaken.class);
        }
        assertThat(said(issue)).isNull();
        assertThat(said(other)).isEqualTo("won");
    }

    /** Begins to write when the test says so. */
    private record GroupGathering(BlockingQueue<Runnable> held) implements Executor {
        @Override
        public void execute(Runnable writing) {
            held.add(writing);
        }

        /** Each of two callers has queued its append before it waits for the answer. */
        boolean everybodyWaits() {
            return Thread.getAllStackTraces().entrySet().stream()
                            .filter(thread -> thread.getKey().getState() == Thread.State.WAITING)
                            .filter(thread -> List.of(thread.getValue()).stream()
                                    .anyMatch(frame -> frame.getClassName().equals(GroupCommit.class.getName())))
                            .count()
                    == 2;
        }
    }

    private Journal journal(Executor writing) {
        return new Journal(
                source,
                new JournalTable(new Sayings()),
                new SimpleMeterRegistry(),
                () -> {},
                List.of(),
                writing,
                Pace.REAL);
    }

    private static Append append(String issue, long sequence, @Nullable Beside beside) {
        Append plain = TestJournals.append(issue, sequence, 1);
        return new Append(issue, sequence, plain.facts(), beside);
    }

    private @Nullable String said(String ref) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select said from saying where ref = ?")) {
            query.setString(1, ref);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
