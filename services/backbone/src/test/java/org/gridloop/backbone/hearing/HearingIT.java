package org.gridloop.backbone.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingIT {

    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final String issue = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final AtomicInteger dropped = new AtomicInteger();
    private final NotesView view = new NotesView();
    private final WhenNotedThenRemember when = new WhenNotedThenRemember();
    private final Hearing hearing = another();

    /** Appends each note to a table; chokes on a text it is told to choke on. */
    private static final class NotesView implements View {
        private final Set<String> chokesOn = ConcurrentHashMap.newKeySet();
        private final AtomicInteger cutsItsConnection = new AtomicInteger();

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public List<String> tables() {
            return List.of("notes");
        }

        @Override
        public boolean hears(DomainEvent event) {
            return event instanceof IssueSupplemented;
        }

        @Override
        public void apply(Rows tx, List<Heard> batch) throws SQLException {
            for (Heard heard : batch) {
                IssueSupplemented note = (IssueSupplemented) heard.event();
                tx.update("insert into notes (issue_id, text) values (?, ?)", note.issueId(), note.text());
                if (chokesOn.contains(note.text())) {
                    tx.update("insert into notes (issue_id, text) values (?, ?)", note.issueId(), null);
                }
            }
            if (cutsItsConnection.getAndDecrement() > 0) {
                tx.query("select pg_terminate_backend(pg_backend_pid())", row -> true);
            }
        }
    }

    /** Remembers what it was told; chokes, or waits, on a text it is told to. */
    private static final class WhenNotedThenRemember implements When<IssueSupplemented> {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final Set<String> chokesOn = ConcurrentHashMap.newKeySet();
        private final AtomicInteger unsure = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public Class<IssueSupplemented> hears() {
            return IssueSupplemented.class;
        }

        @Override
        public void then(IssueSupplemented event, Heard heard) {
            try {
                assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (unsure.getAndDecrement() > 0) {
                throw new OutcomeUnknown(new SQLException("lost", "08006"));
            }
            if (chokesOn.contains(event.text())) {
                throw new NullPointerException();
            }
            told.add(event.issueId() + " " + event.text());
        }
    }

    private Hearing another() {
        return new Hearing(source, new Hearers(List.of(view), List.of(when)), dropped::addAndGet);
    }

    @BeforeEach
    void aTableForTheView() throws SQLException {
        try (var owner = DriverManager.getConnection(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create table notes (place bigint generated always as identity, "
                    + "issue_id text not null, text text not null)");
        }
    }

    private List<String> shown(String issueId) {
        return Rows.reading(
                source,
                tx -> tx.query(
                        "select text from notes where issue_id = ? order by place", row -> row.getString(1), issueId));
    }

    private List<String> told(String issueId) {
        return when.told.stream()
                .filter(one -> one.startsWith(issueId))
                .map(one -> one.substring(issueId.length() + 1))
                .toList();
    }

    private List<String> parked() {
        return Rows.reading(
                source,
                tx -> tx.query(
                        "select i.consumer || ' ' || i.reason || ' ' || count(*) from parked_issue i "
                                + "join parked_record r using (consumer, issue_id) group by i.consumer, i.reason "
                                + "order by 1",
                        row -> row.getString(1)));
    }

    @Test
    void eachFactReachesTheViewOnceWhereverItStandsInTheLog() {
        hearing.hear(List.of(Notes.note(issue, 1), Notes.note(issue, 2), Notes.note(other, 1)));
        hearing.hear(List.of(Notes.note(issue, 1), Notes.note(issue, 2), Notes.note(issue, 3)));
        hearing.hear(List.of(Notes.note(issue, 2), Notes.note(issue, 1), Notes.note(issue, 3)));
        assertThat(shown(issue)).containsExactly("note 1", "note 2", "note 3");
        assertThat(shown(other)).containsExactly("note 1");
        assertThat(dropped).hasValue(5);
        assertThat(parked()).isEmpty();
    }

    @Test
    void factsOfAnIssueAreToldToAnAutomationInOrder() {
        List<Entry> batch = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            batch.add(Notes.note(issue, i));
            batch.add(Notes.note(other, i));
        }
        hearing.hear(batch);
        assertThat(told(issue)).hasSize(50).isEqualTo(told(other)).isEqualTo(shown(issue));
    }

    @Test
    void whatTheViewChokesOnIsParkedAndTheRestGoesOn() {
        view.chokesOn.add("poison");
        hearing.hear(List.of(
                Notes.note(issue, 1),
                Notes.note(other, 1),
                Notes.note(issue, 2, "poison"),
                Notes.note(issue, 3),
                Notes.note(other, 2)));
        hearing.hear(List.of(Notes.note(issue, 4)));
        assertThat(shown(issue)).containsExactly("note 1");
        assertThat(shown(other)).containsExactly("note 1", "note 2");
        assertThat(told(issue)).containsExactly("note 1", "poison", "note 3", "note 4");
        assertThat(parked()).containsExactly("notes failed 3");
    }

    @Test
    void reDriveGoesInOrderAndStopsAtTheFirstThatFailsAgain() {
        view.chokesOn.addAll(Set.of("poison", "worse"));
        hearing.hear(List.of(
                Notes.note(issue, 1, "poison"),
                Notes.note(issue, 2),
                Notes.note(issue, 3, "worse"),
                Notes.note(issue, 4)));
        assertThat(hearing.redrive().issue(issue, null).orElseThrow().redriven())
                .isZero();

        view.chokesOn.remove("poison");
        Redrive.Redriven first = hearing.redrive().issue(issue, "notes").orElseThrow();
        assertThat(first.redriven()).isEqualTo(2);
        assertThat(first.remaining()).isEqualTo(2);
        assertThat(first.reason()).startsWith("notes: failed").contains("SQLSTATE 23502");

        view.chokesOn.clear();
        assertThat(hearing.redrive().issue(issue, null))
                .hasValueSatisfying(last -> assertThat(last).isEqualTo(new Redrive.Redriven(2, 0, null)));
        assertThat(shown(issue)).containsExactly("poison", "note 2", "worse", "note 4");
        hearing.hear(List.of(Notes.note(issue, 5)));
        assertThat(shown(issue)).endsWith("note 5");
    }

    @Test
    void whatCannotBeReadIsParkedForAllAndOtherIssuesGoOn() {
        Entry bad = Notes.note(issue, 2);
        hearing.hear(List.of(
                Notes.note(issue, 1),
                new Entry(bad.partition(), bad.offset(), issue, bad.attributes(), "{".getBytes(UTF_8)),
                Notes.note(other, 1),
                Notes.note(issue, 3)));
        hearing.hear(List.of(Notes.note(issue, 4)));
        assertThat(shown(issue)).containsExactly("note 1").isEqualTo(told(issue));
        assertThat(shown(other)).containsExactly("note 1");
        assertThat(parked()).containsExactly("log unreadable 3");
        assertThat(hearing.redrive().issue(issue, null).orElseThrow().reason()).startsWith("log: unreadable");
    }

    @Test
    void aFactThatCameTooEarlyWaitsForItsPredecessor() {
        hearing.hear(List.of(Notes.note(issue, 1), Notes.note(issue, 3), Notes.note(other, 1)));
        assertThat(parked()).containsExactly("log gap 1");
        hearing.hear(List.of(Notes.note(issue, 4)));
        assertThat(shown(issue)).containsExactly("note 1");
        hearing.hear(List.of(Notes.note(issue, 2), Notes.note(issue, 3), Notes.note(issue, 4), Notes.note(issue, 5)));
        assertThat(shown(issue)).containsExactly("note 1", "note 2", "note 3", "note 4", "note 5");
        assertThat(told(issue).stream().distinct()).isEqualTo(shown(issue));
        assertThat(parked()).isEmpty();
    }

    @Test
    void aRefusedCommandIsParkedForItsAutomationAlone() {
        when.chokesOn.add("poison");
        hearing.hear(List.of(Notes.note(issue, 1, "poison"), Notes.note(issue, 2), Notes.note(other, 1)));
        hearing.hear(List.of(Notes.note(issue, 3)));
        assertThat(told(issue)).isEmpty();
        assertThat(told(other)).containsExactly("note 1");
        assertThat(shown(issue)).containsExactly("poison", "note 2", "note 3");
        assertThat(parked()).containsExactly("WhenNotedThenRemember failed 3");

        when.chokesOn.clear();
        assertThat(hearing.redrive().issue(issue, null).orElseThrow().redriven())
                .isEqualTo(3);
        assertThat(told(issue)).containsExactly("poison", "note 2", "note 3");
        assertThat(hearing.redrive().issue(issue, null).orElseThrow().redriven())
                .isZero();
    }

    @Test
    void whatIsHeardDuringAReDriveDoesNotOvertakeIt() {
        when.chokesOn.add("poison");
        hearing.hear(List.of(Notes.note(issue, 1, "poison"), Notes.note(issue, 2)));
        when.chokesOn.clear();
        when.gate = new CountDownLatch(1);
        CompletableFuture<Integer> redriven = CompletableFuture.supplyAsync(
                () -> hearing.redrive().issue(issue, null).orElseThrow().redriven());
        hearing.hear(List.of(Notes.note(issue, 3)));
        when.gate.countDown();
        assertThat(redriven).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(hearing.redrive().issue(issue, null)).isPresent();
        assertThat(told(issue)).containsExactly("poison", "note 2", "note 3");
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatPassesByItselfIsWaitedFor() {
        when.unsure.set(3);
        CompletableFuture<Void> heard = CompletableFuture.runAsync(() -> hearing.hear(List.of(Notes.note(issue, 1))));
        await().until(() -> "database".equals(hearing.waitingFor()));
        assertThat(heard).succeedsWithin(20, TimeUnit.SECONDS);
        assertThat(told(issue)).containsExactly("note 1");
        assertThat(hearing.waitingFor()).isNull();
        assertThat(parked()).isEmpty();
    }

    @Test
    void rowsAndTheNoteThatTheyWereHeardAreCommittedTogether() {
        view.cutsItsConnection.set(2);
        Entry last = Notes.note(other, 1);
        hearing.hear(List.of(Notes.note(issue, 1), Notes.note(issue, 2), last));
        assertThat(shown(issue)).containsExactly("note 1", "note 2");
        assertThat(told(issue)).containsExactly("note 1", "note 2");
        assertThat(Rows.<Long>reading(
                        source,
                        tx -> Notebook.IN_TABLES
                                .heard()
                                .position(tx, 0)
                                .orElseThrow()
                                .nextOffset()))
                .isEqualTo(last.offset() + 1);
    }

    @Test
    void twoProcessesThatHearTheSameApplyItOnce() {
        List<Entry> batch = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            batch.add(Notes.note(i % 2 == 0 ? issue : other, (i + 1) / 2));
        }
        Hearing second = another();
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> batch.forEach(one -> hearing.hear(List.of(one)))),
                CompletableFuture.runAsync(() -> batch.forEach(one -> second.hear(List.of(one)))));
        both.forEach(one -> assertThat(one).succeedsWithin(60, TimeUnit.SECONDS));
        assertThat(shown(issue)).hasSize(50).doesNotHaveDuplicates();
        assertThat(shown(other)).hasSize(50).doesNotHaveDuplicates();
        assertThat(parked()).isEmpty();
    }
}
