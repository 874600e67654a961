package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class TicketIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aResidentSeesHowFarItIsAndNothingInternal() {
        var receipt = report(certain()).extract();
        awaitFacts(receipt.path("issueId"), 2);

        given().header("Ticket-Secret", receipt.<String>path("secret"))
                .get("/api/v1/tickets/" + receipt.<String>path("ticket").toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("ticket", equalTo(receipt.<String>path("ticket")))
                .body("status", equalTo("filed"))
                .body("statusText", notNullValue())
                .body("statusTextZh", notNullValue())
                .body("text", nullValue())
                .body("issueId", nullValue());
    }

    @Test
    void aWrongNumberAWrongSecretAndNoSecretLookTheSame() {
        var receipt = report(certain()).extract();
        awaitFacts(receipt.path("issueId"), 2);
        String ticket = receipt.path("ticket");

        Map<String, Object> wrongSecret = problem(follow(ticket, "0000000000000000"));
        Map<String, Object> wrongNumber = problem(follow("0000-0000-0000", receipt.path("secret")));
        Map<String, Object> malformed = problem(follow("no-number-at-all", receipt.path("secret")));
        Map<String, Object> noSecret = problem(given().get("/api/v1/tickets/" + ticket));

        assertThat(wrongNumber).isEqualTo(wrongSecret);
        assertThat(malformed).isEqualTo(wrongSecret);
        assertThat(noSecret).isEqualTo(wrongSecret);
    }

    @Test
    void aResidentAnswersTheCallbackByTicketOnceItIsDue() {
        var receipt = report(certain()).extract();
        String issueId = receipt.path("issueId");
        awaitFacts(issueId, 2);
        String ticket = receipt.path("ticket");
        String secret = receipt.path("secret");
        answer(ticket, secret, Map.of("solved", true)).statusCode(409).body("code", equalTo("no-callback-due"));

        new Log(kafka).tell("/evaluation", 1, new CheckPassed(issueId, 1, 1, "office-" + GRID, null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> follow(ticket, secret).then().body("status", equalTo("callback")));
        answer(ticket, "0000000000000000", Map.of("solved", true)).statusCode(404);
        answer(ticket, secret, Map.of("satisfaction", 5)).statusCode(400);
        answer(ticket, secret, Map.of("solved", true, "satisfaction", 9)).statusCode(400);
        answer(ticket, secret, Map.of("solved", true, "text", "a\0"))
                .statusCode(400)
                .body("code", equalTo("nul-character"));
        for (int i = 0; i < 2; i++) {
            answer(ticket, secret, Map.of("solved", true, "satisfaction", 4, "text", "call 13800001111"))
                    .statusCode(200)
                    .body("satisfaction", equalTo(4));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("clerk")
                        .get("/api/v1/issues/" + issueId)
                        .then()
                        .body("facts", equalTo(4))
                        .body("supplements[0]", equalTo("call 138********")));
    }

    private static ValidatableResponse answer(String ticket, String secret, Map<String, Object> body) {
        return given().header("Ticket-Secret", secret)
                .header("Idempotency-Key", "answer-" + ticket)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tickets/" + ticket + "/answer")
                .then();
    }

    private static Response follow(String ticket, String secret) {
        return given().header("Ticket-Secret", secret).get("/api/v1/tickets/" + ticket);
    }

    private static Map<String, Object> problem(Response answer) {
        Map<String, Object> body = answer.then().statusCode(404).extract().path("$");
        assertThat(body).containsEntry("code", "no-such-ticket");
        // the path that was asked for is the asker's own
        body.remove("instance");
        return body;
    }
}
