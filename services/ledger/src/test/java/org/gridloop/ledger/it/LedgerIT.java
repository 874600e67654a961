package org.gridloop.ledger.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloop.ledger.it.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.ledger.proof.Checkpoint;
import org.gridloop.ledger.proof.LedgerRecord;
import org.gridloop.ledger.proof.NoteKey;
import org.gridloop.ledger.proof.Proofs;
import org.gridloop.ledger.proof.SignedNote;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LedgerService
class LedgerIT {

    private static final String GRID = "37990100100101";

    private final TestParts parts = TestParts.start("ledger");
    private final Log log = new Log(parts.kafka());

    private static IssueReported reported(String issueId) {
        return new IssueReported(
                issueId,
                "T-1",
                "hotline-12345",
                "Manhole open",
                "The cover is gone",
                null,
                null,
                null,
                GRID,
                null,
                false,
                null,
                null,
                "digest");
    }

    private static JsonPath state() {
        return as("analyst")
                .get("/api/v1/ledger/state")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitFacts(String issueId, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .get("/api/v1/issues/" + issueId + "/history")
                        .then()
                        .statusCode(200)
                        .body("entries", hasSize(count)));
    }

    @Test
    void everyRecordIsKeptByteForByteAndProvenUnderASignedCheckpoint() throws SQLException {
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        for (int i = 2; i <= 300; i++) {
            log.tell("/intake", i, new IssueSupplemented(issueId, "more " + i, "staff"));
        }
        awaitFacts(issueId, 300);

        String note = as("analyst")
                .post("/api/v1/ledger/seal")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        NoteKey key = NoteKey.parse(state().getString("key"));
        assertThat(SignedNote.parse(note).isSignedBy(key)).isTrue();
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        assertThat(checkpoint.size()).isGreaterThanOrEqualTo(300);
        as("analyst")
                .accept("text/plain")
                .get("/api/v1/ledger/checkpoints/latest")
                .then()
                .statusCode(200)
                .body(equalTo(note));
        as("analyst").get("/api/v1/ledger/checkpoints?limit=1").then().body("items[0].note", equalTo(note));

        for (ConsumerRecord<byte[], byte[]> heard : log.everything()) {
            if (issueId.equals(new String(heard.key(), UTF_8))) {
                byte[] leaf = new LedgerRecord(
                                heard.partition(),
                                heard.offset(),
                                heard.timestamp(),
                                heard.key(),
                                java.util.Arrays.stream(heard.headers().toArray())
                                        .map(header -> new LedgerRecord.Header(header.key(), header.value()))
                                        .toList(),
                                heard.value())
                        .leaf();
                long index = indexOf(leaf);
                if (heard.offset() % 37 == 0) {
                    isProven(leaf, index, checkpoint);
                }
            }
        }
        assertThat(state().getLong("missing")).isZero();
        extendsEarlier(checkpoint);
    }

