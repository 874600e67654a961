package org.gridloop.evaluation.it;

import static org.gridloop.evaluation.it.Api.as;
import static org.gridloop.evaluation.it.Facts.GRID;
import static org.gridloop.evaluation.it.Facts.WATER;
import static org.gridloop.evaluation.it.Facts.dispatched;
import static org.gridloop.evaluation.it.Facts.handled;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EvaluationService
class AgendasIT {

    private static final String COMMUNITY = "379901001001";
    private static final String AGENDA = "/api/v1/agendas/grid/" + GRID;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static RequestSpecification officer() {
        return as("officer", "office-" + COMMUNITY, COMMUNITY);
    }

    @Test
    void whatATierOwnsIsOnItsAgendaAndWhatItDecidesIsKept() {
        Log log = new Log(kafka);
        String issueId = handled(log, WATER, true);
        log.tell("/routing", 1, dispatched(issueId, WATER));
        String item = "items.find { it.issueId == '%s' }".formatted(issueId);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> officer()
                        .queryParam("limit", 500)
                        .get(AGENDA)
                        .then()
                        .statusCode(200)
                        .body("cadence", equalTo("all-day"))
                        .body(item + ".title", equalTo("Manhole open"))
                        .body(item + ".decisions", equalTo(0)));
        Map<String, Object> decision =
                Map.of("issueId", issueId, "decision", "fence it today", "units", List.of(WATER));
        for (int i = 0; i < 2; i++) {
            officer()
                    .header("Idempotency-Key", "fence")
                    .body(decision)
                    .post(AGENDA + "/decisions")
                    .then()
                    .statusCode(200)
                    .body("decisions", equalTo(1));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        officer().queryParam("limit", 500).get(AGENDA).then().body(item + ".decisions", equalTo(1)));
        officer()
                .queryParam("limit", 500)
                .get(AGENDA + "/decisions")
                .then()
                .statusCode(200)
                .body("items.decision", hasItem("fence it today"));
    }

    @Test
    void aTopicOfItsOwnGetsAnId() {
        String path = "/api/v1/agendas/community/" + COMMUNITY + "/decisions";
        officer()
                .body(Map.of("topic", "flood drill", "decision", "on Friday"))
                .post(path)
                .then()
                .statusCode(200)
                .body("issueId", notNullValue())
                .body("cadence", equalTo("daily"));
        officer()
                .body(Map.of("decision", "about nothing"))
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("issue-or-topic"));
        officer()
                .body(Map.of("topic", "x", "decision", "y", "doneBy", "2020-01-01T00:00:00Z"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("done-before-decided"));
    }

    @Test
    void anotherAreasAgendaAndIssuesAreAsGoodAsAbsent() {
        as("officer", "office-379901002", "379901002").get(AGENDA).then().statusCode(404);
        as("officer", "office-379901002", "379901002")
                .body(Map.of("topic", "x", "decision", "y"))
                .post(AGENDA + "/decisions")
                .then()
                .statusCode(404);
        officer().get("/api/v1/agendas/street/" + COMMUNITY).then().statusCode(404);
        officer()
                .body(Map.of("issueId", UUID.randomUUID().toString(), "decision", "y"))
                .post(AGENDA + "/decisions")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-issue"));
        as("unit", WATER).get(AGENDA).then().statusCode(403);
        as("dispatcher")
                .body(Map.of("topic", "x", "decision", "y"))
                .post(AGENDA + "/decisions")
                .then()
                .statusCode(403);
        RestAssured.get(AGENDA).then().statusCode(401);
    }
}
