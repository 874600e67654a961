package org.gridloop.ledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.ledger.it.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.parts.RoleWalk;
import org.gridloop.parts.RoleWalk.Somebody;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.Test;

/** Every role at every door: who is not let in hears 403, and the history of another area's issue is 404. */
@QuarkusTest
@LedgerService
class RolesIT {

    private static final String DOORS = """
            GET  /api/v1/issues/{issueId}/history     one  supervisor analyst admin
            GET  /api/v1/ledger/checkpoints           all  supervisor analyst admin
            GET  /api/v1/ledger/checkpoints/latest    all  supervisor analyst admin
            GET  /api/v1/ledger/comparison            all  supervisor analyst admin
            GET  /api/v1/ledger/consistency           all  supervisor analyst admin
            GET  /api/v1/ledger/findings              all  supervisor analyst admin
            GET  /api/v1/ledger/missing               all  supervisor analyst admin
            GET  /api/v1/ledger/records/{index}/proof all  supervisor analyst admin
            POST /api/v1/ledger/seal                  all  supervisor analyst admin
            GET  /api/v1/ledger/state                 all  supervisor analyst admin
            GET  /parked                              all  supervisor admin
            GET  /parked/{issueId}                    none supervisor admin
            POST /parked/{issueId}/redrive            none admin
            """;

    @Test
    void everyRoleIsLetInWhereItBelongsAndSeesItsOwnAlone() {
        String issueId = UUID.randomUUID().toString();
        new Log(TestParts.start("ledger").kafka())
                .tell(
                        "/intake",
                        1,
                        new IssueReported(
                                issueId,
                                "T-1",
                                "hotline-12345",
                                "Manhole open",
                                "The cover is gone",
                                null,
                                null,
                                null,
                                "37990100100101",
                                null,
                                false,
                                null,
                                null,
                                "digest"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .get("/api/v1/issues/" + issueId + "/history")
                        .then()
                        .statusCode(200));
        as("analyst").post("/api/v1/ledger/seal").then().statusCode(200);

        RoleWalk walk = new RoleWalk("http://localhost:" + RestAssured.port, DOORS)
                .with("issueId", issueId)
                .with("index", "0")
                .asking("GET /api/v1/ledger/consistency", "first=1&second=1");

        assertThat(walk.surprises(
                        issueId,
                        role -> new Somebody(null, List.of("379901")),
                        new Somebody("dept-elsewhere", List.of("379902"))))
                .isEmpty();
    }
}