    private long indexOf(byte[] leaf) throws SQLException {
        try (Connection connection = DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password());
                var query = connection.prepareStatement("select index from record where leaf = ?")) {
            query.setBytes(1, leaf);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next())
                        .as("the leaf of a record of the log is kept")
                        .isTrue();
                return rows.getLong(1);
            }
        }
    }

    private static void isProven(byte[] leaf, long index, Checkpoint checkpoint) {
        JsonPath proof = as("analyst")
                .get("/api/v1/ledger/records/" + index + "/proof?size=" + checkpoint.size())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(proof.getString("leaf")).isEqualTo(Base64.getEncoder().encodeToString(leaf));
        assertThat(Proofs.includes(leaf, index, checkpoint.size(), hashes(proof, "path"), checkpoint.root()))
                .isTrue();
    }

    private static void extendsEarlier(Checkpoint checkpoint) {
        JsonPath proof = as("analyst")
                .get("/api/v1/ledger/consistency?first=259&second=" + checkpoint.size())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        byte[] first = Base64.getDecoder().decode(proof.getString("firstRoot"));
        assertThat(Proofs.extend(259, first, checkpoint.size(), checkpoint.root(), hashes(proof, "path")))
                .isTrue();
    }

    private static List<byte[]> hashes(JsonPath json, String name) {
        return json.getList(name, String.class).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    @Test
    void gapsDuplicatesAndStrangersAreFoundAndWhatIsMissingIsCountedUntilItComes() {
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/intake", 3, new IssueSupplemented(issueId, "third", "staff"));
        log.tell("/intake", 1, reported(issueId));
        awaitFacts(issueId, 2);

        as("analyst").get("/api/v1/ledger/missing").then().body("items.issueId", hasItem(issueId));
        as("analyst")
                .get("/api/v1/ledger/findings?limit=500")
                .then()
                .body("items.detail", hasItem("/intake/" + issueId + ":2 to 2"))
                .body("items.findAll { it.kind == 'duplicate' }.detail", hasItem("/intake/" + issueId + ":1"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                io.restassured.RestAssured.get("/q/metrics").asString())
                        .containsPattern("missing_total 1.0"));

        log.tell("/intake", 2, new IssueSupplemented(issueId, "second", "staff"));
        awaitFacts(issueId, 3);
        assertThat(state().getLong("missing")).isZero();
    }

    @Test
    void aStrangeRecordIsKeptAndFound() {
        String key = "strange-" + UUID.randomUUID();
        log.send(new ProducerRecord<>("issue-events", key, "no json, \u0000 even".getBytes(UTF_8)));
        awaitFacts(key, 1);

        as("analyst")
                .get("/api/v1/issues/" + key + "/history")
                .then()
                .body("entries[0].findings", equalTo(List.of("no-fact")));
    }

    @Test
    void aHistoryIsToldToAnalystsOfTheAreaAndToNobodyElse() {
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/evaluation", 1, new CheckPassed(issueId, 1, 1, "office-379901001001", "clean"));
        awaitFacts(issueId, 2);
        String path = "/api/v1/issues/" + issueId + "/history";

        as("analyst", null, "379901001").get(path).then().statusCode(200);
        as("analyst", null, "379901002").get(path).then().statusCode(404).body("code", equalTo("no-such-issue"));
        as("clerk").get(path).then().statusCode(403);
        as("analyst").get("/api/v1/issues/nobody/history").then().statusCode(404);
        as("analyst").get(path + "?asOf=yesterday").then().statusCode(400).body("code", equalTo("unknown-time"));
        as("analyst").get(path + "?asOf=2026-01-01T00:00:00Z&axis=valid").then().body("entries", hasSize(0));
        as("analyst")
                .accept("text/plain")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("“Manhole open”"))
                .body(containsString("核查通过 Check passed"))
                .body(containsString("受理员 clerk-1：经12345热线上报"));
    }

    @Test
    void theServiceItselfCannotChangeWhatIsKept() throws SQLException {
        for (String table : List.of("record", "tree_node", "checkpoint", "finding")) {
            for (String change : List.of("delete from " + table, "truncate " + table)) {
                try (Connection connection =
                        DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password())) {
                    assertThatThrownBy(() -> connection.createStatement().execute(change))
                            .hasMessageContaining("permission denied");
                }
            }
        }
        try (Connection connection = DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password())) {
            assertThatThrownBy(() -> connection.createStatement().execute("update record set data = ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aThousandRecordsOrAMinuteAreSignedWithoutAnybodyAsking() throws SQLException {
        as("analyst").post("/api/v1/ledger/seal").then().statusCode(200);
        long before = state().getLong("checkpoint.size");
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/intake", 2, Collections.nCopies(999, new IssueSupplemented(issueId, "more", "staff")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> state().getLong("checkpoint.size") >= before + 1000);

        log.tell("/intake", 1001, new IssueSupplemented(issueId, "one more", "staff"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state().getLong("uncovered") > 0);
        long covered = state().getLong("checkpoint.size");
        try (Connection connection = DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password())) {
            connection
                    .createStatement()
                    .execute("update head set uncovered_since = uncovered_since - interval '61 seconds'");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state().getLong("uncovered") == 0 && state().getLong("checkpoint.size") > covered);
    }

    @Test
    void nothingIsParkedHereAndTheLedgerSaysSoLikeTheOthers() {
        as("admin").get("/parked").then().statusCode(200).body("items", hasSize(0));
        as("admin").get("/parked/some-issue").then().statusCode(404).body("code", equalTo("not-parked"));
        as("admin").post("/parked/some-issue/redrive").then().statusCode(404).body("code", equalTo("not-parked"));
        as("clerk").get("/parked").then().statusCode(403);
    }

    @Test
    void wrongSizesAndNumbersAreRefused() {
        as("analyst").get("/api/v1/ledger/records/999999999/proof").then().statusCode(404);
        as("analyst").get("/api/v1/ledger/consistency?first=5&second=2").then().statusCode(400);
        as("analyst").get("/api/v1/ledger/checkpoints?cursor=x").then().statusCode(400);
        as("unit").get("/api/v1/ledger/state").then().statusCode(403);
    }
}
