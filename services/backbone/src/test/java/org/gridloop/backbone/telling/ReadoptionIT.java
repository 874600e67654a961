package org.gridloop.backbone.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.JournalClosed;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.FactDigest;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose database was put back to an older backup, while the log has what it told meanwhile. */
class ReadoptionIT {

    private static final int ISSUES = 20;
    private static final List<String> TABLES = List.of("journal", "relay_position", "relay_tail");

    private final String service = "older-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final TestLog log = new TestLog(parts);
    private final List<Relay> started = new ArrayList<>();
    private final List<String> issues = java.util.stream.Stream.generate(
                    () -> UUID.randomUUID().toString())
            .limit(ISSUES)
            .toList();
    private Journal journal = TestJournals.over(source);

    @BeforeEach
    void anEmptyLog() {
        log.empty();
    }

    @AfterEach
    void stopRelays() {
        started.forEach(Relay::stop);
    }

    /** A process of the service: its relay, and the journal that asks it. */
    private Relay start() {
        Wholeness wholeness = new Wholeness(TimeUnit.SECONDS.toNanos(30));
        Relay relay = new Relay(source, log.of(service), List.of(), wholeness);
        journal = TestJournals.over(source, wholeness);
        relay.start();
        started.add(relay);
        return relay;
    }

    private void tell(int from, int facts) {
        issues.forEach(issue -> journal.append(TestJournals.append(issue, from, facts)));
        started.forEach(Relay::wake);
    }

