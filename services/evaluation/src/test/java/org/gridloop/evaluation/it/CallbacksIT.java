package org.gridloop.evaluation.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.evaluation.it.Api.as;
import static org.gridloop.evaluation.it.Facts.GRID;
import static org.gridloop.evaluation.it.Facts.GRID_OFFICE;
import static org.gridloop.evaluation.it.Facts.WATER;
import static org.gridloop.evaluation.it.Facts.awaitStatus;
import static org.gridloop.evaluation.it.Facts.finished;
import static org.gridloop.evaluation.it.Facts.handled;
import static org.gridloop.evaluation.it.Facts.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@EvaluationService
class CallbacksIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private String toBeCalled() {
        String issueId = handled(new Log(kafka), WATER, true);
        pass(issueId);
        return issueId;
    }

    private static void pass(String issueId) {
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post("/api/v1/checks/" + issueId + "/pass")
                .then()
                .statusCode(200);
        awaitStatus(issueId, "callback");
    }

    private static ValidatableResponse call(String issueId, Object body) {
        return as("callback").body(body).post("/api/v1/callbacks/" + issueId).then();
    }

    private static ValidatableResponse reopen(String issueId) {
        return as("supervisor")
                .body(Map.of("reason", "reporter-asked"))
                .post("/api/v1/issues/" + issueId + "/reopen")
                .then();
    }

    /** The unit finishes anew and the checker is content again. */
    private void handledAgain(String issueId, int dispatchNo) {
        new Log(kafka).tell("/department-response", dispatchNo, finished(issueId, dispatchNo, WATER, true));
        awaitStatus(issueId, "checking");
        pass(issueId);
    }

    @Test
    void aContentReporterClosesTheIssue() {
        String issueId = toBeCalled();
        as("callback")
                .queryParam("status", "open")
                .queryParam("limit", 500)
                .get("/api/v1/callbacks")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId));
        call(issueId, Map.of("solved", true, "satisfaction", 5, "note", "thanks"))
                .statusCode(200)
                .body("issueId", equalTo(issueId))
                .body("status", equalTo("closed"))
                .body("closing", equalTo("resolved"))
                .body("satisfaction", equalTo(5));
        call(issueId, Map.of("solved", true)).statusCode(409).body("code", equalTo("no-callback-due"));
        awaitStatus(issueId, "closed");
        as("clerk")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .statusCode(200)
                .body("callbacks", hasSize(1))
                .body("callbacks[0].contact", equalTo("reached"))
                .body("closing.closing", equalTo("resolved"))
                .body("closing.solved", equalTo(true));
    }

    @Test
    void theThirdAttemptInVainClosesTheIssue() {
        String issueId = toBeCalled();
        Map<String, Object> inVain = Map.of("contact", "unreachable");
        call(issueId, inVain)
                .statusCode(200)
                .body("status", equalTo("callback"))
                .body("attempts", equalTo(1));
        call(issueId, inVain).statusCode(200).body("status", equalTo("callback"));
        call(issueId, inVain).statusCode(200).body("status", equalTo("closed"));
        awaitStatus(issueId, "closed");
        as("clerk")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .body("callbacks.contact", contains("unreachable", "unreachable", "unreachable"));
    }

    @Test
    void aDiscontentReporterReopensItTwiceThenItIsExplained() {
        String issueId = toBeCalled();
        call(issueId, Map.of("solved", false, "satisfaction", 1))
                .statusCode(200)
                .body("status", equalTo("reopened"));
        awaitStatus(issueId, "reopened");
        handledAgain(issueId, 2);
        call(issueId, Map.of("solved", true, "satisfaction", 2)).statusCode(200).body("status", equalTo("reopened"));
        awaitStatus(issueId, "reopened");
        handledAgain(issueId, 3);
        reopen(issueId).statusCode(409).body("code", equalTo("reopened-twice"));
        call(issueId, Map.of("solved", false, "satisfaction", 1))
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("closing", equalTo("explained"));
        reopen(issueId).statusCode(409).body("code", equalTo("reopened-twice"));
        awaitStatus(issueId, "closed");
        as("supervisor")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .body("reopenings.reason", contains("not-solved", "dissatisfied"))
                .body("checks.checkNo", contains(1, 2, 3));
    }

    @Test
    void aClosedIssueIsReopenedOnceForOneRequest() {
        String issueId = toBeCalled();
        call(issueId, Map.of("solved", true)).statusCode(200);
        for (int i = 0; i < 2; i++) {
            as("clerk")
                    .header("Idempotency-Key", "again")
                    .body(Map.of("reason", "reporter-asked", "note", "it broke again"))
                    .post("/api/v1/issues/" + issueId + "/reopen")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("reopened"))
                    .body("reopens", equalTo(1));
        }
        reopen(issueId).statusCode(409).body("code", equalTo("still-open"));
        awaitStatus(issueId, "reopened");
        assertThat(new Log(kafka).toldBy("/evaluation", issueId)).containsOnlyOnce("evaluation.issue-reopened.v1");
    }

    /** It was said at intake's door, with ticket and secret; here it is heard. */
    @Test
    void aReporterWhoAnswersByTicketNeedsNoCall() {
        String issueId = toBeCalled();
        new Log(kafka).tell("/intake", 2, new IssueSupplemented(issueId, "thanks", "reporter", null, null, true, 5));

        awaitStatus(issueId, "closed");
        as("supervisor").get("/api/v1/evaluations/" + issueId).then().body("callbacks[0].satisfaction", equalTo(5));
        call(issueId, Map.of("solved", true)).statusCode(409).body("code", equalTo("no-callback-due"));
    }

    @Test
    void anUnknownIssueIsNotReopenedAndAnUnhandledOneIsStillOpen() {
        reopen(UUID.randomUUID().toString()).statusCode(404);
        String issueId = UUID.randomUUID().toString();
        new Log(kafka).tell("/intake", 1, reported(issueId));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> reopen(issueId).statusCode(409).body("code", equalTo("still-open")));
        call(issueId, Map.of("solved", true)).statusCode(409).body("code", equalTo("no-callback-due"));
        as("supervisor")
                .body(Map.of())
                .post("/api/v1/checks/" + issueId + "/pass")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-open-check"));
    }

    @Test
    void whoWasReachedSaysWhetherItIsSolved() {
        String issueId = toBeCalled();
        call(issueId, Map.of("satisfaction", 5)).statusCode(422).body("code", equalTo("solved-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"solved\": true, \"satisfaction\": 6}",
                "{\"solved\": true, \"satisfaction\": 0}",
                "{\"solved\": \"perhaps\"}",
                "{\"contact\": \"skipped\"}",
                "{\"solved\": true, \"note\": \"\\u0000\"}",
                "{\"solved\": true, \"mood\": 1}",
                "{\"solved\": ",
                "null"
            })
    void aBodyThatIsNoCallbackIsRefusedAndChangesNothing(String body) {
        String issueId = toBeCalled();
        call(issueId, body).statusCode(400).contentType("application/problem+json");
        as("supervisor")
                .get("/api/v1/evaluations/" + issueId)
                .then()
                .body("status", equalTo("callback"))
                .body("callbacks", hasSize(0));
    }

    @Test
    void areasAndRolesAreKept() {
        String issueId = toBeCalled();
        as("callback", null, "379902")
                .body(Map.of("solved", true))
                .post("/api/v1/callbacks/" + issueId)
                .then()
                .statusCode(404);
        as("clerk")
                .body(Map.of("solved", true))
                .post("/api/v1/callbacks/" + issueId)
                .then()
                .statusCode(403);
        as("unit", WATER)
                .body(Map.of("reason", "supervisor"))
                .post("/api/v1/issues/" + issueId + "/reopen")
                .then()
                .statusCode(403);
        as("supervisor")
                .body(Map.of("reason", "bored"))
                .post("/api/v1/issues/" + issueId + "/reopen")
                .then()
                .statusCode(400);
        as("grid", GRID_OFFICE, GRID).get("/api/v1/callbacks").then().statusCode(403);
    }
}
