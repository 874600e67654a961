package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.PHONE;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.asAccount;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class WithdrawIT {

    private static final Map<String, Object> VOID = Map.of("reason", "test", "explanation", "测试数据，电话" + PHONE);
    private static final Map<String, Object> WITHDRAW = Map.of("reason", "solved-itself", "explanation", "已经好了");

    @Test
    void aSupervisorDeclaresAReportVoidAndTheReporterReadsWhy() {
        ExtractableResponse<Response> receipt = report(uncertain()).extract();
        String issueId = receipt.path("issueId");
        String path = "/api/v1/issues/" + issueId + "/void";

        as("clerk").body(VOID).post(path).then().statusCode(403);
        as("supervisor", null, "379902").body(VOID).post(path).then().statusCode(404);
        as("supervisor")
                .body(Map.of("reason", "bored", "explanation", "x"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reason"));
        for (int i = 0; i < 2; i++) {
            as("supervisor")
                    .header("Idempotency-Key", "void-" + issueId)
                    .body(VOID)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("voided"));
        }
        as("supervisor").body(VOID).post(path).then().statusCode(409).body("code", equalTo("already-voided"));
        awaitFacts(issueId, 2);
        withSecret(receipt)
                .get("/api/v1/tickets/" + receipt.<String>path("ticket"))
                .then()
                .statusCode(200)
                .body("status", equalTo("voided"))
                .body("reason", equalTo("test"))
                .body("explanation", equalTo("测试数据，电话139********"));
    }

    @Test
    void whoeverReportedTakesItBackAndNobodyElse() {
        String issueId = reported(uncertain());
        String path = "/api/v1/issues/" + issueId + "/withdraw";

        asAccount("integration", "another-system")
                .body(WITHDRAW)
                .post(path)
                .then()
                .statusCode(404);
        as("clerk").body(WITHDRAW).post(path).then().statusCode(403);
        as("integration").body(WITHDRAW).post(path).then().statusCode(200).body("status", equalTo("withdrawn"));
        as("clerk")
                .body(Map.of("category", "C0104"))
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-withdrawn"));
    }

    @Test
    void aResidentSaysMoreAndTakesItBackByTicket() {
        ExtractableResponse<Response> receipt = report(uncertain()).extract();
        String issueId = receipt.path("issueId");
        String tickets = "/api/v1/tickets/" + receipt.<String>path("ticket");
        awaitFacts(issueId, 1);

        given().contentType(ContentType.JSON)
                .header("Ticket-Secret", "0000000000000000")
                .body(WITHDRAW)
                .post(tickets + "/withdraw")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-ticket"));
        for (int i = 0; i < 2; i++) {
            withSecret(receipt)
                    .header("Idempotency-Key", "more-" + issueId)
                    .body(Map.of("text", "还在响，电话" + PHONE, "complaint", true))
                    .post(tickets + "/supplement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("reported"));
        }
        withSecret(receipt)
                .body(WITHDRAW)
                .post(tickets + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        withSecret(receipt)
                .body(WITHDRAW)
                .post(tickets + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-withdrawn"));
        awaitFacts(issueId, 3);
        as("clerk")
                .get("/api/v1/issues/" + issueId)
                .then()
                .body("facts", equalTo(3))
                .body("status", equalTo("withdrawn"))
                .body("supplements[0]", equalTo("还在响，电话139********"));
    }

    @Test
    void whatIsFiledIsTakenBackByNobody() {
        ExtractableResponse<Response> receipt = report(certain()).extract();
        String issueId = receipt.path("issueId");

        as("integration")
                .body(WITHDRAW)
                .post("/api/v1/issues/" + issueId + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-filed"));
        as("supervisor")
                .body(VOID)
                .post("/api/v1/issues/" + issueId + "/void")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-filed"));
    }

    @Test
    void smallWorksAreMarkedAndCanBeListed() {
        Map<String, Object> body = certain();
        body.put("category", "C0104");
        String issueId = reported(body);
        awaitFacts(issueId, 2);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("clerk")
                        .queryParam("fastTrack", true)
                        .queryParam("grid", GRID)
                        .queryParam("limit", 1)
                        .get("/api/v1/issues")
                        .then()
                        .statusCode(200)
                        .body("items[0].issueId", equalTo(issueId))
                        .body("items[0].fastTrack", equalTo(true)));
    }

    private static RequestSpecification withSecret(ExtractableResponse<Response> receipt) {
        return given().contentType(ContentType.JSON).header("Ticket-Secret", receipt.<String>path("secret"));
    }
}