    private void awaitTold(int facts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(log.ids(service)).hasSize(facts * ISSUES));
        await().until(() -> one("select position = (select max(global_index) from journal) from relay_position"));
    }

    private boolean one(String question) {
        return Rows.reading(source, rows -> rows.one(question, row -> row.getBoolean(1)))
                .orElse(false);
    }

    private void run(String statement) {
        DataSource owner = TestJournals.as(parts, parts.ownerUser(), parts.ownerPassword());
        Rows.inTransaction(owner, rows -> rows.update(statement));
    }

    private void backUp() {
        TABLES.forEach(table -> run("create table backup_" + table + " as table " + table));
    }

    private void putBack() {
        run("delete from journal where global_index not in (select global_index from backup_journal)");
        run("update relay_position set position = (select position from backup_relay_position)");
        run("delete from relay_tail");
        run("insert into relay_tail select * from backup_relay_tail");
    }

    private Readoption.Done readBack() throws SQLException, BrokerAhead {
        IssueLog whole = log.of(service);
        try (Connection connection = source.getConnection();
                LogReader reader = whole.scanner()) {
            return Readoption.run(connection, new RelayTable(), journal, whole.source(), reader, whole.ensureTopic());
        }
    }

    /** Three facts of each issue are told, and the journal has one. */
    private Relay restoredWhileTheLogHasMore() {
        Relay before = start();
        tell(1, 1);
        awaitTold(1);
        backUp();
        tell(2, 2);
        awaitTold(3);
        before.stop();
        putBack();
        return start();
    }

    @Test
    void anOlderJournalIsNeitherToldNorWritten() {
        Relay restarted = restoredWhileTheLogHasMore();
        assertThatThrownBy(() -> journal.append(TestJournals.append(issues.getFirst(), 2, 1)))
                .isInstanceOf(JournalClosed.class);
        assertThatThrownBy(() ->
                        journal.append(TestJournals.append(UUID.randomUUID().toString(), 1, 1)))
                .isInstanceOf(JournalClosed.class);
        assertThat(restarted.state().stopped()).isTrue();
        assertThat(restarted.state().ready()).isFalse();
        assertThat(restarted.state().sentence()).contains("/" + service + "/", "older backup", "readopt");
        start();
        assertThatThrownBy(() -> journal.append(TestJournals.append(issues.getFirst(), 2, 1)))
                .as("by a process beside the one that leads")
                .isInstanceOf(JournalClosed.class);
        assertThat(log.ids(service)).hasSize(3 * ISSUES);
        assertThat(one("select count(*) = " + ISSUES + " from journal")).isTrue();
    }

    @Test
    void besideAWholeJournalBothProcessesWrite() {
        start();
        tell(1, 1);
        Relay second = start();
        tell(2, 1);
        awaitTold(2);
        assertThat(second.state()).isEqualTo(RelayState.STANDBY);
    }

    @Test
    void whatTheLogHasIsReadBackAsItWasAndTheServiceGoesOn() throws Exception {
        Relay restarted = restoredWhileTheLogHasMore();
        Readoption.Done done = readBack();
        assertThat(done).isEqualTo(new Readoption.Done(3 * ISSUES, 2 * ISSUES));
        restarted.lookAgain();
        await().until(() -> restarted.state().equals(RelayState.TELLING));
        tell(4, 1);
        awaitTold(4);
        assertThat(log.ids(service)).doesNotHaveDuplicates();
        assertThat(journalDigests()).containsExactlyInAnyOrderElementsOf(logDigests());
        assertThat(readBack()).isEqualTo(new Readoption.Done(4 * ISSUES, 0));
    }

    @Test
    void aJournalThatIsGoneIsReadBackWhole() throws Exception {
        start();
        tell(1, 3);
        awaitTold(3);
        started.forEach(Relay::stop);
        run("delete from journal");
        run("delete from relay_tail");
        run("update relay_position set position = 0");
        Relay restarted = start();
        await().until(() -> restarted.state().stopped());
        assertThat(readBack().readBack()).isEqualTo(3 * ISSUES);
        restarted.lookAgain();
        await().until(() -> restarted.state().equals(RelayState.TELLING));
        assertThat(log.ids(service)).hasSize(3 * ISSUES);
        assertThat(journalDigests()).containsExactlyInAnyOrderElementsOf(logDigests());
    }

    @Test
    void anotherFactUnderANumberTheLogHasIsNeverOverwritten() {
        restoredWhileTheLogHasMore();
        Journal unguarded = TestJournals.over(source);
        unguarded.append(TestJournals.append(issues.getFirst(), 2, 1, "another"));
        assertThatThrownBy(this::readBack)
                .isInstanceOf(BrokerAhead.class)
                .hasMessageContaining("disagree")
                .hasMessageContaining(issues.getFirst() + ":2");
        assertThat(one("select count(*) = " + (ISSUES + 1) + " from journal")).isTrue();
    }

    @Test
    void theSameFactWithAnotherCauseIsAnother() {
        Relay restarted = restoredWhileTheLogHasMore();
        Journal unguarded = TestJournals.over(source);
        issues.forEach(issue -> unguarded.append(TestJournals.append(issue, 2, 2, "another")));
        restarted.lookAgain();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(restarted.state().sentence()).contains("disagree"));
        assertThat(log.ids(service)).hasSize(3 * ISSUES);
    }

    private List<String> journalDigests() {
        return Rows.reading(
                source,
                rows -> rows.query("select issue_id, sequence, type, payload, meta from journal", row -> {
                    try {
                        FactMeta meta = FactMeta.read(row.getBytes(5));
                        return row.getString(1) + ":" + row.getLong(2) + " "
                                + FactDigest.of(
                                        row.getString(3),
                                        row.getBytes(4),
                                        meta.time().toString(),
                                        meta.cause(),
                                        meta.actor(),
                                        "");
                    } catch (UnreadableFact e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private List<String> logDigests() {
        return log.all().stream()
                .filter(heard -> ("/" + service).equals(text(heard, Attributes.SOURCE)))
                .map(heard -> text(heard, Attributes.ID) + " "
                        + FactDigest.of(
                                text(heard, Attributes.TYPE),
                                heard.value(),
                                text(heard, Attributes.TIME),
                                text(heard, Attributes.CAUSATION_ID),
                                text(heard, Attributes.ACTOR),
                                ""))
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> heard, String name) {
        return String.valueOf(Attributes.text(heard.headers(), name));
    }
}
