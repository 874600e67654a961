package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.Deadlines;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class MergeIT {

    private static final String ISSUES = "/api/v1/issues/";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aSecondReportOfOneMatterGoesOnWithTheFirstAndClosesWithIt() {
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String master = reported(about(certain(), mark));
        ExtractableResponse<Response> receipt = report(about(uncertain(), mark)).extract();
        String issueId = receipt.path("issueId");
        awaitFacts(master, 2);
        awaitFacts(issueId, 1);

        as("clerk")
                .get(ISSUES + issueId + "/merge-suggestions")
                .then()
                .statusCode(200)
                .body("measure", equalTo("dice-bigrams"))
                .body("items.issueId", hasItem(master))
                .body("items.find { it.issueId == '" + master + "' }.likeness", greaterThan(0.9f))
                .body("items.find { it.issueId == '" + master + "' }.sameGrid", equalTo(true));

        for (int i = 0; i < 2; i++) {
            as("clerk")
                    .header("Idempotency-Key", "merge-" + issueId)
                    .body(Map.of("master", master, "note", "同一井盖"))
                    .post(ISSUES + issueId + "/merge")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("merged"))
                    .body("masterIssueId", equalTo(master));
        }
        awaitFacts(issueId, 2);
        awaitFacts(master, 3);
        as("clerk")
                .queryParam("master", master)
                .get("/api/v1/issues")
                .then()
                .body("items.issueId", equalTo(java.util.List.of(issueId)))
                .body("items[0].status", equalTo("merged"));
        as("clerk").get(ISSUES + master).then().body("facts", equalTo(3)).body("supplements.size()", equalTo(1));
        ticket(receipt)
                .then()
                .body("status", equalTo("merged"))
                .body("together.status", equalTo("filed"))
                .body("together.statusTextZh", notNullValue())
                .body("closedAt", nullValue());
        as("clerk")
                .body(Map.of("category", "C0104"))
                .post(ISSUES + issueId + "/file")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-merged"));

        new Log(kafka).tell("/evaluation", 1, new IssueClosed(master, Closing.RESOLVED, true, 5, null));
        awaitFacts(master, 4);
        ticket(receipt)
                .then()
                .body("status", equalTo("closed"))
                .body("together.status", equalTo("closed"))
                .body("closedAt", notNullValue());
        as("clerk")
                .body(Map.of("reason", "other-matter"))
                .post(ISSUES + issueId + "/unmerge")
                .then()
                .statusCode(409)
                .body("code", equalTo("issue-closed"));
    }

    /** Routing hears of the filing, dispatches, and hears of the merge only then: its dispatch stands last in the log. */
    @Test
    void whatIsDispatchedInTheMomentItIsMergedDoesNotStayDispatched() {
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String master = reported(about(certain(), mark));
        String issueId = reported(about(certain(), mark));
        awaitFacts(master, 2);
        awaitFacts(issueId, 2);
        as("clerk")
                .body(Map.of("master", master))
                .post(ISSUES + issueId + "/merge")
                .then()
                .statusCode(200);
        awaitFacts(issueId, 3);

        Instant now = Instant.now();
        Deadlines deadlines = new Deadlines(now, now.plusSeconds(7200), now.plusSeconds(86_400), "rule", "calendar-1");
        Filing filing = new Filing("C0104", GRID, Urgency.GENERAL, "2026.1", true);
        new Log(kafka)
                .tell(
                        "/routing",
                        1,
                        new IssueDispatched(
                                issueId, 1, "dept-water", Tier.GRID, GRID, filing, Occasion.FILED, deadlines, "rule"));

        awaitFacts(issueId, 5);
        as("clerk").get(ISSUES + issueId).then().body("status", equalTo("merged"));
    }

    @Test
    void thereAreNoChains() {
        String first = reported(uncertain());
        String second = reported(uncertain());
        String third = reported(uncertain());
        awaitFacts(first, 1);
        awaitFacts(second, 1);
        awaitFacts(third, 1);

        merge(first, first, 422, "master-is-itself");
        merge(first, UUID.randomUUID().toString(), 404, "no-such-master");
        as("clerk")
                .body(Map.of("master", second))
                .post(ISSUES + first + "/merge")
                .then()
                .statusCode(200);
        merge(first, third, 409, "already-merged");
        merge(third, first, 409, "master-merged");
        merge(second, third, 409, "has-merged-ones");
        as("clerk")
                .body(Map.of("reason", "bored"))
                .post(ISSUES + first + "/unmerge")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reason"));
        for (int i = 0; i < 2; i++) {
            as("clerk")
                    .header("Idempotency-Key", "part-" + first)
                    .body(Map.of("reason", "other-place", "explanation", "两处井盖"))
                    .post(ISSUES + first + "/unmerge")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("reported"))
                    .body("masterIssueId", nullValue());
        }
        as("clerk")
                .body(Map.of("reason", "other-place"))
                .post(ISSUES + first + "/unmerge")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-merged"));
        as("clerk")
                .body(Map.of("master", third))
                .post(ISSUES + second + "/merge")
                .then()
                .statusCode(200);
    }

    @Test
    void whatHangsOnAMasterThatGoesNoFurtherWaitsAtTheDeskAgain() {
        String master = reported(uncertain());
        String issueId = reported(uncertain());
        awaitFacts(master, 1);
        awaitFacts(issueId, 1);
        as("clerk")
                .body(Map.of("master", master))
                .post(ISSUES + issueId + "/merge")
                .then()
                .statusCode(200);

        as("clerk")
                .body(Map.of("reason", "not-in-scope", "explanation", "不属于本区"))
                .post(ISSUES + master + "/reject")
                .then()
                .statusCode(200);
        awaitFacts(issueId, 3);
        as("clerk")
                .get(ISSUES + issueId)
                .then()
                .body("status", equalTo("reported"))
                .body("masterIssueId", nullValue());
    }

    @Test
    void whatLiesElsewhereIsNeitherSuggestedNorShown() {
        String mark = UUID.randomUUID().toString();
        String issueId = reported(about(uncertain(), mark));
        Map<String, Object> elsewhere = about(uncertain(), mark);
        elsewhere.remove("location");
        elsewhere.put("gridCode", "37990100200101");
        String other = reported(elsewhere);
        awaitFacts(issueId, 1);
        awaitFacts(other, 1);

        as("clerk")
                .get(ISSUES + issueId + "/merge-suggestions")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(other)));
        as("clerk", null, "379902")
                .get(ISSUES + issueId + "/merge-suggestions")
                .then()
                .statusCode(404);
        as("clerk", null, GRID)
                .body(Map.of("master", other))
                .post(ISSUES + issueId + "/merge")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-master"));
    }

    private static void merge(String issueId, String master, int status, String code) {
        as("clerk")
                .body(Map.of("master", master))
                .post(ISSUES + issueId + "/merge")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static Map<String, Object> about(Map<String, Object> body, String mark) {
        body.put("title", "井盖响 " + mark);
        return body;
    }

    private static Response ticket(ExtractableResponse<Response> receipt) {
        Response answer = given().header("Ticket-Secret", receipt.<String>path("secret"))
                .get("/api/v1/tickets/" + receipt.<String>path("ticket"));
        answer.then().statusCode(200);
        return answer;
    }
}
