package org.gridloop.routing.boards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.junit.jupiter.api.Test;

/** What a board showed at some time is recorded while it happens, and asked for afterwards. */
@QuarkusTest
@RoutingService
class PastBoardsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GRID = "37990100600102";
    private static final String UNIT = "office-" + GRID;
    private static final Filing RUBBISH = new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true);

    /** @param at when the board had shown this for a moment, and nothing else had happened */
    private record Recorded(Instant at, Map<String, Object> board, Map<String, Object> issue) {}

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestTokens.token("analyst", null, List.of()))
                .get("/api/v1/boards" + path)
                .then();
    }

    /** What a board says besides when it says so. */
    private static Map<String, Object> said(JsonPath answer) {
        Map<String, Object> said = new HashMap<>(answer.getMap(""));
        said.remove("asOf");
        said.remove("past");
        if (said.get("due") instanceof Map<?, ?> due) {
            due.remove("soonUntil");
        }
        return said;
    }

    private static Recorded record(String issue, String path, Object expected) {
        await().atMost(PATIENCE).untilAsserted(() -> get("/grid/" + GRID).body(path, equalTo(expected)));
        JsonPath board = get("/grid/" + GRID).statusCode(200).extract().jsonPath();
        JsonPath row = get("/issues/" + issue).statusCode(200).extract().jsonPath();
        return new Recorded(Instant.now(), said(board), said(row));
    }

    @Test
    void theBoardAsOfThreeInstantsIsWhatItWasThen() {
        String issue = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        Instant before = Instant.now();
        Log.tell(new IssueFiled(issue, RUBBISH, true));
        List<Recorded> recorded = new ArrayList<>();
        recorded.add(record(issue, "owned.byStatus.dispatched", 1));
        Log.tell(new DispatchSignedFor(issue, 1, UNIT, true), new IssueFiled(other, RUBBISH, true));
        record(issue, "owned.byStatus.handling", 1);
        recorded.add(record(issue, "owned.byStatus.dispatched", 1));
        Log.tell(new HandlingFinished(issue, 1, UNIT, RUBBISH, "done", List.of(), true));
        recorded.add(record(issue, "owned.byStatus.handled", 1));

        assertThat(recorded.stream().map(Recorded::board).distinct()).hasSize(3);
        for (Recorded then : recorded) {
            for (String axis : List.of("recorded", "valid")) {
                String asOf = "?asOf=" + then.at() + "&axis=" + axis;
                JsonPath board =
                        get("/grid/" + GRID + asOf).statusCode(200).extract().jsonPath();
                assertThat(said(board)).as(asOf).isEqualTo(then.board());
                assertThat(board.getString("past.axis")).isEqualTo(axis);
                assertThat(board.getMap("past.standsOn")).isNotEmpty();
                JsonPath row =
                        get("/issues/" + issue + asOf).statusCode(200).extract().jsonPath();
                assertThat(said(row)).as(asOf).isEqualTo(then.issue());
            }
        }
        get("/issues/" + issue + "?asOf=" + before).statusCode(404).body("code", equalTo("no-such-issue"));
        get("/grid/" + GRID + "?asOf=" + before).statusCode(200).body("total.open", equalTo(0));
    }

    @Test
    void whatIsNoTimeOrNoAxisIsRefused() {
        get("/grid/" + GRID + "?asOf=yesterday").statusCode(400).body("code", equalTo("unknown-time"));
        get("/grid/" + GRID + "?asOf=2026-03-02T00:00:00Z&axis=x")
                .statusCode(400)
                .body("code", equalTo("unknown-axis"));
    }
}
