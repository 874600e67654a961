package org.gridloop.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.SupervisionEvent.IssueReminded;
import org.gridloop.events.SupervisionEvent.SupervisionLifted;
import org.gridloop.events.SupervisionEvent.SupervisionOrdered;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may happen to an order besides being handled, over REST, with the other services' facts from the log. */
@QuarkusTest
@RoutingService
class WholeLifeIT {

    private static final String GRID = "37990100400101";
    private static final String COMMUNITY = "379901004001";
    private static final Filing GAS = new Filing("E0501", GRID, Urgency.CRITICAL, "2026.1", true);
    private static final Filing RUBBISH = new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void aUnitThatAsksInTimeGetsOnceMoreItsLimitAndOnlyOnceForTheSameKey() {
        String issue = inHand(GAS);
        IssueDispatched first = (IssueDispatched) Log.toldByRouting(issue).getFirst();
        Instant finish = first.deadlines().finishBy();
        Log.tell(new ExtensionRequested(issue, 1, 1, "dept-gas", "complex", "two pipes", finish));
        listed("/api/v1/extensions?limit=500", issue);

        String path = "/api/v1/extensions/" + issue + "/1/approve";
        as("dispatcher", null, "379901009").body(NOTHING).post(path).then().statusCode(404);
        as("unit").body(NOTHING).post(path).then().statusCode(403);
        RequestSpecification keyed =
                as("dispatcher").header("Idempotency-Key", "e-" + issue).body(NOTHING);
        for (int i = 0; i < 2; i++) {
            keyed.post(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("granted", equalTo(1))
                    .body("finishBy", equalTo(finish.plus(Duration.ofHours(2)).toString()));
        }
        as("dispatcher")
                .body(NOTHING)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("extension-already-decided"));
        assertThat(awaitFacts(issue, 2).getLast())
                .isInstanceOfSatisfying(
                        ExtensionApproved.class,
                        e -> assertThat(e.oldFinishBy()).isEqualTo(finish));

        Log.tell(new ExtensionRequested(issue, 1, 2, "dept-gas", "other", "again", finish));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .body(Map.of("reason", "not-needed"))
                        .post("/api/v1/extensions/" + issue + "/1/refuse")
                        .then()
                        .statusCode(200));
        as("dispatcher")
                .body(Map.of("reason", "no idea"))
                .post("/api/v1/extensions/" + issue + "/1/refuse")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        assertThat(awaitFacts(issue, 3).getLast()).isInstanceOf(ExtensionRefused.class);
        as("dispatcher")
                .get("/api/v1/extensions?status=refused&limit=500")
                .then()
                .body("items.issueId", hasItem(issue));
    }

    @Test
    void aClockStandsUntilItsDateAndRunsOnByItself() {
        String issue = inHand(GAS);
        Instant until = Instant.now().plusSeconds(8);
        Map<String, Object> body = Map.of("until", until.toString(), "reason", "budget", "explanation", "next year");
        String path = "/api/v1/suspensions/" + issue;
        as("dispatcher")
                .body(Map.of("until", "2020-01-01T00:00:00Z", "reason", "budget", "explanation", "x"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("no-day-to-come"));
        as("officer").body(body).post(path).then().statusCode(403);
        as("dispatcher").body(body).post(path).then().statusCode(200).body("status", equalTo("suspended"));
        as("dispatcher").body(body).post(path).then().statusCode(409);
        listed("/api/v1/suspensions?limit=500", issue);

        List<RoutingEvent> facts = awaitFacts(issue, 3);
        HandlingSuspended suspended = (HandlingSuspended) facts.get(1);
        assertThat(facts.getLast()).isInstanceOfSatisfying(HandlingResumed.class, e -> {
            assertThat(e.automatic()).isTrue();
            assertThat(e.resumedAt()).isEqualTo(suspended.until());
            assertThat(e.newFinishBy()).isEqualTo(suspended.newFinishBy());
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .get("/api/v1/suspensions?limit=500")
                        .then()
                        .body("items.issueId", not(hasItem(issue))));
        as("dispatcher")
                .body(NOTHING)
                .post(path + "/resume")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-suspended"));
    }

    @Test
    void aCommunityCallsUnitsTogetherAndWritesDownWhatTheyAgreedOn() {
        String issue = inHand(GAS);
        String path = "/api/v1/whistles/" + issue;
        Map<String, Object> call =
                Map.of("assistants", List.of("dept-power"), "reason", "danger", "explanation", "gas and wires");
        as("officer", null, "379901005").body(call).post(path).then().statusCode(404);
        as("officer", null, "379901")
                .body(call)
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-from-there"));
        RequestSpecification officer = as("officer", null, COMMUNITY);
        officer.body(Map.of("assistants", List.of(), "reason", "danger", "explanation", "x"))
                .post(path)
                .then()
                .statusCode(400);
        officer.body(call).post(path).then().statusCode(200).body("status", equalTo("joint"));
        officer.body(call).post(path).then().statusCode(409).body("code", equalTo("already-joint"));
        WhistleBlown blown = (WhistleBlown) awaitFacts(issue, 2).getLast();
        assertThat(blown.leadUnit()).isEqualTo("dept-gas");
        assertThat(blown.units())
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.reportInBy()).isAfter(Instant.now()));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("unit", "dept-power", "379901").get(path).then().statusCode(200));
        as("unit", "dept-water", "379901").get(path).then().statusCode(404);
        Log.tell(new UnitReportedIn(
                issue, 1, 1, "dept-power", false, blown.units().getLast().reportInBy(), true, null));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("officer", null, COMMUNITY).get(path).then().body("units[1].inTime", equalTo(true)));

        as("officer", null, COMMUNITY)
                .body(Map.of("result", "agreed", "conclusion", "gas first, then wires"))
                .post(path + "/conclude")
                .then()
                .statusCode(200)
                .body("status", equalTo("alone"));
        assertThat(awaitFacts(issue, 3).getLast()).isInstanceOfSatisfying(JointHandlingConcluded.class, e -> {
            assertThat(e.reportedIn()).containsExactly("dept-power");
            assertThat(e.missing()).containsExactly("dept-gas");
        });
    }

    @Test
    void anOfficerMovesAnIssueUpAndDownAndItIsToldWhy() {
        String issue = inHand(RUBBISH);
        Map<String, Object> up = Map.of("reason", "no-authority", "explanation", "a building site");
        Map<String, Object> down = Map.of("reason", "has-means", "explanation", "you have a lorry");
        String path = "/api/v1/tiers/" + issue;
        as("grid", null, "37990100400102").body(up).post(path + "/raise").then().statusCode(404);
        RequestSpecification keyed =
                as("grid", null, GRID).header("Idempotency-Key", "t-" + issue).body(up);
        for (int i = 0; i < 2; i++) {
            keyed.post(path + "/raise").then().statusCode(200).body("tier", equalTo("community"));
            boardShows(COMMUNITY, issue);
        }
        as("grid", null, GRID)
                .body(up)
                .post(path + "/raise")
                .then()
                .statusCode(409)
                .body("code", equalTo("owned-elsewhere"));
        as("officer", null, COMMUNITY)
                .body(down)
                .post(path + "/lower")
                .then()
                .statusCode(200)
                .body("area", equalTo(GRID));
        boardShows(GRID, issue);
        as("officer", null, COMMUNITY)
                .body(down)
                .post(path + "/lower")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-authority-below"));
        List<RoutingEvent> facts = awaitFacts(issue, 3);
        assertThat(facts.get(1)).isInstanceOf(TierEscalated.class);
        assertThat(facts.get(2)).isInstanceOf(TierLowered.class);

        as("officer", null, COMMUNITY)
                .get("/api/v1/issues/" + issue + "/why")
                .then()
                .statusCode(200)
                .body("unit", equalTo("office-" + GRID))
                .body("tier", equalTo("grid"))
                .body("unitBecause.english", startsWith("The responsibility list (catalogue-"))
                .body("tierBecause.chinese", containsString("下派至"));
        as("unit", "dept-gas", "379901")
                .get("/api/v1/issues/" + issue + "/why")
                .then()
                .statusCode(404);
        as("dispatcher")
                .get("/api/v1/dispatches/" + issue)
                .then()
                .body("tierMoves.toTier", equalTo(List.of("community", "grid")))
                .body("tierMoves.reason", equalTo(List.of("no-authority", "has-means")));
    }

    @Test
    void anIssueIsRemindedOfAndSupervisedByHand() {
        String issue = inHand(GAS);
        String path = "/api/v1/supervisions/" + issue;
        Map<String, Object> watch = Map.of("reason", "public-concern", "explanation", "in the papers");
        as("clerk")
                .body(Map.of("reason", "reporter-asked"))
                .post(path + "/remind")
                .then()
                .statusCode(200)
                .body("reminders", equalTo(1));
        as("clerk").body(watch).post(path + "/order").then().statusCode(403);
        as("supervisor")
                .body(watch)
                .post(path + "/raise")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-supervised"));
        as("supervisor")
                .body(watch)
                .post(path + "/order")
                .then()
                .statusCode(200)
                .body("level", equalTo(1));
        as("supervisor")
                .body(watch)
                .post(path + "/raise")
                .then()
                .statusCode(200)
                .body("level", equalTo(2));
        listed("/api/v1/supervisions?level=2&limit=500", issue);
        as("supervisor")
                .body(Map.of("reason", "handled"))
                .post(path + "/lift")
                .then()
                .statusCode(200)
                .body("level", equalTo(0));
        assertThat(awaitFacts(issue, 5).subList(1, 5))
                .hasExactlyElementsOfTypes(
                        IssueReminded.class,
                        SupervisionOrdered.class,
                        SupervisionRaised.class,
                        SupervisionLifted.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor").get(path).then().body("watch.level", equalTo(0)));
        as("supervisor", null, "379901009").get(path).then().statusCode(404);
    }

    @Test
    void theThirdReturnRaisesSupervisionAndASupervisorHasTheLastWord() {
        String issue = inHand(GAS);
        Log.tell(new ReturnRequested(issue, 1, 3, "dept-gas", "still not ours", "dept-power"));
        assertThat(awaitFacts(issue, 2).getLast()).isInstanceOfSatisfying(SupervisionRaised.class, e -> {
            assertThat(e.reason()).isEqualTo("third-return");
            assertThat(e.automatic()).isTrue();
        });
        listed("/api/v1/returns?limit=500", issue);
        String path = "/api/v1/returns/" + issue + "/1/approve";
        as("dispatcher").body(NOTHING).post(path).then().statusCode(403).body("code", equalTo("for-arbitration"));
        as("supervisor").body(NOTHING).post(path).then().statusCode(200).body("nextUnit", equalTo("dept-power"));
        assertThat(awaitFacts(issue, 4).get(2))
                .isInstanceOfSatisfying(
                        ReturnApproved.class, e -> assertThat(e.arbitrated()).isTrue());
    }

    @Test
    void anIssueThatIsNoLongerMergedIsDispatchedAgain() {
        String issue = inHand(GAS);
        String master = UUID.randomUUID().toString();
        Log.tell(new IssueMerged(issue, 1, master, GAS, true, false, null, null, null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/boards/district/379901?limit=500")
                        .then()
                        .body("issues.items.issueId", not(hasItem(issue))));

        Log.tell(new IssueUnmerged(issue, 1, master, GAS, "other-matter", null));
        assertThat(awaitFacts(issue, 2).getLast()).isInstanceOfSatisfying(IssueDispatched.class, e -> {
            assertThat(e.dispatchNo()).isEqualTo(2);
            assertThat(e.unit()).isEqualTo("dept-gas");
            assertThat(e.rule()).startsWith("merge 1 undone");
        });
        boardShows("379901", issue);
    }

    /** Signed for, as far as the board has heard. */
    private static String inHand(Filing filing) {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, filing, true));
        IssueDispatched dispatched = (IssueDispatched) awaitFacts(issue, 1).getFirst();
        Log.tell(new DispatchSignedFor(issue, 1, dispatched.unit(), true));
        String area = dispatched.area();
        String tier = dispatched.tier().name();
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/boards/" + tier + "/" + area + "?limit=500")
                        .then()
                        .statusCode(200)
                        .body("issues.items.find { it.issueId == '" + issue + "' }.status", equalTo("handling")));
        return issue;
    }

    private static void boardShows(String area, String issue) {
        String tier = Tier.ofArea(area).name();
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/boards/" + tier + "/" + area + "?limit=500")
                        .then()
                        .body("issues.items.issueId", hasItem(issue)));
    }

    private static void listed(String path, String issue) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("supervisor").get(path).then().statusCode(200).body("items.issueId", hasItem(issue)));
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
