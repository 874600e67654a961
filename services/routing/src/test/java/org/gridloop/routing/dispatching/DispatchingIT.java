package org.gridloop.routing.dispatching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RoutingService
class DispatchingIT {

    private static final String GRID = "37990100200101";
    private static final Filing GAS = new Filing("E0501", GRID, Urgency.CRITICAL, "2026.1", true);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RETURNS = "/api/v1/returns/";

    @Test
    void aFiledIssueIsDispatchedByTheListAndSentAgainAfterCheckAndReopening() {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, GAS, true), new IssueFiled(issue, GAS, true));
        IssueDispatched first = (IssueDispatched) awaitFacts(issue, 1).getFirst();
        assertThat(first)
                .returns("dept-gas", IssueDispatched::unit)
                .returns(Tier.DISTRICT, IssueDispatched::tier)
                .returns("379901", IssueDispatched::area)
                .returns(GAS, IssueDispatched::filing);
        assertThat(Duration.between(
                        first.deadlines().clockStart(), first.deadlines().signBy()))
                .hasMinutes(30);
        assertThat(Duration.between(
                        first.deadlines().clockStart(), first.deadlines().finishBy()))
                .hasMinutes(120);

        CheckFailed failed = new CheckFailed(issue, 1, 1, "office-" + GRID, "dept-gas", "n");
        Log.tell(failed, failed);
        IssueDispatched rework = (IssueDispatched) awaitFacts(issue, 2).getLast();
        assertThat(rework.occasion()).isEqualTo(Occasion.REWORK);
        assertThat(rework.deadlines()).isEqualTo(first.deadlines());

        Log.tell(new IssueReopened(issue, 1, "not-solved", null));
        IssueDispatched reopened = (IssueDispatched) awaitFacts(issue, 3).getLast();
        assertThat(reopened.occasion()).isEqualTo(Occasion.REOPENED);
        assertThat(reopened.deadlines().finishBy()).isAfter(first.deadlines().finishBy());

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .get("/api/v1/dispatches/" + issue)
                        .then()
                        .statusCode(200)
                        .body("dispatches.dispatchNo", equalTo(List.of(1, 2, 3)))
                        .body("dispatches.occasion", equalTo(List.of("filed", "rework", "reopened")))
                        .body("dispatches[0].tier", equalTo("district"))
                        .body("dispatches[0].deadlines.rule", equalTo("E0501: 120 min, continuous"))
                        .body("tierMoves", hasSize(0)));
    }

    @Test
    void dispatchesAreShownByAreaAndToUnitsTheirOwnOnly() {
        String issue = dispatched();
        String path = "/api/v1/dispatches/" + issue;
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor").get(path).then().statusCode(200));

        as("officer", null, "379901002").get(path).then().statusCode(200);
        as("grid", null, GRID).get(path).then().statusCode(200);
        as("unit", "dept-gas", "379901").get(path).then().statusCode(200);
        as("analyst").get(path).then().statusCode(200);

        as("officer", null, "379901003").get(path).then().statusCode(404).body("code", equalTo("no-such-issue"));
        as("unit", "dept-power", "379901").get(path).then().statusCode(404);
        as("supervisor").get("/api/v1/dispatches/" + UUID.randomUUID()).then().statusCode(404);
        as("clerk").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void anApprovedReturnDispatchesToTheProposedUnitOnceAlsoWhenAskedAgain() {
        String issue = returnPending("dept-power");
        as("dispatcher").get("/api/v1/returns?limit=500").then().body("items.issueId", hasItem(issue));

        RequestSpecification keyed =
                as("dispatcher").header("Idempotency-Key", "a-" + issue).body(Map.of());
        for (int i = 0; i < 2; i++) {
            keyed.post(RETURNS + issue + "/1/approve")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("nextUnit", equalTo("dept-power"));
        }
        as("dispatcher")
                .body(Map.of())
                .post(RETURNS + issue + "/1/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("return-already-decided"));

        List<RoutingEvent> facts = awaitFacts(issue, 3);
        assertThat(facts.get(1)).isEqualTo(new ReturnApproved(issue, 1, 1, "dept-gas", "dept-power", null));
        assertThat(facts.get(2)).isInstanceOfSatisfying(IssueDispatched.class, e -> {
            assertThat(e.unit()).isEqualTo("dept-power");
            assertThat(e.occasion()).isEqualTo(Occasion.RETURNED);
            assertThat(e.deadlines().finishBy())
                    .isEqualTo(((IssueDispatched) facts.getFirst()).deadlines().finishBy());
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .get("/api/v1/returns?status=approved&limit=500")
                        .then()
                        .body("items.issueId", hasItem(issue)));
        as("dispatcher").get("/api/v1/returns?limit=500").then().body("items.issueId", not(hasItem(issue)));
    }

    @Test
    void aRefusedReturnLeavesTheOrderAndItsReasonIsMasked() {
        String issue = returnPending("dept-power");

        as("dispatcher")
                .body(Map.of("reason", "归你单位，联系 13912345678"))
                .post(RETURNS + issue + "/1/refuse")
                .then()
                .statusCode(200)
                .body("status", equalTo("refused"));

        assertThat(awaitFacts(issue, 2).getLast())
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        e -> assertThat(e.reason()).startsWith("归你单位").doesNotContain("13912345678"));
        as("dispatcher")
                .body(Map.of("reason", "again"))
                .post(RETURNS + issue + "/1/refuse")
                .then()
                .statusCode(409);
    }

    @Test
    void theKeyOfOneDeedDoesNotAnswerAnother() {
        String issue = returnPending("dept-power");
        RequestSpecification keyed = as("dispatcher").header("Idempotency-Key", "k-" + issue);

        keyed.body(Map.of("reason", "归你单位"))
                .post(RETURNS + issue + "/1/refuse")
                .then()
                .statusCode(200);
        keyed.body(Map.of())
                .post(RETURNS + issue + "/1/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("return-already-decided"));

        assertThat(awaitFacts(issue, 2).getLast()).isInstanceOf(ReturnRefused.class);
    }

    @Test
    void aReturnThatCannotBeDecidedIsRefusedAndChangesNothing() {
        String issue = returnPending("dept-nobody");
        String path = RETURNS + issue + "/1/approve";

        as("dispatcher").body(Map.of()).post(path).then().statusCode(422).body("code", equalTo("unknown-unit"));
        as("dispatcher")
                .body(Map.of("unit", "dept-gas"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("same-unit"));
        as("dispatcher")
                .body(Map.of("next", "dept-gas"))
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        as("dispatcher")
                .body(Map.of("reason", " "))
                .post(RETURNS + issue + "/1/refuse")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        as("dispatcher")
                .body(Map.of())
                .post(RETURNS + issue + "/2/approve")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-return"));
        as("dispatcher", null, "379901009").body(Map.of()).post(path).then().statusCode(404);
        as("dispatcher").get("/api/v1/returns?status=lost").then().statusCode(400);
        as("dispatcher").get("/api/v1/returns?limit=0").then().statusCode(400);
        as("dispatcher").get("/api/v1/returns?cursor=x").then().statusCode(400).body("code", equalTo("broken-cursor"));

        Log.tell(new IssueReopened(issue, 1, "not-solved", null));
        awaitFacts(issue, 2);
        as("dispatcher")
                .body(Map.of("unit", "dept-power"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-return"));
        assertThat(Log.toldByRouting(issue)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "clerk", "officer", "analyst"})
    void onlyADispatcherDecidesReturns(String role) {
        as(role).get("/api/v1/returns").then().statusCode(403).body("code", equalTo("not-your-role"));
        as(role).body(Map.of()).post(RETURNS + "x/1/approve").then().statusCode(403);
        as(role).body(Map.of("reason", "r")).post(RETURNS + "x/1/refuse").then().statusCode(403);
    }

    private static String dispatched() {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, GAS, true));
        awaitFacts(issue, 1);
        return issue;
    }

    private static String returnPending(String proposedUnit) {
        String issue = dispatched();
        Log.tell(new ReturnRequested(issue, 1, 1, "dept-gas", "not ours", proposedUnit));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("dispatcher").get("/api/v1/returns?limit=500").then().body("items.issueId", hasItem(issue)));
        return issue;
    }

    private static List<RoutingEvent> awaitFacts(String issue, int many) {
        return await().atMost(PATIENCE).until(() -> Log.toldByRouting(issue), facts -> facts.size() == many);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String role, @Nullable String unit, String area) {
        return given().auth()
                .oauth2(TestTokens.token(role, unit, List.of(area)))
                .contentType(ContentType.JSON);
    }
}
