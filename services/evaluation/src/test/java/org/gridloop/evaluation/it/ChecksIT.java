package org.gridloop.evaluation.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.evaluation.it.Api.as;
import static org.gridloop.evaluation.it.Facts.COMMUNITY_OFFICE;
import static org.gridloop.evaluation.it.Facts.GRID;
import static org.gridloop.evaluation.it.Facts.GRID_OFFICE;
import static org.gridloop.evaluation.it.Facts.PHONE;
import static org.gridloop.evaluation.it.Facts.WATER;
import static org.gridloop.evaluation.it.Facts.awaitStatus;
import static org.gridloop.evaluation.it.Facts.finished;
import static org.gridloop.evaluation.it.Facts.handled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EvaluationService
class ChecksIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static String check(String issueId, String word) {
        return "/api/v1/checks/" + issueId + "/" + word;
    }

    @Test
    void theGridsOfficeFindsTheCheckWithWhatWasDoneAndPassesIt() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, true);

        as("grid", GRID_OFFICE, GRID)
                .queryParam("checker", GRID_OFFICE)
                .queryParam("status", "open")
                .queryParam("limit", 500)
                .get("/api/v1/checks")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId))
                .body("items.find { it.issueId == '%s' }.title".formatted(issueId), equalTo("Manhole open"))
                .body("items.find { it.issueId == '%s' }.done".formatted(issueId), equalTo("mended"))
                .body("items.find { it.issueId == '%s' }.checkBy".formatted(issueId), endsWith("Z"))
                .body(
                        "items.find { it.issueId == '%s' }.rule".formatted(issueId),
                        equalTo("check: 240 min, continuous"))
                .body("items.find { it.issueId == '%s' }.handledBy".formatted(issueId), equalTo(WATER))
                .body("items.find { it.issueId == '%s' }.evidence[0].name".formatted(issueId), equalTo("after.jpg"));
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(200)
                .body("status", equalTo("callback"));
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-open-check"));
        awaitStatus(issueId, "callback");
    }

    @Test
    void aRetriedWordIsAnsweredAlikeAndToldOnce() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, true);
        for (int i = 0; i < 2; i++) {
            as("grid", GRID_OFFICE, GRID)
                    .header("Idempotency-Key", "seen")
                    .body(Map.of())
                    .post(check(issueId, "pass"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("callback"));
        }
        awaitStatus(issueId, "callback");
        assertThat(log.toldBy("/evaluation", issueId))
                .containsExactly("evaluation.check-assigned.v1", "evaluation.check-passed.v1");
    }

    @Test
    void aFailedCheckSaysWhyAndTheNextFinishIsCheckedAnew() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, true);

        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post(check(issueId, "fail"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-fields"));
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of("note", "still open, call " + PHONE))
                .post(check(issueId, "fail"))
                .then()
                .statusCode(200)
                .body("status", equalTo("rework"));
        log.tell("/department-response", 2, finished(issueId, 1, WATER, true), finished(issueId, 2, WATER, true));
        awaitStatus(issueId, "checking");

        as("supervisor")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .statusCode(200)
                .body("checks.checkNo", contains(1, 2))
                .body("checks.status", contains("failed", "open"))
                .body("checks[0].note", equalTo("still open, call 139********"));
        assertThat(log.everythingIn("issue-events").toString()).doesNotContain(PHONE);
    }

    @Test
    void anAnonymousReportIsClosedWithItsCheck() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, false);
        as("officer", "office-379901001", "379901001")
                .body(Map.of("note", "seen"))
                .post(check(issueId, "pass"))
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("closing", equalTo("resolved"));
        awaitStatus(issueId, "closed");
        assertThat(log.toldBy("/evaluation", issueId))
                .containsExactly(
                        "evaluation.check-assigned.v1",
                        "evaluation.check-passed.v1",
                        "evaluation.callback-recorded.v1",
                        "evaluation.issue-closed.v1");
    }

    @Test
    void whatTheGridHandledItselfIsCheckedByTheCommunity() {
        String issueId = handled(new Log(kafka), GRID_OFFICE, true);

        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(403)
                .body("code", equalTo("checker-handled-it"));
        as("officer", COMMUNITY_OFFICE, "379901001001")
                .queryParam("checker", COMMUNITY_OFFICE)
                .get("/api/v1/checks")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId));
        as("officer", COMMUNITY_OFFICE, "379901001001")
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(200);
    }

    @Test
    void anotherAreasCheckIsAsGoodAsAbsent() {
        String issueId = handled(new Log(kafka), WATER, true);

        as("grid", "office-37990100100102", "37990100100102")
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(404);
        as("officer", "office-379901002", "379901002")
                .body(Map.of())
                .post(check(issueId, "pass"))
                .then()
                .statusCode(404);
        as("officer", "office-379901002", "379901002")
                .queryParam("checker", GRID_OFFICE)
                .get("/api/v1/checks")
                .then()
                .statusCode(404);
        as("officer", "office-379901002", "379901002")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .statusCode(404);
        as("unit", "dept-power", "379901")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .statusCode(404);
        as("unit", WATER, "379901").get("/api/v1/evaluations/" + issueId).then().statusCode(200);
        as("supervisor")
                .body(Map.of())
                .post(check(UUID.randomUUID().toString(), "pass"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoIsNoCheckerSaysNothing() {
        String issueId = handled(new Log(kafka), WATER, true);
        as("unit", WATER).body(Map.of()).post(check(issueId, "pass")).then().statusCode(403);
        as("callback").body(Map.of()).post(check(issueId, "pass")).then().statusCode(403);
        as("clerk").get("/api/v1/checks").then().statusCode(403);
        as("supervisor")
                .queryParam("status", "lost")
                .get("/api/v1/checks")
                .then()
                .statusCode(400);
        io.restassured.RestAssured.get("/api/v1/checks").then().statusCode(401);
    }
}
