package org.gridloop.evaluation.it;

import static io.restassured.RestAssured.given;
import static org.gridloop.evaluation.it.Api.as;
import static org.gridloop.evaluation.it.Facts.GRID;
import static org.gridloop.evaluation.it.Facts.GRID_OFFICE;
import static org.gridloop.evaluation.it.Facts.WATER;
import static org.gridloop.evaluation.it.Facts.awaitStatus;
import static org.gridloop.evaluation.it.Facts.dispatched;
import static org.gridloop.evaluation.it.Facts.handled;
import static org.gridloop.evaluation.it.Facts.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.junit.jupiter.api.Test;

/** Appeals, and closing by force or with a master. */
@QuarkusTest
@EvaluationService
class AppealsIT {

    private static final Map<String, Object> STORM =
            Map.of("measure", "timeliness", "reason", "force-majeure", "explanation", "storm");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private String closed() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, false);
        log.tell("/routing", 1, dispatched(issueId, WATER));
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post("/api/v1/checks/" + issueId + "/pass")
                .then()
                .statusCode(200);
        awaitStatus(issueId, "closed");
        return issueId;
    }

    private static String appeals(String issueId) {
        return "/api/v1/issues/" + issueId + "/appeals";
    }

    private static String reviews(String issueId) {
        return appeals(issueId) + "/" + WATER + "/reviews";
    }

    @Test
    void twoReviewersGrantAnAppeal() {
        String issueId = closed();
        for (int i = 0; i < 2; i++) {
            as("unit", WATER)
                    .header("Idempotency-Key", "storm")
                    .body(STORM)
                    .post(appeals(issueId))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("pending"))
                    .body("reviews", equalTo(0));
        }
        as("unit", WATER)
                .body(STORM)
                .post(appeals(issueId))
                .then()
                .statusCode(409)
                .body("code", equalTo("appealed-already"));
        as("supervisor")
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(200)
                .body("reviews", equalTo(1));
        as("supervisor")
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(409)
                .body("code", equalTo("another-reviewer-needed"));
        as("admin")
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(200)
                .body("status", equalTo("decided"))
                .body("granted", equalTo(true));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("unit", WATER)
                        .queryParam("status", "decided")
                        .queryParam("limit", 500)
                        .get("/api/v1/appeals")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.issueId == '%s' }.granted".formatted(issueId), equalTo(true)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .queryParam("from", "2020-01-01")
                        .queryParam("to", "2100-01-01")
                        .queryParam("area", GRID)
                        .queryParam("part", "exempted")
                        .queryParam("limit", 500)
                        .get("/api/v1/measures/on-time-closing/issues")
                        .then()
                        .statusCode(200)
                        .body("items.issueId", hasItem(issueId)));
    }

    @Test
    void nobodyAppealsOrReviewsWhatIsNotTheirs() {
        String issueId = closed();
        as("unit", "dept-power").body(STORM).post(appeals(issueId)).then().statusCode(404);
        as("unit", WATER)
                .body(STORM)
                .post(appeals(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        as("supervisor")
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(404);
        as("unit", WATER).body(STORM).post(appeals(issueId)).then().statusCode(200);
        as("supervisor", null, "379901002")
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(404);
        as("supervisor", WATER)
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(403);
        as("unit", WATER)
                .body(Map.of("upheld", true))
                .post(reviews(issueId))
                .then()
                .statusCode(403);
        as("supervisor").body(STORM).post(appeals(issueId)).then().statusCode(403);
        as("unit", "dept-power")
                .queryParam("limit", 500)
                .get("/api/v1/appeals")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        as("unit", WATER)
                .body(Map.of("measure", "beauty"))
                .post(appeals(issueId))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-fields"));
        given().get("/api/v1/appeals").then().statusCode(401);
    }

    @Test
    void aSupervisorClosesAnOpenIssueByForceOnce() {
        String issueId = handled(new Log(kafka), WATER, true);
        Map<String, Object> reason = Map.of("reason", "unreasonable", "note", "asked for the moon");
        as("clerk")
                .body(reason)
                .post("/api/v1/issues/" + issueId + "/close")
                .then()
                .statusCode(403);
        as("supervisor", null, "379901002")
                .body(reason)
                .post("/api/v1/issues/" + issueId + "/close")
                .then()
                .statusCode(404);
        as("supervisor")
                .body(Map.of())
                .post("/api/v1/issues/" + issueId + "/close")
                .then()
                .statusCode(400);
        as("supervisor")
                .body(reason)
                .post("/api/v1/issues/" + issueId + "/close")
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("closing", equalTo("forced"));
        as("supervisor")
                .body(reason)
                .post("/api/v1/issues/" + issueId + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-closed"));
    }

    /** Closed before its dispatch, its order would lie at the unit for ever: the dispatch comes after the end. */
    @Test
    void whatIsNotDispatchedYetIsNotClosedByForce() {
        Log log = new Log(kafka);
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        awaitForced(issueId, 409, "code", "not-dispatched");
        log.tell("/routing", 1, dispatched(issueId, WATER));
        awaitForced(issueId, 200, "closing", "forced");
    }

    private static void awaitForced(String issueId, int status, String field, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .body(Map.of("reason", "other", "note", "x"))
                        .post("/api/v1/issues/" + issueId + "/close")
                        .then()
                        .statusCode(status)
                        .body(field, equalTo(value)));
    }

    @Test
    void whatWasMergedClosesWithItsMaster() {
        Log log = new Log(kafka);
        String master = handled(log, WATER, false);
        String merged = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(merged), new IssueMerged(merged, 1, master, null, true, true, 12.0, 0.9, null));
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post("/api/v1/checks/" + master + "/pass")
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> log.toldBy("/evaluation", merged).contains("evaluation.issue-closed.v1"));
        as("supervisor")
                .body(Map.of("reason", "other", "note", "x"))
                .post("/api/v1/issues/" + merged + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-closed"));
    }
}
