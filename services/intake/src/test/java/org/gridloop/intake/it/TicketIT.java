package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class TicketIT {

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
