package org.gridloop.backbone.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.SequenceTaken;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private final String service = "relay-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final Journal journal = TestJournals.over(source);
    private final TestLog log = new TestLog(parts);
    private final List<Relay> started = new ArrayList<>();
    private final List<String> issues = java.util.stream.Stream.generate(
                    () -> UUID.randomUUID().toString())
            .limit(20)
            .toList();
    private int rounds;

    @BeforeEach
    void anEmptyLog() {
        log.empty();
    }

    @AfterEach
    void stopRelays() {
        started.forEach(Relay::stop);
    }

    private Relay start(Outlet... outlets) {
        Relay relay = new Relay(source, log.of(service), List.of(outlets), new Wholeness());
        relay.start();
        started.add(relay);
        return relay;
    }

    /** Appends so many facts to each of the 20 issues. */
    private void tell(int facts) {
        issues.forEach(issue -> append(issue, rounds + 1, facts));
        rounds += facts;
        started.forEach(Relay::wake);
    }

    private void append(String issue, int sequence, int facts) {
        await().ignoreException(OutcomeUnknown.class).until(() -> {
            try {
                journal.append(TestJournals.append(issue, sequence, facts));
            } catch (SequenceTaken e) {
                // The attempt before, of unknown outcome, had come through.
            }
            return true;
        });
    }

    private void awaitTold() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(new HashSet<>(log.ids(service)).size()).isEqualTo(rounds * issues.size()));
    }

    /** Whatever was sent twice: the first time each fact is met, its predecessors were met before. */
    private void assertContiguous() {
        Map<String, Integer> heard = new HashMap<>();
        for (String id : log.ids(service)) {
            FactId fact = FactId.parse(id).orElseThrow();
            int before = heard.getOrDefault(fact.issueId(), 0);
            assertThat(fact.sequence()).as(id).isLessThanOrEqualTo(before + 1);
            heard.put(fact.issueId(), Math.max(before, (int) fact.sequence()));
        }
        assertThat(heard.values()).hasSize(issues.size()).allMatch(last -> last == rounds);
    }

    @Test
    void everyRowIsToldOnceInOrder() {
        tell(40);
        start();
        tell(10);
        awaitTold();
        assertThat(log.ids(service)).hasSize(1000).doesNotHaveDuplicates();
        assertContiguous();
    }

    @Test
    void aToldFactCarriesItsAttributes() {
        tell(1);
        start();
        awaitTold();
        ConsumerRecord<byte[], byte[]> told = log.all().getFirst();
        String issue = new String(told.key(), UTF_8);
        Map<String, String> headers = new HashMap<>();
        told.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", issue + ":1")
                .containsEntry("ce_source", "/" + service)
                .containsEntry("ce_type", "test.fact-told.v1")
                .containsEntry("ce_subject", issue)
                .containsEntry("ce_time", Instant.EPOCH.toString())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_causationid", "test")
                .containsEntry("ce_actor", "automation:test")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_traceparent");
        assertThat(new String(told.value(), UTF_8)).isEqualTo("{\"n\":1}");
    }

    @Test
    void whatWasToldButNotNotedBeforeACrashIsNotToldAgain() {
        tellMoreThanIsNoted();
        start();
        tell(5);
        awaitTold();
        assertThat(log.ids(service)).hasSize(700).doesNotHaveDuplicates();
        assertContiguous();
    }

    /** Found by the simulation: what was found told after a crash was not remembered, so that its loss went unnoticed. */
    @Test
    void whatWasToldButNotNotedBeforeACrashIsToldAgainWhenTheLogLosesItAfterwards() {
        tellMoreThanIsNoted();
        Relay second = start();
        await().until(() -> position() == 600);
        second.stop();
        List<ConsumerRecord<byte[], byte[]>> before = log.all();
        log.empty();
        log.send(before.stream()
                .filter(heard -> FactId.parse(Attributes.text(heard.headers(), Attributes.ID))
                                .orElseThrow()
                                .sequence()
                        <= 10)
                .map(heard -> again(heard, null))
                .toList());

        start();
        awaitTold();
        assertContiguous();
    }

    /** Ten facts of each issue, and twenty more of which a crash left no note. */
    private void tellMoreThanIsNoted() {
        Relay first = start();
        tell(10);
        awaitTold();
        await().until(() -> position() == 200);
        run("drop table if exists noted_position, noted_tail");
        run("create table noted_position as table relay_position");
        run("create table noted_tail as table relay_tail");
        tell(20);
        awaitTold();
        first.stop();
        // as a kill between the log's acknowledgement and the commit of the position would leave it
        run("update relay_position set position = (select position from noted_position)");
        run("delete from relay_tail");
        run("insert into relay_tail select * from noted_tail");
    }

    private long position() {
        return Rows.reading(source, rows -> rows.one("select position from relay_position", row -> row.getLong(1)))
                .orElse(-1L);
    }

    private void run(String statement) {
        DataSource owner = TestJournals.as(parts, parts.ownerUser(), parts.ownerPassword());
        Rows.inTransaction(owner, rows -> rows.update(statement));
    }

    @Test
    void ofTwoRelaysOneTellsAndTheOtherTakesOver() {
        Relay first = start();
        await().until(() -> first.state().equals(RelayState.TELLING));
        Relay second = start();
        await().until(() -> second.state().equals(RelayState.STANDBY));
        tell(10);
        first.stop();
        tell(10);
        await().until(() -> second.state().equals(RelayState.TELLING));
        tell(10);
        awaitTold();
        assertThat(log.ids(service)).doesNotHaveDuplicates();
        assertContiguous();
    }

    @Test
    void aKilledBrokerCostsNoFact() {
        assumeThat(parts.canBeKilled()).isTrue();
        Relay relay = start();
        tell(20);
        awaitTold();
        parts.killBroker();
        tell(5);
        await().atMost(Duration.ofSeconds(40)).until(() -> !relay.state().ready());
        parts.restartBroker();
        tell(5);
        awaitTold();
        assertContiguous();
        await().atMost(Duration.ofSeconds(30)).until(() -> relay.state().ready());
    }

    @Test
    void aKilledDatabaseCostsNoFact() {
        assumeThat(parts.canBeKilled()).isTrue();
        Relay relay = start();
        tell(5);
        parts.killPostgres();
        await().atMost(Duration.ofSeconds(10)).until(() -> !relay.state().ready());
        parts.restartPostgres();
        tell(5);
        awaitTold();
        assertContiguous();
    }

    /** As the database's driver does where assertions are on, when it loses the connection within a batch. */
    @Test
    void whateverIsThrownTheRelaySaysItAndGoesOn() {
        tell(1);
        AtomicBoolean isSound = new AtomicBoolean();
        Relay relay = start(batch -> {
            if (!isSound.get()) {
                throw new AssertionError("should not throw");
            }
            return List.of();
        });
        await().until(() -> relay.state().stopped());
        assertThat(relay.state().sentence()).isEqualTo("AssertionError");
        isSound.set(true);
        relay.lookAgain();
        awaitTold();
        await().until(() -> relay.state().equals(RelayState.TELLING));
    }

    @Test
    void aLogThatLostEverythingIsToldAgain() {
        Relay relay = start();
        tell(10);
        awaitTold();
        relay.stop();
        log.empty();
        start();
        awaitTold();
        assertContiguous();
    }

    @Test
    void aLogThatLostItsTailIsToldAgainFromTheLastSurvivor() {
        Relay relay = start();
        tell(30);
        awaitTold();
        relay.stop();
        List<ConsumerRecord<byte[], byte[]>> before = log.all();
        log.empty();
        List<ProducerRecord<String, byte[]>> survivors = new ArrayList<>();
        before.stream().filter(heard -> heard.offset() < 100).forEach(heard -> survivors.add(again(heard, null)));
        before.stream().filter(heard -> heard.offset() < 100).forEach(heard -> survivors.add(again(heard, "/other")));
        log.send(survivors);

        start();
        awaitTold();
        assertContiguous();
        assertThat(log.ids(service).size()).isLessThan(2 * 600);
    }

    @Test
    void aTopicReplacedUnderARunningRelayIsToldAgain() {
        start();
        tell(10);
        awaitTold();
        log.empty();
        tell(1);
        awaitTold();
    }

    @Test
    void aLogAheadOfTheJournalStopsTheRelay() {
        Relay relay = start();
        tell(2);
        awaitTold();
        relay.stop();
        ConsumerRecord<byte[], byte[]> last = log.all().getLast();
        ProducerRecord<String, byte[]> unknown = again(last, null);
        unknown.headers().add(Attributes.ID, (new String(last.key(), UTF_8) + ":3").getBytes(UTF_8));
        log.send(List.of(unknown));

        Relay restarted = start();
        await().until(() -> restarted.state().stopped());
        assertThat(restarted.state().sentence()).contains("ahead of the journal", ":3");
        assertThat(restarted.state().ready()).isFalse();
        issues.forEach(issue -> append(issue, 3, 1));
        restarted.wake();
        assertThat(log.ids(service)).hasSize(41);
    }

    @Test
    void anOutletsRecordsFollowTheBatch() {
        start(batch -> batch.stream()
                .filter(told -> told.sequence() == 2)
                .map(told -> new Envelope("/" + service)
                        .of(told, IssueLog.TOPIC, "unit", ("seen " + told.sequence()).getBytes(UTF_8)))
                .toList());
        tell(2);
        await().untilAsserted(() -> assertThat(log.all())
                .filteredOn(heard -> new String(heard.value(), UTF_8).equals("seen 2"))
                .hasSize(20));
    }

    private static ProducerRecord<String, byte[]> again(
            ConsumerRecord<byte[], byte[]> heard, @org.jspecify.annotations.Nullable String otherSource) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(IssueLog.TOPIC, heard.partition(), new String(heard.key(), UTF_8), heard.value());
        heard.headers().forEach(header -> copy.headers().add(header));
        if (otherSource != null) {
            copy.headers().add(Attributes.SOURCE, otherSource.getBytes(UTF_8));
        }
        return copy;
    }
}
