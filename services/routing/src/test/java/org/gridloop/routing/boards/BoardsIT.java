package org.gridloop.routing.boards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridloop.events.EvaluationEvent.AgendaDecisionRecorded;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RoutingService
class BoardsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GRID = "37990100500101";
    private static final String COMMUNITY = "379901005001";
    private static final String STREET = "379901005";

    @Test
    void issuesOfEveryStateAreCountedWhereTheyAreOwned() {
        Filing rubbish = filing("E0101");
        String open = UUID.randomUUID().toString();
        String handling = UUID.randomUUID().toString();
        String finished = UUID.randomUUID().toString();
        String notInCatalogue = UUID.randomUUID().toString();
        Log.tell(
                new IssueFiled(notInCatalogue, filing("E0000"), false),
                new IssueFiled(open, rubbish, true),
                new IssueFiled(handling, rubbish, true),
                new IssueFiled(finished, rubbish, true),
                new IssueFiled(UUID.randomUUID().toString(), filing("E0401"), true),
                new IssueFiled(UUID.randomUUID().toString(), filing("E0103"), true));
        for (String issue : List.of(open, handling, finished)) {
            await().atMost(PATIENCE).until(() -> Log.toldByRouting(issue).size() == 1);
        }
        Log.tell(
                new DispatchSignedFor(handling, 1, "office-" + GRID, true),
                new HandlingFinished(finished, 1, "office-" + GRID, rubbish, "done", List.of(), true));

        await().atMost(PATIENCE)
                .untilAsserted(() -> board("grid", null, "grid", GRID)
                        .statusCode(200)
                        .body("owned.open", equalTo(3))
                        .body("owned.finished", equalTo(1))
                        .body("owned.byStatus.filed", equalTo(1))
                        .body("owned.byStatus.dispatched", equalTo(1))
                        .body("owned.byStatus.handling", equalTo(1))
                        .body("owned.byStatus.handled", equalTo(1))
                        .body("children", hasSize(0))
                        .body("issues.items.issueId", hasItems(open, handling, notInCatalogue))
                        .body("issues.items[0].due", notNullValue())
                        .body("issues.items[2].due", nullValue())
                        .body("issues.items.overdue", everyItem(equalTo(false))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> board("officer", STREET, "street", STREET)
                        .body("owned.open", equalTo(1))
                        .body("below.open", equalTo(4))
                        .body("total.open", equalTo(5)));
        board("officer", STREET, "community", COMMUNITY)
                .statusCode(200)
                .body("tier", equalTo("community"))
                .body("owned.open", equalTo(1))
                .body("below.open", equalTo(3))
                .body("total.finished", equalTo(1));

        for (String[] area : new String[][] {{"district", "379901"}, {"street", STREET}, {"community", COMMUNITY}}) {
            JsonPath board = board("analyst", null, area[0], area[1]).extract().jsonPath();
            for (String count : List.of("open", "overdue", "dueSoon", "finished", "closed", "byStatus.handling")) {
                assertThat(board.getLong("owned." + count) + board.getLong("children.total." + count + ".sum()"))
                        .as("%s of %s", count, area[1])
                        .isEqualTo(board.getLong("total." + count));
            }
        }
        board("analyst", null, "district", "379901").body("children", hasSize(14));
    }

    @Test
    void aBoardShowsItsLightsItsQuotaAndItsAgenda() {
        String grid = "37990100200101";
        String community = "379901002001";
        Filing rubbish = new Filing("E0101", grid, Urgency.GENERAL, "2026.1", true);
        String complained = UUID.randomUUID().toString();
        String pleased = UUID.randomUUID().toString();
        String reported = UUID.randomUUID().toString();
        Log.tell(
                reported(reported, "offline", grid),
                reported(complained, "grid-worker", grid),
                reported(pleased, "hotline-12345", grid),
                new IssueSupplemented(complained, "t", "reporter", true, null),
                new IssueFiled(complained, rubbish, true),
                new IssueFiled(pleased, rubbish, true),
                new IssueSupplemented(complained, "t", "reporter", true, null));
        await().atMost(PATIENCE)
                .until(() -> Log.toldByRouting(complained).size() == 1
                        && Log.toldByRouting(pleased).size() == 1);
        Log.tell(
                new IssueClosed(pleased, Closing.RESOLVED, true, 5, null),
                new AgendaDecisionRecorded(
                        complained, 1, Tier.GRID, grid, "all-day", Instant.now(), null, "d", List.of(), null));

        await().atMost(PATIENCE)
                .untilAsserted(() -> board("grid", null, "grid", grid)
                        .statusCode(200)
                        .body("owned.lights.red", equalTo(1))
                        .body("owned.lights.yellow", equalTo(0))
                        .body("owned.lights.green", equalTo(1))
                        .body("lights.green", equalTo(1))
                        .body("issues.items[0].red", equalTo(true))
                        .body("due.overdue", equalTo(0))
                        .body("quota.grids", equalTo(1))
                        .body("quota.reports", equalTo(2))
                        .body("quota.missing", equalTo(0))
                        .body("agenda.cadence", equalTo("all-day"))
                        .body("agenda.open", equalTo(1))
                        .body("agenda.red", equalTo(1))
                        .body("agenda.undecided", equalTo(0))
                        .body("agenda.items[0].issueId", equalTo(complained))
                        .body("agenda.items[0].decisions", equalTo(1)));
        Log.tell(new IssueVoided(reported, "test", "x"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> board("grid", null, "grid", grid).body("quota.missing", equalTo(1)));

        JsonPath board =
                board("analyst", null, "community", community).extract().jsonPath();
        for (String count : List.of("grids", "reports", "met", "fellShort", "missing")) {
            assertThat(board.getLong("children.quota." + count + ".sum()"))
                    .as(count)
                    .isEqualTo(board.getLong("quota." + count));
        }
        for (String colour : List.of("red", "yellow", "green", "grey")) {
            assertThat(board.getLong("owned.lights." + colour)
                            + board.getLong("children.total.lights." + colour + ".sum()"))
                    .as(colour)
                    .isEqualTo(board.getLong("lights." + colour));
        }
    }

    private static IssueReported reported(String issueId, String channel, String grid) {
        return new IssueReported(issueId, "T", channel, "t", "t", null, null, null, grid, null, false, null, null, "d");
    }

    @ParameterizedTest(name = "{0} sees no {1} {2}")
    @CsvSource(textBlock = """
            379901006,    street,    379901005
            379901005,    district,  379901
            379901005001, community, 379901005002
            379901,       street,    379901999
            379901,       street,    379901
            379901,       province,  379901
            379901,       grid,      379901005001
            """)
    void anotherAreaOrTheWrongTierIsNotThere(String own, String tier, String area) {
        board("officer", own, tier, area).statusCode(404).body("code", equalTo("no-such-area"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "clerk", "citizen", "integration", "callback"})
    void otherRolesHaveNoBoard(String role) {
        board(role, null, "street", STREET).statusCode(403);
    }

    @Test
    void nobodySeesABoardWithoutAToken() {
        given().get("/api/v1/boards/street/" + STREET).then().statusCode(401);
    }

    @Test
    void tiersAreReadInAnyCaseAndLimitsAreHeld() {
        board("admin", null, "DISTRICT", "379901").statusCode(200);
        board("admin", null, "district", "379901?limit=501").statusCode(400);
        board("admin", null, "district", "379901?cursor=nonsense").statusCode(400);
    }

    private static Filing filing(String category) {
        return new Filing(category, GRID, Urgency.GENERAL, "2026.1", true);
    }

    private static ValidatableResponse board(String role, @Nullable String areas, String tier, String area) {
        String token = TestTokens.token(role, null, areas == null ? List.of() : List.of(areas));
        return given().auth()
                .oauth2(token)
                .get("/api/v1/boards/" + tier + "/" + area)
                .then();
    }
}
