package org.gridloop.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.ExtensionRequested;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.Urgency;
import org.gridloop.parts.RoleWalk;
import org.gridloop.parts.RoleWalk.Somebody;
import org.gridloop.parts.TestTokens;
import org.junit.jupiter.api.Test;

/** Every role at every door: who is not let in hears 403, who is let in but elsewhere 404, and lists show one's own. */
@QuarkusTest
@RoutingService
class RolesIT {

    private static final String GRID = "37990100100101";
    private static final String COMMUNITY = "379901001001";
    private static final String OFFICE = "office-" + GRID;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String DOORS = """
            GET  /api/v1/journal/facts                            all    analyst admin
            POST /api/v1/journal/readoption                       all    admin
            GET  /api/v1/boards/{tier}/{area}                     one    grid officer dispatcher supervisor analyst admin
            GET  /api/v1/boards/issues/{issueId}                  one    grid officer dispatcher supervisor analyst admin
            GET  /api/v1/boards/{tier}/{area}/live                stream grid officer dispatcher supervisor analyst admin
            GET  /api/v1/dispatches/{issueId}                     one    dispatcher officer grid supervisor analyst admin unit
            GET  /api/v1/extensions                               list   dispatcher supervisor
            POST /api/v1/extensions/{issueId}/{dispatchNo}/approve one   dispatcher
            POST /api/v1/extensions/{issueId}/{dispatchNo}/refuse one    dispatcher
            GET  /api/v1/issues/{issueId}/deadlines               one    dispatcher officer grid supervisor analyst admin unit
            GET  /api/v1/issues/{issueId}/why                     one    clerk dispatcher officer grid supervisor analyst admin unit
            GET  /api/v1/reference/{kind}                         all    admin
            POST /api/v1/reference/{kind}                         all    admin
            GET  /api/v1/reference/{kind}/versions                all    admin
            GET  /api/v1/reference/{kind}/versions/{version}      all    admin
            GET  /api/v1/returns                                  list   dispatcher supervisor
            POST /api/v1/returns/{issueId}/{dispatchNo}/approve   one    dispatcher supervisor
            POST /api/v1/returns/{issueId}/{dispatchNo}/refuse    one    dispatcher supervisor
            GET  /api/v1/supervisions                             list   supervisor dispatcher officer analyst admin
            GET  /api/v1/supervisions/{issueId}                   one    supervisor dispatcher officer clerk analyst admin
            POST /api/v1/supervisions/{issueId}/lift              one    supervisor
            POST /api/v1/supervisions/{issueId}/order             one    supervisor
            POST /api/v1/supervisions/{issueId}/raise             one    supervisor
            POST /api/v1/supervisions/{issueId}/remind            one    clerk dispatcher supervisor
            GET  /api/v1/suspensions                              list   dispatcher supervisor officer analyst admin
            POST /api/v1/suspensions/{issueId}                    one    dispatcher
            POST /api/v1/suspensions/{issueId}/resume             one    dispatcher
            POST /api/v1/tiers/{issueId}/lower                    one    officer
            POST /api/v1/tiers/{issueId}/raise                    one    officer grid
            GET  /api/v1/whistles                                 some   unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/whistles/{issueId}                       one    unit grid officer dispatcher supervisor analyst admin
            POST /api/v1/whistles/{issueId}                       one    officer
            POST /api/v1/whistles/{issueId}/conclude              one    officer
            GET  /parked                                          all    admin supervisor
            GET  /parked/{issueId}                                none   admin supervisor
            POST /parked/{issueId}/redrive                        none   admin
            """;

    private static final String WATCH = "{\"reason\":\"danger\",\"explanation\":\"x\"}";

