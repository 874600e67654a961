package org.gridloop.routing.versions;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.Urgency;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.gridloop.routing.sheets.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test leaves its kind as it found it, or looks at what it has changed alone. */
@QuarkusTest
@RoutingService
class VersionsIT {

    private static final String GRID = "37990100200101";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REFERENCE = "/api/v1/reference/";

    @Test
    void aNewCatalogueCountsForTheNextDispatchAndMovesNoDeadlineAlreadyGiven() throws IOException {
        IssueDispatched before = dispatched();
        int version = newest("catalogue");
        String csv = Files.readString(GridloopHome.sampleDistrict().resolve("catalogue.csv"))
                .replaceAll("(?m)^(C0103,.*),960,office,", "$1,480,office,");

        upload("catalogue", "text/csv", csv.getBytes(UTF_8), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("kept", equalTo(false))
                .body("version", equalTo(version))
                .body("added", empty())
                .body("removed", empty())
                .body("changed.key", contains("C0103"))
                .body("changed[0].cells.finishLimitMinutes.from", equalTo("960"))
                .body("changed[0].cells.finishLimitMinutes.to", equalTo("480"))
                .body("unchanged", equalTo(107));
        assertThat(newest("catalogue")).as("a dry run keeps nothing").isEqualTo(version);

        upload("catalogue", "text/csv", csv.getBytes(UTF_8), "")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .header("Location", containsString(REFERENCE + "catalogue/versions/" + (version + 1)))
                .body("kept", equalTo(true))
                .body("version", equalTo(version + 1));
        upload("catalogue", "text/csv", csv.getBytes(UTF_8), "")
                .then()
                .statusCode(200)
                .body("kept", equalTo(false))
                .body("version", equalTo(version + 1));

        IssueDispatched after = dispatched();
        assertThat(before.catalogueVersion()).isEqualTo("catalogue-" + version);
        assertThat(before.deadlines().rule()).isEqualTo("C0103: 960 min, office hours");
        assertThat(after.catalogueVersion()).isEqualTo("catalogue-" + (version + 1));
        assertThat(after.deadlines().rule()).isEqualTo("C0103: 480 min, office hours");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .get("/api/v1/issues/" + before.issueId() + "/deadlines")
                        .then()
                        .statusCode(200)
                        .body(
                                "deadlines[1].due",
                                equalTo(before.deadlines().finishBy().toString()))
                        .body("deadlines[1].minutes", equalTo(960)));

        as("admin")
                .get(REFERENCE + "catalogue/versions/" + version)
                .then()
                .statusCode(200)
                .body("rows", hasSize(108));
        as("admin")
                .get(REFERENCE + "catalogue/versions")
                .then()
                .statusCode(200)
                .body("items.version", hasItem(version))
                .body("items[0].changed", equalTo(1));
    }

    @Test
    void aNewCalendarCountsForTheNextDispatchAndTheOldOneStillExplains() {
        int version = newest("calendar");
        IssueDispatched before = dispatched();
        String year = "{\"year\":2031,\"days\":[{\"name\":\"元旦\",\"date\":\"2031-01-01\",\"isOffDay\":true}]}";

        upload("calendar", "application/json", year.getBytes(UTF_8), "")
                .then()
                .statusCode(201)
                .body("added", contains("2031-01-01"))
                .body("removed", empty());

        assertThat(before.deadlines().calendarVersion()).isEqualTo("calendar-" + version);
        assertThat(dispatched().deadlines().calendarVersion()).isEqualTo("calendar-" + (version + 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .get("/api/v1/issues/" + before.issueId() + "/deadlines")
                        .then()
                        .body("deadlines[1].calendarVersion", equalTo("calendar-" + version))
                        .body("deadlines[1].explanation.zh", containsString("依据工作日历calendar-" + version)));
    }

    @Test
    void refusedRowsAreListedByNumberAndNothingIsKeptUnlessTheyAreLeftOut() {
        int version = newest("rules");
        byte[] csv = "name,value\nsignMinutes,120\nlunchMinutes,60\nreportInMinutes,soon\n".getBytes(UTF_8);

        upload("rules", "text/csv", csv, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("read", equalTo(3))
                .body("taken", equalTo(1))
                .body("refused.row", contains(3, 4))
                .body("refused.code", contains("unknown-rule", "not-a-number"))
                .body("refused[0].chinese", containsString("没有该规则项"));
        upload("rules", "text/csv", csv, "")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("rows-refused"))
                .body("detail", containsString("row 3"));
        assertThat(newest("rules")).isEqualTo(version);

        upload("rules", "text/csv", csv, "?skipRefused=true")
                .then()
                .statusCode(201)
                .body("version", equalTo(version + 1))
                .body("removed", hasSize(3));
    }

    @Test
    void aWorkbookIsTakenAndTheVersionItIsBasedOnCanBeNamed() {
        byte[] book = new Workbook()
                .sheet(
                        "u",
                        rows(
                                "units",
                                List.of("id", "name", "tier", "area", "feed"),
                                List.of(
                                        "dept-new-"
                                                + UUID.randomUUID().toString().substring(0, 8),
                                        "新单位",
                                        "district",
                                        "379901",
                                        "false")))
                .bytes();
        String current = as("admin").get(REFERENCE + "units").header("ETag");

        as("admin")
                .contentType(XLSX)
                .header("If-Match", "\"9999\"")
                .body(book)
                .post(REFERENCE + "units")
                .then()
                .statusCode(412);
        as("admin")
                .contentType(XLSX)
                .header("If-Match", current)
                .body(book)
                .post(REFERENCE + "units")
                .then()
                .statusCode(201)
                .body("format", equalTo("xlsx"))
                .body("added", hasSize(1))
                .body("removed", empty());
    }

    @Test
    void aUnitThatStillLeadsCannotBeTakenAway() {
        byte[] csv = "id,name\ndept-a,甲\n".getBytes(UTF_8);

        upload("units", "text/csv", csv, "?skipRefused=true")
                .then()
                .statusCode(422)
                .body("code", equalTo("named-elsewhere"));
        upload("units", "text/csv", csv, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("refused.code", hasItem("still-named"));
    }

    @Test
    void aRealFilingStandardIsReadOrRefusedRowByRow() throws IOException {
        Path file = GridloopHome.find().resolveSibling("shared/data/cn_standard/filing-standard.xlsx");
        assumeTrue(Files.exists(file), () -> "skipped: the real filing standard is not at " + file);

        upload("catalogue", XLSX, Files.readAllBytes(file), "?dryRun=true&format=filing-standard-xlsx")
                .then()
                .statusCode(200)
                .body("read", equalTo(519))
                .body("taken", equalTo(514))
                .body("refused", hasSize(5))
                .body("refused.sheet", hasItem("事件"))
                .body("added.size()", equalTo(514));
    }

    @Test
    void everyVersionIsToldOnTheCompactedTopic() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(toldKeys()).contains("areas/1", "units/1", "catalogue/1", "calendar/1", "rules/1"));
    }

