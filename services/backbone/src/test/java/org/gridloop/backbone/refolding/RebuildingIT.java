package org.gridloop.backbone.refolding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gridloop.backbone.hearing.Refold;
import org.gridloop.backbone.hearing.View;
import org.gridloop.backbone.journal.TestJournals;
import org.gridloop.backbone.log.Attributes;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReader;
import org.gridloop.backbone.log.TestLog;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildingIT {

    private final TestParts parts = TestParts.fresh("backbone");
    private final DataSource source = TestJournals.migrated(parts);
    private final TestLog log = new TestLog(parts);
    private final String issue = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final NotesView pure = new NotesView("pure", "f.no * 2");
    private final NotesView clock = new NotesView("clock", "clock_timestamp()");
    private final NotesView counting = new NotesView("counting", "f.batch");
    private final List<View> all = List.of(pure, clock, counting);

    @BeforeEach
    void anEmptyLogAndEmptyViews() throws SQLException {
        log.empty();
        try (var owner = DriverManager.getConnection(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword());
                var statement = owner.createStatement()) {
            for (NotesView view : List.of(pure, clock, counting)) {
                statement.execute(view.ddl());
            }
        }
    }

    private void tell(int partition, String issueId, int first, int last) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            IssueSupplemented note = new IssueSupplemented(issueId, "note " + i, "staff");
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(IssueLog.TOPIC, partition, issueId, FactJson.write(note));
            Map.of(
                            Attributes.SPEC_VERSION,
                            Attributes.VERSION_1,
                            Attributes.ID,
                            Attributes.factId(issueId, i),
                            Attributes.SOURCE,
                            "/intake",
                            Attributes.TYPE,
                            FactJson.wireName(note),
                            Attributes.SUBJECT,
                            issueId,
                            Attributes.TIME,
                            Instant.EPOCH.plusSeconds(i).toString(),
                            Attributes.SEQUENCE,
                            Integer.toString(i),
                            Attributes.CAUSATION_ID,
                            "test",
                            Attributes.ACTOR,
                            "automation:test")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            messages.add(message);
        }
        log.send(messages);
    }

    /** Hears what the log holds up to these offsets of partitions 0 and 1, as a running service would. */
    private void hear(List<View> views, long zero, long one) {
        Rows.inTransaction(source, tx -> {
            Refold live = new Refold(tx, views, fact -> true, Refold.SMALL_BATCH);
            try (LogReader reader = log.of("test").scanner()) {
                return live.until(reader, Map.of(0, zero, 1, one), records -> {});
            }
        });
    }

    private Rebuilding.Result rebuild(boolean switching) {
        Besides besides = new Besides(parts.jdbcUrl(), parts.user(), parts.password());
        Rebuilding rebuilding = new Rebuilding(besides, log.of("test"), all);
        return rebuilding.rebuild(rebuilding.names(), switching, (records, total) -> {});
    }

    private void change(String sql) {
        Rows.inTransaction(source, tx -> tx.update(sql));
    }

    private long count(String from) {
        return Rows.reading(source, tx -> tx.one("select count(*) from " + from, row -> row.getLong(1)))
                .orElseThrow();
    }

    private static Rebuilt of(Rebuilding.Result result, String view) {
        return result.views().stream()
                .filter(one -> one.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyAViewThatFollowsFromTheLogAloneIsEqual() {
        tell(0, issue, 1, 5);
        tell(1, other, 1, 3);
        hear(all, 5, 3);
        tell(0, issue, 6, 9);

        Rebuilding.Result result = rebuild(false);

        assertThat(result.heardTheSame()).isTrue();
        assertThat(result.standsOn()).containsEntry(0, 5L).containsEntry(1, 3L);
        assertThat(result.records()).isEqualTo(8);
        assertThat(of(result, "pure").isEqual()).isTrue();
        assertThat(of(result, "pure").tables().getFirst().rows()).isEqualTo(8);
        assertThat(of(result, "clock").tables().getFirst().differing()).isEqualTo(8);
        assertThat(result.isEqual()).isFalse();
    }

    @Test
    void aViewThatFoldsOtherwiseInOtherBatchesIsFoundOut() {
        tell(0, issue, 1, 4);
        for (long end = 1; end <= 4; end++) {
            long to = end;
            Rows.inTransaction(source, tx -> {
                Refold live = new Refold(tx, all, fact -> true, Refold.SMALL_BATCH);
                try (LogReader reader = log.of("test").scanner()) {
                    return live.until(reader, Map.of(0, to), records -> {});
                }
            });
        }
        Rebuilding.Result result = rebuild(false);
        assertThat(of(result, "pure").isEqual()).isTrue();
        assertThat(of(result, "counting").isEqual()).isFalse();
        assertThat(of(result, "counting").tables().getFirst().examples()).contains("(" + issue + ",1)");
    }

    @Test
    void rowsThatAreMissingLeftOverOrOtherAreHealedWhenSwitched() {
        tell(0, issue, 1, 6);
        hear(all, 6, 0);
        change("delete from pure where no = 2");
        change("update pure set text = 'other' where no = 3");
        change("insert into pure values ('nobody', 1, 'left over', null)");

        Rebuilding.Result beside = rebuild(false);
        assertThat(of(beside, "pure").tables().getFirst().differing()).isEqualTo(3);
        assertThat(of(beside, "pure").switched()).isFalse();
        assertThat(count("pure where text in ('other', 'left over')")).isEqualTo(2);

        assertThat(of(rebuild(true), "pure").switched()).isTrue();
        assertThat(count("pure")).isEqualTo(6);
        assertThat(of(rebuild(false), "pure").isEqual()).isTrue();
    }

    @Test
    void aViewAddedLaterGetsTheFactsThatWereHeardBeforeIt() {
        tell(0, issue, 1, 6);
        hear(List.of(), 4, 0);
        assertThat(of(rebuild(true), "pure").tables().getFirst().differing()).isEqualTo(4);
        assertThat(count("pure")).isEqualTo(4);
    }

    @Test
    void whatAViewCouldNotFoldIsParkedNoMoreOnceItCan() {
        tell(0, issue, 1, 6);
        pure.chokesOn().add("note 3");
        hear(all, 6, 0);
        assertThat(count("parked_record where consumer = 'pure'")).isEqualTo(4);
        assertThat(of(rebuild(true), "pure").isEqual()).isTrue();
        assertThat(count("parked_record where consumer = 'pure'")).isEqualTo(4);

        pure.chokesOn().clear();
        assertThat(of(rebuild(true), "pure").isEqual()).isFalse();
        assertThat(count("pure")).isEqualTo(6);
        assertThat(count("parked_record")).isZero();
        assertThat(count("parked_issue")).isZero();
    }

    @Test
    void nothingIsSwitchedWhileTheLiveViewsHaveHeardOtherFacts() {
        tell(0, issue, 1, 6);
        hear(all, 6, 0);
        change("update view_position set next_offset = 4");
        Rebuilding.Result result = rebuild(true);
        assertThat(result.heardTheSame()).isFalse();
        assertThat(result.isEqual()).isFalse();
        assertThat(result.views()).noneMatch(Rebuilt::switched);
        assertThat(count("pure")).isEqualTo(6);
    }

    @Test
    void aLogThatLostWhatWasHeardIsSaidToBeTooShort() {
        tell(0, issue, 1, 6);
        hear(all, 6, 0);
        log.empty();
        tell(0, issue, 1, 2);
        assertThatThrownBy(() -> rebuild(true))
                .isInstanceOf(LogTooShort.class)
                .hasMessage("partition 0 of the log ends at 2, and the views have heard it up to 6");
    }

    @Test
    void aTableThatIsNotDeclaredCannotBeWritten() {
        NotesView undeclared = new NotesView("pure", "f.no * 2", Set.of(), List.of("clock"));
        tell(0, issue, 1, 2);
        hear(List.of(), 2, 0);
        Besides besides = new Besides(parts.jdbcUrl(), parts.user(), parts.password());
        Rebuilding.Result result = new Rebuilding(besides, log.of("test"), List.of(undeclared))
                .rebuild(List.of("pure"), true, (records, total) -> {});
        assertThat(of(result, "pure").parkedRebuilt()).isEqualTo(1);
        assertThat(result.isEqual()).isFalse();
        assertThat(count("pure")).isZero();
    }
}