    @Test
    void everyRoleIsLetInWhereItBelongsAndSeesItsOwnAlone() {
        String issue = issueWithAllThereIs();
        RoleWalk walk = new RoleWalk("http://localhost:" + RestAssured.port, DOORS)
                .with("issueId", issue)
                .with("dispatchNo", "1")
                .with("tier", "grid")
                .with("area", GRID)
                .with("kind", "catalogue")
                .with("version", "1")
                .reading("POST /api/v1/extensions/{issueId}/{dispatchNo}/refuse", "{\"reason\":\"not-needed\"}")
                .reading("POST /api/v1/returns/{issueId}/{dispatchNo}/refuse", "{\"reason\":\"yours\"}")
                .reading("POST /api/v1/supervisions/{issueId}/lift", "{\"reason\":\"handled\"}")
                .reading("POST /api/v1/supervisions/{issueId}/order", WATCH)
                .reading("POST /api/v1/supervisions/{issueId}/raise", WATCH)
                .reading("POST /api/v1/supervisions/{issueId}/remind", "{\"reason\":\"due-soon\"}")
                .reading(
                        "POST /api/v1/suspensions/{issueId}",
                        "{\"until\":\"" + Instant.now().plus(Duration.ofDays(9))
                                + "\",\"reason\":\"season\",\"explanation\":\"x\"}")
                .reading("POST /api/v1/tiers/{issueId}/lower", "{\"reason\":\"has-means\",\"explanation\":\"x\"}")
                .reading("POST /api/v1/tiers/{issueId}/raise", "{\"reason\":\"no-authority\",\"explanation\":\"x\"}")
                .reading(
                        "POST /api/v1/whistles/{issueId}",
                        "{\"assistants\":[\"dept-power\"],\"reason\":\"danger\",\"explanation\":\"x\"}")
                .reading("POST /api/v1/whistles/{issueId}/conclude", "{\"result\":\"agreed\",\"conclusion\":\"x\"}");

        assertThat(walk.surprises(issue, RolesIT::owner, new Somebody("dept-elsewhere", List.of("379902"))))
                .isEmpty();
    }

    private static Somebody owner(String role) {
        return switch (role) {
            case Roles.UNIT -> new Somebody(OFFICE, List.of());
            case Roles.GRID -> new Somebody(OFFICE, List.of(GRID));
            case Roles.OFFICER -> new Somebody(null, List.of(COMMUNITY));
            default -> new Somebody(null, List.of("379901"));
        };
    }

    /** Signed for, supervised, called together for, to be extended, suspended and to be returned. */
    private static String issueWithAllThereIs() {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true), true));
        await().atMost(PATIENCE).until(() -> Log.toldByRouting(issue).size() == 1);
        Log.tell(new DispatchSignedFor(issue, 1, OFFICE, true));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/boards/grid/" + GRID + "?limit=500")
                        .then()
                        .body("issues.items.find { it.issueId == '" + issue + "' }.status", equalTo("handling")));
        as("supervisor")
                .body(WATCH)
                .post("/api/v1/supervisions/" + issue + "/order")
                .then()
                .statusCode(200);
        RequestSpecification officer = given().auth()
                .oauth2(TestTokens.token("officer", null, List.of(COMMUNITY)))
                .contentType(ContentType.JSON);
        officer.body(Map.of("assistants", List.of("dept-power"), "reason", "danger", "explanation", "x"))
                .post("/api/v1/whistles/" + issue)
                .then()
                .statusCode(200);
        officer.body(Map.of("result", "agreed", "conclusion", "x"))
                .post("/api/v1/whistles/" + issue + "/conclude")
                .then()
                .statusCode(200);
        Map<String, String> untilSpring = Map.of(
                "until", Instant.now().plus(Duration.ofDays(3)).toString(), "reason", "season", "explanation", "frost");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("dispatcher")
                        .body(untilSpring)
                        .post("/api/v1/suspensions/" + issue)
                        .then()
                        .statusCode(200));
        Log.tell(
                new ExtensionRequested(issue, 1, 1, OFFICE, "weather", "rain", Instant.now()),
                new ReturnRequested(issue, 1, 1, OFFICE, "not ours", "dept-power"));
        for (String list : List.of("returns", "extensions", "supervisions", "suspensions")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> as("supervisor")
                            .get("/api/v1/" + list + "?limit=500")
                            .then()
                            .statusCode(200)
                            .body("items.issueId", hasItem(issue)));
        }
        return issue;
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role)).contentType(ContentType.JSON);
    }
}
