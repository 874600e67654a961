package org.gridloop.response.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.response.it.Api.as;
import static org.gridloop.response.it.Facts.DRAINAGE;
import static org.gridloop.response.it.Facts.FINISH;
import static org.gridloop.response.it.Facts.GRID;
import static org.gridloop.response.it.Facts.GRID_OFFICE;
import static org.gridloop.response.it.Facts.PHONE;
import static org.gridloop.response.it.Facts.WATER;
import static org.gridloop.response.it.Facts.dispatched;
import static org.gridloop.response.it.Facts.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ResponseService
class OrdersIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /** An issue that was reported and dispatched to a unit, in its worklist. */
    private String dispatchedTo(String unit) {
        String issueId = UUID.randomUUID().toString();
        Log log = new Log(kafka);
        log.tell("/intake", 1, reported(issueId));
        log.tell("/routing", 1, dispatched(issueId, 1, unit));
        awaitStatus(issueId, 1, "waiting");
        return issueId;
    }

    private static void awaitStatus(String issueId, int dispatchNo, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/orders/" + issueId + "/" + dispatchNo)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }

    private static String order(String issueId, int dispatchNo, String deed) {
        return "/api/v1/orders/" + issueId + "/" + dispatchNo + "/" + deed;
    }

    @Test
    void aUnitSignsReportsProgressAndFinishes() {
        String issueId = dispatchedTo(WATER);

        as("unit", WATER)
                .get("/api/v1/orders/" + issueId + "/1")
                .then()
                .statusCode(200)
                .body("title", equalTo("Manhole open"))
                .body("category", equalTo("C0102"))
                .body("urgency", equalTo("critical"))
                .body("lon", equalTo(118.82f))
                .body("signedAt", nullValue())
                .body("reporterRef", nullValue());
        for (int i = 0; i < 2; i++) {
            as("unit", WATER)
                    .body(Map.of())
                    .post(order(issueId, 1, "sign"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("handling"))
                    .body("unit", equalTo(WATER));
        }
        as("unit", WATER).post(order(issueId, 1, "sign")).then().statusCode(200);
        as("unit", WATER)
                .body(Map.of("note", "digging"))
                .post(order(issueId, 1, "progress"))
                .then()
                .statusCode(200);
        as("unit", WATER)
                .body(Map.of("note", "dig\u0000ging"))
                .post(order(issueId, 1, "progress"))
                .then()
                .statusCode(400);
        as("unit", WATER)
                .body(FINISH)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(200)
                .body("status", equalTo("finished"));
        awaitStatus(issueId, 1, "finished");

        as("unit", WATER)
                .body(FINISH)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("already-finished"))
                .body("detailZh", equalTo("该派遣单已办结，不能重复操作。"));
        Log log = new Log(kafka);
        assertThat(log.toldBy("/department-response", issueId))
                .containsExactly(
                        "response.order-received.v1",
                        "response.dispatch-signed-for.v1",
                        "response.progress-reported.v1",
                        "response.handling-finished.v1");
        assertThat(log.everythingIn("issue-events").toString()).doesNotContain(PHONE);
    }

    @Test
    void aFinishWithoutASignatureSignsFirstAndItsRetryIsAnsweredAlike() {
        String issueId = dispatchedTo(WATER);
        for (int i = 0; i < 2; i++) {
            as("unit", WATER)
                    .header("Idempotency-Key", "finish-it")
                    .body(FINISH)
                    .post(order(issueId, 1, "finish"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("finished"));
        }
        awaitStatus(issueId, 1, "finished");
        assertThat(new Log(kafka).toldBy("/department-response", issueId))
                .containsExactly(
                        "response.order-received.v1",
                        "response.dispatch-signed-for.v1",
                        "response.handling-finished.v1");
    }

    @Test
    void aRetriedProgressReportIsToldOnce() {
        String issueId = dispatchedTo(WATER);
        for (int i = 0; i < 2; i++) {
            as("unit", WATER)
                    .header("Idempotency-Key", "step-1")
                    .body(Map.of("note", "digging"))
                    .post(order(issueId, 1, "progress"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("handling"));
        }
        awaitStatus(issueId, 1, "handling");
        as("unit", WATER)
                .header("Idempotency-Key", "step-1")
                .body(FINISH)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(200)
                .body("status", equalTo("finished"));
        awaitStatus(issueId, 1, "finished");
        assertThat(new Log(kafka).toldBy("/department-response", issueId))
                .containsOnlyOnce("response.progress-reported.v1");
    }

    @Test
    void anApprovedReturnMovesTheOrderAndALateFinishIsKept() {
        String issueId = dispatchedTo(WATER);
        as("unit", WATER)
                .body(Map.of("reason", "not a water pipe", "proposedUnit", DRAINAGE))
                .post(order(issueId, 1, "return"))
                .then()
                .statusCode(200)
                .body("status", equalTo("return_pending"));
        for (String deed : List.of("sign", "finish", "progress", "return")) {
            Map<String, Object> body = Map.of(
                            "sign", Map.<String, Object>of(),
                            "finish", FINISH,
                            "progress", Map.<String, Object>of("note", "x"),
                            "return", Map.<String, Object>of("reason", "x", "proposedUnit", DRAINAGE))
                    .getOrDefault(deed, Map.of());
            as("unit", WATER)
                    .body(body)
                    .post(order(issueId, 1, deed))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("return-pending"));
        }
        new Log(kafka)
                .tell(
                        "/routing",
                        2,
                        new ReturnApproved(issueId, 1, 1, WATER, DRAINAGE, null),
                        dispatched(issueId, 2, DRAINAGE));
        awaitStatus(issueId, 1, "withdrawn");
        awaitStatus(issueId, 2, "waiting");

        as("unit", WATER)
                .body(Map.of())
                .post(order(issueId, 1, "sign"))
                .then()
                .statusCode(409)
                .body("code", equalTo("order-withdrawn"));
        as("unit", WATER).body(Map.of()).post(order(issueId, 2, "sign")).then().statusCode(404);
        as("unit", WATER)
                .body(FINISH)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("message", not(nullValue()));
        as("unit", DRAINAGE)
                .body(FINISH)
                .post(order(issueId, 2, "finish"))
                .then()
                .statusCode(200)
                .body("status", equalTo("finished"));
    }

    @Test
    void afterThreeRefusedReturnsThereIsNoFourth() {
        String issueId = dispatchedTo(WATER);
        Map<String, String> back = Map.of("reason", "not ours", "proposedUnit", DRAINAGE);
        for (int returnNo = 1; returnNo <= 3; returnNo++) {
            as("unit", WATER)
                    .body(back)
                    .post(order(issueId, 1, "return"))
                    .then()
                    .statusCode(200);
            awaitStatus(issueId, 1, "return_pending");
            new Log(kafka)
                    .tell("/routing", 1 + returnNo, new ReturnRefused(issueId, 1, returnNo, WATER, "it is yours"));
            awaitStatus(issueId, 1, "waiting");
        }
        as("unit", WATER)
                .get("/api/v1/orders/" + issueId + "/1")
                .then()
                .body("lastReturnRefused", equalTo("it is yours"));
        as("unit", WATER)
                .body(back)
                .post(order(issueId, 1, "return"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-more-returns"));
    }

    @Test
    void aReturnNeedsAnotherKnownUnit() {
        String issueId = dispatchedTo(WATER);
        as("unit", WATER)
                .body(Map.of("reason", "not ours", "proposedUnit", "dept-weather"))
                .post(order(issueId, 1, "return"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-unit"));
        as("unit", WATER)
                .body(Map.of("reason", "not ours", "proposedUnit", WATER))
                .post(order(issueId, 1, "return"))
                .then()
                .statusCode(422)
                .body("code", equalTo("own-unit-proposed"));
    }

    @Test
    void aFinishNeedsThePhotographTheCatalogueAsksFor() {
        String issueId = dispatchedTo(WATER);
        as("unit", WATER)
                .body(Map.of("done", "mended"))
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"done\": \"x\", \"evidence\": [{\"name\": \"a.jpg\", \"mediaType\": \"image/jpeg\", \"size\": 1, \"sha256\": \"abc\"}]}",
                "{\"done\": \"x\", \"evidence\": [{\"name\": \"a/b.jpg\", \"mediaType\": \"image/jpeg\", \"size\": 1}]}",
                "{\"done\": \"x\", \"evidence\": [null]}",
                "{\"done\": \"x\", \"unknown\": 1}",
                "{\"done\": ",
                "[]",
                "null"
            })
    void aBodyThatIsNotAFinishIsRefusedAndChangesNothing(String body) {
        String issueId = dispatchedTo(WATER);
        as("unit", WATER)
                .body(body)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as("unit", WATER).get("/api/v1/orders/" + issueId + "/1").then().body("status", equalTo("waiting"));
    }

    @Test
    void anotherUnitsOrderIsAsGoodAsAbsent() {
        String issueId = dispatchedTo(WATER);
        as("unit", DRAINAGE).get("/api/v1/orders/" + issueId + "/1").then().statusCode(404);
        as("unit", DRAINAGE)
                .body(Map.of())
                .post(order(issueId, 1, "sign"))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-your-order"));
        as("unit", DRAINAGE)
                .body(FINISH)
                .post(order(issueId, 1, "finish"))
                .then()
                .statusCode(404);
        as("unit").body(Map.of()).post(order(issueId, 1, "sign")).then().statusCode(404);
        as("unit", DRAINAGE)
                .queryParam("unit", WATER)
                .get("/api/v1/orders")
                .then()
                .statusCode(404);
    }

    @Test
    void whoIsNoUnitSignsNothingAndWhoIsNobodySeesNothing() {
        String issueId = dispatchedTo(WATER);
        as("dispatcher").body(Map.of()).post(order(issueId, 1, "sign")).then().statusCode(403);
        as("clerk").get("/api/v1/orders").then().statusCode(403);
        io.restassured.RestAssured.get("/api/v1/orders").then().statusCode(401);
    }

    @Test
    void aGridWorkersDeskIsAUnitAndAnOfficerSeesIt() {
        String issueId = dispatchedTo(GRID_OFFICE);
        as("officer", "office-379901001", "379901001")
                .queryParam("unit", GRID_OFFICE)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId));
        as("officer", "office-379901002", "379901002")
                .queryParam("unit", GRID_OFFICE)
                .get("/api/v1/orders")
                .then()
                .statusCode(404);
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post(order(issueId, 1, "sign"))
                .then()
                .statusCode(200);
    }

    @Test
    void aWorklistGoesPageByPageNewestFirst() {
        String first = dispatchedTo("dept-tax");
        String second = dispatchedTo("dept-tax");
        String next = as("unit", "dept-tax")
                .queryParam("limit", 1)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.issueId", equalTo(List.of(second)))
                .extract()
                .path("next");
        as("unit", "dept-tax")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.issueId", equalTo(List.of(first)))
                .body("next", nullValue());
        as("dispatcher")
                .queryParam("unit", "dept-tax")
                .queryParam("status", "waiting")
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.unit", everyItem(equalTo("dept-tax")));
        as("dispatcher")
                .queryParam("status", "lost")
                .get("/api/v1/orders")
                .then()
                .statusCode(400);
        as("dispatcher").queryParam("limit", 0).get("/api/v1/orders").then().statusCode(400);
    }
}
