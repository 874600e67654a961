package org.gridloop.local.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuitePorts;
import org.gridloop.local.analysis.Format;
import org.gridloop.parts.DatabaseAccess;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A real ledger of 40 records and a journal beside it; then five ways to change the past, and each is named. */
class TamperIT {

    private static final int FACTS = 40;
    private static final String META = "{\"id\":\"x\",\"time\":\"2026-07-01T10:00:00Z\",\"cause\":\"request:a/1\","
            + "\"actor\":\"clerk:clerk-1\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void whateverIsChangedIsNamedAndAnHonestLedgerIsWhole() throws Exception {
        Path data = folder.resolve("data");
        int base = freeBase();
        List<String> log;
        try (Suite suite = Suite.start(data, base, List.of(Service.LEDGER), said::add)) {
            journal(suite.database(Service.INTAKE));
            tell(suite.kafka());
            awaitRecords(suite);

            Path export = folder.resolve("export");
            assertThat(run(new ExportCommand(), "--data", "" + data, "--out", "" + export))
                    .contains("40 records in");
            Path keptKey = Files.copy(export.resolve("ledger.key"), folder.resolve("kept.key"));

            for (String format : Format.words()) {
                assertThat(run(new ExportCommand(), "--data", "" + data, "--out", "" + export, "--format", format))
                        .contains("40 events of 4 issues in")
                        .endsWith("exit 0");
            }

            assertThat(run(new VerifyCommand(), "--data", "" + data))
                    .contains("40 records of 4 issues", "/intake: 40 facts of the journal", "Everything is as it was.")
                    .endsWith("exit 0");
            assertThat(verify(export, keptKey))
                    .contains("Everything is as it was.")
                    .endsWith("exit 0");
            assertThat(run(new HistoryCommand(), "issue-1", "--data", "" + data))
                    .endsWith("exit 0");

            aByteOfALedgerRow(suite, data);
            aByteOfAJournalRow(suite, data);
            aDeletedCheckpoint(suite, data);
            aByteOfAnExportedLine(export, keptKey);
            twoSwappedRecords(export, keptKey);
            log = log(suite.kafka());
        }
        aLostLogIsBroughtBack(data, base, log);
    }

    private void aLostLogIsBroughtBack(Path data, int base, List<String> before) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("kafka"))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        assertThat(run(new RehydrateCommand(), "--data", "" + data, "--port-base", "" + base))
                .contains("40 records written, each where it stood.")
                .endsWith("exit 0");
        try (Suite suite = Suite.start(data, base, List.of(Service.LEDGER), said::add)) {
            assertThat(log(suite.kafka())).hasSize(FACTS).isEqualTo(before);
            assertThat(run(new VerifyCommand(), "--data", "" + data))
                    .as("the ledger has heard nothing twice")
                    .contains("40 records of 4 issues")
                    .endsWith("exit 0");
            assertThat(run(new RehydrateCommand(), "--data", "" + data))
                    .contains("A suite runs on")
                    .endsWith("exit 1");
        }
    }

    /** @return every record of the log with its place and time, by place */
    private static List<String> log(String kafka) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("issue-events").stream()
                    .map(part -> new TopicPartition("issue-events", part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(one ->
                                found.add(one.partition() + "@" + one.offset() + " " + one.timestamp() + " " + one.key()
                                        + " " + Arrays.toString(one.headers().toArray()) + " " + one.value()));
            }
            Collections.sort(found);
            return found;
        }
    }

    private void aByteOfALedgerRow(Suite suite, Path data) throws SQLException {
        DatabaseAccess ledger = suite.database(Service.LEDGER);
        asOwner(ledger, "update record set data = set_byte(data, 3, get_byte(data, 3) # 1) where index = 17");
        assertThat(run(new VerifyCommand(), "--data", "" + data))
                .contains("WRONG: record 17 (partition", "is not the one that was kept")
                .endsWith("exit 1");
        asOwner(ledger, "update record set data = set_byte(data, 3, get_byte(data, 3) # 1) where index = 17");

        asOwner(ledger, "update record set type = 'intake.issue-reported.v2' where index = 21");
        assertThat(run(new VerifyCommand(), "--data", "" + data))
                .contains("WRONG: record 21", "its column type")
                .endsWith("exit 1");
        asOwner(ledger, "update record set type = 'intake.issue-supplemented.v1' where index = 21");
    }

    private void aByteOfAJournalRow(Suite suite, Path data) throws SQLException {
        DatabaseAccess intake = suite.database(Service.INTAKE);
        String flip = "update journal set payload = set_byte(payload, 3, get_byte(payload, 3) # 1)"
                + " where issue_id = 'issue-2' and sequence = 5";
        asOwner(intake, flip);
        assertThat(run(new VerifyCommand(), "--data", "" + data))
                .contains("WRONG: the journal of /intake tells fact /intake/issue-2:5", "another content")
                .endsWith("exit 1");
        asOwner(intake, flip);
    }

    private void aDeletedCheckpoint(Suite suite, Path data) throws SQLException {
        DatabaseAccess ledger = suite.database(Service.LEDGER);
        asOwner(ledger, "create table aside as select * from checkpoint where size = 40");
        asOwner(ledger, "delete from checkpoint where size = 40");
        assertThat(run(new VerifyCommand(), "--data", "" + data))
                .contains("WRONG: the checkpoint of size 40 is missing")
                .endsWith("exit 1");
        asOwner(ledger, "insert into checkpoint select * from aside");
        assertThat(run(new VerifyCommand(), "--data", "" + data)).endsWith("exit 0");
    }

    private void aByteOfAnExportedLine(Path export, Path key) throws IOException {
        Path records = export.resolve("records.jsonl");
        String honest = Files.readString(records);
        List<String> lines = new ArrayList<>(honest.lines().toList());
        lines.set(11, lines.get(11).replace("more", "less"));
        Files.write(records, lines);
        assertThat(verify(export, key))
                .contains("records.jsonl line 12: record 11 (partition")
                .endsWith("exit 1");
        Files.writeString(records, honest);

        Path checkpoints = export.resolve("checkpoints.jsonl");
        List<String> notes = Files.readAllLines(checkpoints);
        Files.write(checkpoints, notes.subList(0, notes.size() - 1));
        assertThat(verify(export, key))
                .contains("the last checkpoint is missing")
                .endsWith("exit 1");
        Files.write(checkpoints, notes);
        assertThat(verify(export, key)).endsWith("exit 0");
    }

    private void twoSwappedRecords(Path export, Path key) throws IOException {
        Path records = export.resolve("records.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(records));
        Collections.swap(lines, 6, 30);
        Files.write(records, lines);
        assertThat(verify(export, key))
                .contains("records.jsonl line 7: record 6 is missing: record 30 stands in its place")
                .endsWith("exit 1");
    }

    private static String verify(Path export, Path key) {
        return run(new VerifyCommand(), "--export", "" + export, "--key", "" + key);
    }

    /** @return what the command printed, with its exit code behind */
    private static String run(Object command, String... words) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            int exit = new CommandLine(command)
                    .setExecutionExceptionHandler((failure, line, parsed) -> {
                        System.out.println(failure.getMessage());
                        return Exit.FAILED;
                    })
                    .execute(words);
            return out.toString(UTF_8) + "exit " + exit;
        } finally {
            System.setOut(before);
        }
    }

    private static void asOwner(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String type(int sequence) {
        return sequence == 1 ? "intake.issue-reported.v1" : "intake.issue-supplemented.v1";
    }

    private static String data(String issue, int sequence) {
        return "{\"issueId\":\"" + issue + "\",\"text\":\"more " + sequence + "\",\"by\":\"staff\"}";
    }

    /** As intake's own migration makes it, without the service. */
    private static void journal(DatabaseAccess intake) throws IOException, SQLException {
        String migration = Files.readString(
                GridloopHome.find().resolve("services/backbone/src/main/resources/db/backbone/V0001__journal.sql"));
        asOwner(intake, migration.replace("${role}", intake.user()));
        for (int i = 0; i < FACTS; i++) {
            String issue = "issue-" + i % 4;
            int sequence = i / 4 + 1;
            asOwner(
                    intake,
                    "insert into journal (issue_id, sequence, type, payload, meta) values ('%s', %d, '%s', '%s', '%s')"
                            .formatted(issue, sequence, type(sequence), data(issue, sequence), META));
        }
    }

    private static void tell(String kafka) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < FACTS; i++) {
                String issue = "issue-" + i % 4;
                int sequence = i / 4 + 1;
                var record = new ProducerRecord<>("issue-events", issue, data(issue, sequence));
                Map<String, String> attributes = Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", issue + ":" + sequence,
                        "ce_source", "/intake",
                        "ce_type", type(sequence),
                        "ce_subject", issue,
                        "ce_time", "2026-07-01T10:00:00Z",
                        "ce_sequence", "" + sequence,
                        "ce_causationid", "request:a/1",
                        "ce_actor", "clerk:clerk-1");
                attributes.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                producer.send(record).get();
            }
        }
    }

    private static void awaitRecords(Suite suite) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (LedgerDatabase ledger = new LedgerDatabase(suite.database(Service.LEDGER))) {
                return ledger.head().size() == FACTS;
            }
        });
    }

    private static int freeBase() {
        return IntStream.iterate(25_080, base -> base + 100)
                .limit(300)
                .filter(base -> {
                    SuitePorts ports = new SuitePorts(base);
                    return IntStream.of(ports.postgres(), ports.broker(), ports.controller(), ports.of(Service.LEDGER))
                            .allMatch(Ports::isFree);
                })
                .findFirst()
                .orElseThrow();
    }
}
