package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.asAccount;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloop.backbone.guarding.Roles;
import org.junit.jupiter.api.Test;

/** Every role at every door of the desk: who is not let in hears 403, who is let in but elsewhere 404. */
@QuarkusTest
@IntakeService
class RolesIT {

    private static final List<String> ALL = List.of(
            Roles.INTEGRATION,
            Roles.CITIZEN,
            Roles.CLERK,
            Roles.DISPATCHER,
            Roles.GRID,
            Roles.OFFICER,
            Roles.UNIT,
            Roles.CALLBACK,
            Roles.SUPERVISOR,
            Roles.ANALYST,
            Roles.ADMIN);

    private static final String ELSEWHERE = "379902";

    /** @param path {@code {id}} stands for the issue */
    private record Door(String method, String path, Map<String, Object> body, Set<String> roles) {

        int knockedBy(RequestSpecification who, String issueId) {
            String address = path.replace("{id}", issueId);
            return method.equals("GET")
                    ? who.get(address).statusCode()
                    : who.body(body).post(address).statusCode();
        }
    }

    private static final Map<String, Object> WHY = Map.of("reason", "other", "explanation", "x");

    private static final List<Door> DOORS = List.of(
            new Door("POST", "/api/v1/issues/{id}/verification", Map.of(), Set.of(Roles.CLERK)),
            new Door(
                    "GET",
                    "/api/v1/verifications/{id}",
                    Map.of(),
                    Set.of(Roles.GRID, Roles.OFFICER, Roles.CLERK, Roles.SUPERVISOR)),
            new Door("POST", "/api/v1/verifications/{id}", Map.of("finding", "found"), Set.of(Roles.GRID)),
            new Door("POST", "/api/v1/issues/{id}/void", WHY, Set.of(Roles.SUPERVISOR)),
            new Door("POST", "/api/v1/issues/{id}/withdraw", WHY, Set.of(Roles.INTEGRATION, Roles.CITIZEN)),
            new Door(
                    "GET",
                    "/api/v1/issues/{id}/merge-suggestions",
                    Map.of(),
                    Set.of(Roles.CLERK, Roles.DISPATCHER, Roles.SUPERVISOR)),
            new Door(
                    "POST",
                    "/api/v1/issues/{id}/merge",
                    Map.of("master", "00000000-0000-0000-0000-000000000000"),
                    Set.of(Roles.CLERK)),
            new Door("POST", "/api/v1/issues/{id}/unmerge", WHY, Set.of(Roles.CLERK)),
            new Door(
                    "POST",
                    "/api/v1/issues/{id}/supplement",
                    Map.of("text", "x"),
                    Set.of(Roles.CLERK, Roles.INTEGRATION, Roles.CITIZEN)),
            new Door(
                    "POST",
                    "/api/v1/issues/{id}/file",
                    Map.of("category", "C0104"),
                    Set.of(Roles.CLERK, Roles.DISPATCHER)),
            new Door(
                    "POST",
                    "/api/v1/issues/{id}/reject",
                    Map.of("reason", "duplicate", "explanation", "x"),
                    Set.of(Roles.CLERK)));

    @Test
    void everyRoleIsLetInWhereItBelongsAndSeesNothingOfOthers() {
        String issueId = reported(uncertain());
        awaitFacts(issueId, 1);
        List<String> surprises = new ArrayList<>();
        for (Door door : DOORS) {
            for (String role : ALL) {
                int expected = door.roles().contains(role) ? 404 : 403;
                int status = door.knockedBy(stranger(role), issueId);
                if (status != expected) {
                    surprises.add(
                            "%s %s as %s: %d and not %d".formatted(door.method(), door.path(), role, status, expected));
                }
            }
            int nobody = door.knockedBy(given().contentType(ContentType.JSON), issueId);
            if (nobody != 401) {
                surprises.add("%s %s as nobody: %d and not 401".formatted(door.method(), door.path(), nobody));
            }
        }
        assertThat(surprises).isEmpty();
        as("clerk").get("/api/v1/issues/" + issueId).then().body("facts", org.hamcrest.Matchers.equalTo(1));
    }

    /** Of another area and another unit, and not the account that reported. */
    private static RequestSpecification stranger(String role) {
        boolean reports = role.equals(Roles.INTEGRATION) || role.equals(Roles.CITIZEN);
        return reports ? asAccount(role, "another-account") : as(role, "dept-elsewhere", ELSEWHERE);
    }

    @Test
    void whatIsNoIdIsNowhere() {
        List<String> surprises = new ArrayList<>();
        for (Door door : DOORS) {
            String role = door.roles().iterator().next();
            for (String id : List.of("no-such-id", "00000000-0000-0000-0000-000000000000")) {
                int status = door.knockedBy(as(role), id);
                if (status != 404) {
                    surprises.add("%s %s for %s: %d".formatted(door.method(), door.path(), id, status));
                }
            }
        }
        assertThat(surprises).isEmpty();
    }
}
