package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.PHONE;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class VerificationIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static final String OTHER_GRID = "37990100100102";
    private static final Map<String, Object> FILE = Map.of("category", "C0104");
    private static final Map<String, Object> ASK = Map.of("question", "井盖是否松动？请致电" + PHONE);

    @Test
    void whatASupervisorClosedByForceLeavesTheDeskAndTheTicketSaysSo() {
        var receipt = report(uncertain()).extract();
        String issueId = receipt.path("issueId");
        as("clerk")
                .body(ASK)
                .post("/api/v1/issues/" + issueId + "/verification")
                .then()
                .statusCode(200);
        awaitFacts(issueId, 2);
        new Log(kafka)
                .tell(
                        "/evaluation",
                        1,
                        new IssueClosed(issueId, Closing.FORCED, null, null, "test run", "other", null));
        awaitFacts(issueId, 3);

        as("clerk")
                .queryParam("status", "verifying")
                .queryParam("limit", 500)
                .get("/api/v1/issues")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        as("grid", null, GRID)
                .queryParam("open", true)
                .queryParam("limit", 500)
                .get("/api/v1/verifications")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        given().header("Ticket-Secret", receipt.<String>path("secret"))
                .get("/api/v1/tickets/" + receipt.<String>path("ticket"))
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("statusText", containsString("Closed by a supervisor"))
                .body("statusTextZh", containsString("强制结案"))
                .body("closedAt", notNullValue());

        as("grid", null, GRID)
                .body(Map.of("finding", "found"))
                .post("/api/v1/verifications/" + issueId)
                .then()
                .statusCode(200);
        awaitFacts(issueId, 4);
        as("clerk").get("/api/v1/issues/" + issueId).then().body("status", equalTo("closed"));
        for (String deed : List.of("file", "reject", "verification")) {
            as("clerk")
                    .body(Map.of(
                                    "file", FILE,
                                    "reject", Map.of("reason", "not-in-scope", "explanation", "x"),
                                    "verification", ASK)
                            .get(deed))
                    .post("/api/v1/issues/" + issueId + "/" + deed)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("issue-closed"));
        }
    }

    @Test
    void aReportIsLookedAtBeforeItIsFiled() {
        String issueId = reported(uncertain());
        String ask = "/api/v1/issues/" + issueId + "/verification";
        String answer = "/api/v1/verifications/" + issueId;

        as("grid", null, GRID).body(ASK).post(ask).then().statusCode(403);
        as("clerk", null, "379902").body(ASK).post(ask).then().statusCode(404);
        for (int i = 0; i < 2; i++) {
            as("clerk")
                    .header("Idempotency-Key", "ask-" + issueId)
                    .body(ASK)
                    .post(ask)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("verifying"))
                    .body("unit", equalTo("office-" + GRID))
                    .body("verifyBy", notNullValue());
        }
        as("clerk").body(ASK).post(ask).then().statusCode(409).body("code", equalTo("being-verified"));
        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(409)
                .body("code", equalTo("being-verified"));

        awaitFacts(issueId, 2);
        as("grid", null, GRID)
                .queryParam("grid", GRID)
                .queryParam("open", true)
                .queryParam("limit", 500)
                .get("/api/v1/verifications")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId))
                .body("items.gridCode", everyItem(startsWith(GRID)))
                .body("items.find { it.issueId == '" + issueId + "' }.question", equalTo("井盖是否松动？请致电139********"));
        as("grid", null, OTHER_GRID)
                .queryParam("limit", 500)
                .get("/api/v1/verifications")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        as("grid", null, OTHER_GRID).get(answer).then().statusCode(404);
        as("unit", "dept-water").get("/api/v1/verifications").then().statusCode(403);

        as("grid", null, OTHER_GRID)
                .body(Map.of("finding", "found"))
                .post(answer)
                .then()
                .statusCode(404);
        as("clerk").body(Map.of("finding", "found")).post(answer).then().statusCode(403);
        as("grid", null, GRID)
                .body(Map.of("finding", "perhaps"))
                .post(answer)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-finding"));
        as("grid", null, GRID)
                .body(Map.of("finding", "moved"))
                .post(answer)
                .then()
                .statusCode(422)
                .body("code", equalTo("place-missing"));
        for (int i = 0; i < 2; i++) {
            as("grid", null, GRID)
                    .header("Idempotency-Key", "answer-" + issueId)
                    .body(Map.of("finding", "moved", "gridCode", OTHER_GRID, "note", "在路口另一侧"))
                    .post(answer)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("reported"));
        }
        as("grid", null, GRID)
                .body(Map.of("finding", "found"))
                .post(answer)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-being-verified"));
        awaitFacts(issueId, 3);
        as("clerk")
                .get(answer)
                .then()
                .statusCode(200)
                .body("finding", equalTo("genuine"))
                .body("inTime", equalTo(true))
                .body("automatic", equalTo(false));
        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(200)
                .body("status", equalTo("filed"));
        awaitFacts(issueId, 4);
        as("clerk").get("/api/v1/issues/" + issueId).then().body("gridCode", equalTo(OTHER_GRID));
    }

    @Test
    void theNearestGridIsAskedWhenTheReportDoesNotSayWhere() {
        Map<String, Object> body = uncertain();
        body.put("location", Map.of("address", "杏花路"));
        String issueId = reported(body);
        String ask = "/api/v1/issues/" + issueId + "/verification";

        as("clerk").body(Map.of()).post(ask).then().statusCode(422).body("code", equalTo("grid-missing"));
        as("clerk")
                .body(Map.of("location", Map.of("crs", "WGS84", "lon", 1, "lat", 1)))
                .post(ask)
                .then()
                .statusCode(422)
                .body("code", equalTo("outside-district"));
        as("clerk")
                .body(Map.of("location", Map.of("crs", "WGS84", "lon", Api.LON, "lat", Api.LAT)))
                .post(ask)
                .then()
                .statusCode(200)
                .body("gridCode", equalTo(GRID));
        as("clerk")
                .body(Map.of())
                .post("/api/v1/issues/" + reported(certain()) + "/verification")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-longer-waiting"));
    }

    /** The tests' settings leave two seconds for what is urgent. */
    @Test
    void whenNobodyLooksInTimeTheReportLiesWithTheClerkAgain() {
        Map<String, Object> body = uncertain();
        body.put("urgency", "critical");
        String issueId = reported(body);
        as("clerk")
                .body(Map.of())
                .post("/api/v1/issues/" + issueId + "/verification")
                .then()
                .statusCode(200);

        awaitFacts(issueId, 3);
        as("clerk")
                .get("/api/v1/verifications/" + issueId)
                .then()
                .body("finding", equalTo("unanswered"))
                .body("automatic", equalTo(true))
                .body("inTime", equalTo(false));
        as("grid", null, GRID)
                .body(Map.of("finding", "found"))
                .post("/api/v1/verifications/" + issueId)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-being-verified"));
        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(200);
    }
}