    @Test
    void whatCannotBeReadIsRefusedAsAWhole() {
        upload("units", "text/csv", "name\nx\n".getBytes(UTF_8), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-sheet"))
                .body("detail", containsString("id"));
        upload("units", XLSX, "no workbook".getBytes(UTF_8), "").then().statusCode(422);
        upload("units", "application/json", "{".getBytes(UTF_8), "").then().statusCode(422);
        upload("units", "text/plain", "x".getBytes(UTF_8), "").then().statusCode(415);
        upload("units", "text/csv", "x".getBytes(UTF_8), "?format=ods").then().statusCode(415);
        upload("unit", "text/csv", "x".getBytes(UTF_8), "")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-kind"));
        as("admin").get(REFERENCE + "units/versions/999").then().statusCode(404);
        as("admin").get(REFERENCE + "units/versions/x").then().statusCode(404);
        as("admin").get(REFERENCE + "units/versions?cursor=x").then().statusCode(400);
        as("admin").get(REFERENCE + "units/versions?limit=0").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "dispatcher", "officer", "unit", "grid", "analyst", "supervisor"})
    void referenceDataAreTheAdministratorsAlone(String role) {
        as(role).get(REFERENCE + "units").then().statusCode(403);
        as(role).get(REFERENCE + "units/versions").then().statusCode(403);
        as(role).get(REFERENCE + "units/versions/1").then().statusCode(403);
        as(role).contentType("text/csv")
                .body("x")
                .post(REFERENCE + "units")
                .then()
                .statusCode(403);
        given().get(REFERENCE + "units").then().statusCode(401);
        as("admin").get(REFERENCE + "units").then().body("name", not(equalTo("")));
    }

    private static List<List<String>> rows(String kind, List<String> columns, List<String> oneMore) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        List<Map<String, String>> now =
                as("admin").get(REFERENCE + kind).jsonPath().getList("rows");
        now.forEach(row -> rows.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        rows.add(oneMore);
        return rows;
    }

    private static int newest(String kind) {
        return as("admin").get(REFERENCE + kind).jsonPath().getInt("version");
    }

    private static Response upload(String kind, String mediaType, byte[] body, String query) {
        return as("admin").contentType(mediaType).body(body).post(REFERENCE + kind + query);
    }

    private static IssueDispatched dispatched() {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, new Filing("C0103", GRID, Urgency.GENERAL, "2026.1", true), true));
        return (IssueDispatched) await().atMost(PATIENCE)
                .until(() -> Log.toldByRouting(issue), facts -> facts.size() == 1)
                .getFirst();
    }

    private static List<String> toldKeys() {
        List<String> keys = new ArrayList<>();
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition only = new TopicPartition(WhenVersionIsKeptThenTell.TOPIC, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
            while (consumer.position(only) < end) {
                for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(told.value()).contains("\"rows\":[{");
                    keys.add(told.key());
                }
            }
        }
        return keys;
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role));
    }
}
