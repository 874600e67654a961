package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.ADDRESS;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.NAME;
import static org.gridloop.intake.it.Api.PHONE;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.gridloop.intake.it.Api.reported;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class PeopleIT {

    private static final Map<String, Object> WHY = Map.of("reason", "回访前核对电话");

    @Inject
    DataSource source;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void nothingOfThePersonIsInTheJournalTheLogOrTheView() {
        String issueId = reported(certain());
        as("integration")
                .body(Map.of("text", "我的新电话 " + PHONE))
                .post("/api/v1/issues/" + issueId + "/supplement")
                .then()
                .statusCode(200);
        awaitFacts(issueId, 3);

        List<String> everything = new ArrayList<>(new Log(kafka).everything());
        assertThat(everything).anyMatch(record -> record.contains(issueId));
        everything.addAll(texts("select convert_from(payload, 'UTF8') || convert_from(meta, 'UTF8') from journal"));
        everything.addAll(texts("select i::text from issues i"));
        everything.addAll(texts("select encode(ciphertext, 'escape') from reporters where erased_at is null"));
        everything.addAll(texts("select r::text from reporters r"));

        assertThat(everything).noneMatch(row -> row.contains(PHONE) || row.contains(NAME) || row.contains(ADDRESS));
    }

    @Test
    void aRevealShowsThePersonAndIsOnRecord() {
        String issueId = reported(certain());
        as("integration")
                .body(Map.of("text", "我的新电话 " + PHONE))
                .post("/api/v1/issues/" + issueId + "/supplement")
                .then()
                .statusCode(200);
        awaitFacts(issueId, 3);

        as("callback")
                .body(WHY)
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(200)
                .body("name", equalTo(NAME))
                .body("phone", equalTo(PHONE))
                .body("address", equalTo(ADDRESS))
                .body("text", containsString(PHONE))
                .body("additions[0]", containsString(PHONE));

        assertThat(texts("select role || ' ' || account || ' ' || reason from reveals where issue_id = '" + issueId
                        + "'"))
                .containsExactly("callback callback-1 回访前核对电话");
    }

    @Test
    void nobodyIsRevealedWithoutAReasonOrARole() {
        String issueId = reported(certain());
        awaitFacts(issueId, 2);

        as("clerk")
                .body(Map.of("reason", " "))
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(400);
        as("dispatcher")
                .body(WHY)
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(403);
        assertThat(texts("select role from reveals where issue_id = '" + issueId + "'"))
                .isEmpty();
    }

    @Test
    void aConfidentialReporterIsForASupervisorOnly() {
        Map<String, Object> body = certain();
        body.put("reporter", Map.of("name", NAME, "phone", PHONE, "confidential", true));
        String issueId = reported(body);
        awaitFacts(issueId, 2);

        as("clerk")
                .body(WHY)
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(403)
                .body("code", equalTo("confidential"));
        as("supervisor")
                .body(WHY)
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(200)
                .body("phone", equalTo(PHONE));
    }

    @Test
    void anErasedPersonIsGoneAndARetryDoesNotBringItBack() {
        String key = UUID.randomUUID().toString();
        String issueId = report(certain(), key).extract().path("issueId");
        awaitFacts(issueId, 2);

        as("clerk").delete("/api/v1/issues/" + issueId + "/reporter").then().statusCode(403);
        as("admin").delete("/api/v1/issues/" + issueId + "/reporter").then().statusCode(204);
        report(certain(), key).statusCode(201).header("Idempotent-Replay", "true");

        as("supervisor")
                .body(WHY)
                .post("/api/v1/issues/" + issueId + "/reveal")
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("text", containsString("139********"));
        assertThat(texts("select ref from reporters where issue_id = '" + issueId
                        + "' and (wrapped_key is not null or ciphertext is not null)"))
                .isEmpty();
        as("clerk").get("/api/v1/issues/" + issueId).then().statusCode(200).body("facts", equalTo(2));
    }

    @Test
    void aUnitSeesThePlaceOnlyWhileItHasTheIssueInHand() {
        String issueId = reported(certain());
        awaitFacts(issueId, 2);
        as("unit", "dept-power")
                .get("/api/v1/issues/" + issueId + "/place")
                .then()
                .statusCode(404);

        Instant now = Instant.now();
        new Log(kafka)
                .tell(
                        "/routing",
                        1,
                        new IssueDispatched(
                                issueId,
                                1,
                                "dept-power",
                                Tier.DISTRICT,
                                "379901",
                                new Filing("C0101", GRID, Urgency.URGENT, "2026.1", true),
                                Occasion.FILED,
                                new Deadlines(now, now, now, "rule", "2026"),
                                "rule"));
        awaitFacts(issueId, 3);

        as("unit", "dept-power")
                .get("/api/v1/issues/" + issueId + "/place")
                .then()
                .statusCode(200)
                .body("address", equalTo(ADDRESS))
                .body("gridCode", equalTo(GRID))
                .body("lon", equalTo((float) Api.LON));
        as("unit", "dept-water")
                .get("/api/v1/issues/" + issueId + "/place")
                .then()
                .statusCode(404);
        as("grid", null, GRID)
                .get("/api/v1/issues/" + issueId + "/place")
                .then()
                .statusCode(200);
        as("grid", null, "37990100100102")
                .get("/api/v1/issues/" + issueId + "/place")
                .then()
                .statusCode(404);
    }

    private List<String> texts(String sql) {
        return Rows.reading(source, rows -> rows.query(sql, row -> row.getString(1)));
    }
}
