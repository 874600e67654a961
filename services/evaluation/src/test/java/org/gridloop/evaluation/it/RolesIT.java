package org.gridloop.evaluation.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.evaluation.it.Api.as;
import static org.gridloop.evaluation.it.Facts.GRID;
import static org.gridloop.evaluation.it.Facts.GRID_OFFICE;
import static org.gridloop.evaluation.it.Facts.WATER;
import static org.gridloop.evaluation.it.Facts.awaitStatus;
import static org.gridloop.evaluation.it.Facts.dispatched;
import static org.gridloop.evaluation.it.Facts.handled;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.parts.RoleWalk;
import org.gridloop.parts.RoleWalk.Somebody;
import org.junit.jupiter.api.Test;

/** Every role at every door: who is not let in hears 403, who is let in but elsewhere 404, and lists show one's own. */
@QuarkusTest
@EvaluationService
class RolesIT {

    private static final String DOORS = """
            GET  /api/v1/journal/facts                           all  analyst admin
            POST /api/v1/journal/readoption                      all  admin
            GET  /api/v1/agendas/{tier}/{area}                   one  grid officer dispatcher supervisor analyst admin
            GET  /api/v1/agendas/{tier}/{area}/decisions         one  grid officer dispatcher supervisor analyst admin
            POST /api/v1/agendas/{tier}/{area}/decisions         one  officer supervisor
            GET  /api/v1/appeals                                 list unit supervisor analyst admin
            GET  /api/v1/callbacks                               list callback dispatcher supervisor analyst admin
            POST /api/v1/callbacks/{issueId}                     one  callback
            GET  /api/v1/checks                                  list grid officer dispatcher supervisor analyst admin
            POST /api/v1/checks/{issueId}/fail                   one  grid officer supervisor
            POST /api/v1/checks/{issueId}/pass                   one  grid officer supervisor
            GET  /api/v1/evaluations/{issueId}                   one  clerk dispatcher grid officer unit callback supervisor analyst admin
            POST /api/v1/issues/{issueId}/appeals                one  unit
            POST /api/v1/issues/{issueId}/appeals/{unit}/reviews one  supervisor admin
            POST /api/v1/issues/{issueId}/close                  one  supervisor
            POST /api/v1/issues/{issueId}/reopen                 one  supervisor clerk callback
            GET  /api/v1/lights                                  list unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/lights/counts                           some unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/measures                                some unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/measures/export                         some unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/measures/{name}/issues                  some unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/watchlist                               some officer dispatcher supervisor analyst admin
            GET  /parked                                         all  admin supervisor
            GET  /parked/{issueId}                               none admin supervisor
            POST /parked/{issueId}/redrive                       none admin
            """;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void everyRoleIsLetInWhereItBelongsAndSeesItsOwnAlone() {
        Log log = new Log(kafka);
        String inCheck = handled(log, WATER, true);
        log.tell("/routing", 1, dispatched(inCheck, WATER));
        String toCallBack = passed(log, true, "callback");
        String appealed = passed(log, false, "closed");
        as("unit", WATER)
                .body(Map.of("measure", "timeliness", "reason", "force-majeure", "explanation", "storm"))
                .post("/api/v1/issues/" + appealed + "/appeals")
                .then()
                .statusCode(200);
        listed("appeals", appealed);
        listed("lights", inCheck);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String period = "from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
        RoleWalk walk = new RoleWalk("http://localhost:" + RestAssured.port, DOORS)
                .with("issueId", inCheck)
                .with("tier", "grid")
                .with("area", GRID)
                .with("unit", WATER)
                .with("name", "signing")
                .behind(toCallBack, "GET /api/v1/callbacks", "POST /api/v1/callbacks/{issueId}")
                .behind(
                        appealed,
                        "GET /api/v1/appeals",
                        "POST /api/v1/issues/{issueId}/appeals",
                        "POST /api/v1/issues/{issueId}/appeals/{unit}/reviews")
                .asking("GET /api/v1/lights", "limit=500")
                .asking("GET /api/v1/checks", "limit=500")
                .asking("GET /api/v1/measures", period)
                .asking("GET /api/v1/measures/export", period)
                .asking("GET /api/v1/measures/{name}/issues", period + "&limit=500")
                .reading("POST /api/v1/agendas/{tier}/{area}/decisions", "{\"topic\":\"lamps\",\"decision\":\"mend\"}")
                .reading("POST /api/v1/callbacks/{issueId}", "{\"contact\":\"reached\",\"solved\":true}")
                .reading("POST /api/v1/checks/{issueId}/fail", "{\"note\":\"x\"}")
                .reading(
                        "POST /api/v1/issues/{issueId}/appeals",
                        "{\"measure\":\"all\",\"reason\":\"other\",\"explanation\":\"x\"}")
                .reading("POST /api/v1/issues/{issueId}/appeals/{unit}/reviews", "{\"upheld\":true}")
                .reading("POST /api/v1/issues/{issueId}/close", "{\"reason\":\"other\",\"note\":\"x\"}")
                .reading("POST /api/v1/issues/{issueId}/reopen", "{\"reason\":\"supervisor\",\"note\":\"x\"}");

        assertThat(walk.surprises(inCheck, RolesIT::owner, new Somebody("dept-elsewhere", List.of("379902"))))
                .isEmpty();
    }

    private static Somebody owner(String role) {
        return switch (role) {
            case Roles.UNIT -> new Somebody(WATER, List.of());
            case Roles.GRID -> new Somebody(GRID_OFFICE, List.of(GRID));
            case Roles.OFFICER -> new Somebody(null, List.of("379901001001"));
            default -> new Somebody(null, List.of("379901"));
        };
    }

    private static String passed(Log log, boolean reachable, String status) {
        String issueId = handled(log, WATER, reachable);
        as("grid", GRID_OFFICE, GRID)
                .body(Map.of())
                .post("/api/v1/checks/" + issueId + "/pass")
                .then()
                .statusCode(200);
        awaitStatus(issueId, status);
        return issueId;
    }

    private static void listed(String list, String issueId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/" + list + "?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.issueId", hasItem(issueId)));
    }
}
