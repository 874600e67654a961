package org.gridloop.response.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.response.it.Api.as;
import static org.gridloop.response.it.Facts.GRID;
import static org.gridloop.response.it.Facts.GRID_OFFICE;
import static org.gridloop.response.it.Facts.dispatched;
import static org.gridloop.response.it.Facts.reported;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.events.Filing;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.Summoned;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.RoleWalk;
import org.gridloop.parts.RoleWalk.Somebody;
import org.junit.jupiter.api.Test;

/** Every role at every door: who is not let in hears 403, another unit 404, and lists show one's own. */
@QuarkusTest
@ResponseService
class RolesIT {

    private static final String DOORS = """
            GET  /api/v1/journal/facts                             all  analyst admin
            POST /api/v1/journal/readoption                        all  admin
            GET  /api/v1/orders                                    list unit grid officer dispatcher supervisor analyst admin
            GET  /api/v1/orders/{issueId}/{dispatchNo}             one  unit grid officer dispatcher supervisor analyst admin
            POST /api/v1/orders/{issueId}/{dispatchNo}/extension   one  unit grid
            POST /api/v1/orders/{issueId}/{dispatchNo}/finish      one  unit grid
            POST /api/v1/orders/{issueId}/{dispatchNo}/progress    one  unit grid
            POST /api/v1/orders/{issueId}/{dispatchNo}/return      one  unit grid
            POST /api/v1/orders/{issueId}/{dispatchNo}/sign        one  unit grid
            GET  /api/v1/summons                                   list unit grid officer dispatcher supervisor analyst admin
            POST /api/v1/summons/{issueId}/{whistleNo}/report-in   one  unit grid
            GET  /parked                                           all  admin supervisor
            GET  /parked/{issueId}                                 none admin supervisor
            POST /parked/{issueId}/redrive                         none admin
            """;

    private static final String ORDER = "POST /api/v1/orders/{issueId}/{dispatchNo}/";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void everyRoleIsLetInWhereItBelongsAndSeesItsOwnAlone() {
        String issueId = orderedAndCalled();
        RoleWalk walk = new RoleWalk("http://localhost:" + RestAssured.port, DOORS)
                .with("issueId", issueId)
                .with("dispatchNo", "1")
                .with("whistleNo", "1")
                .reading(ORDER + "extension", "{\"reason\":\"weather\",\"explanation\":\"rain\"}")
                .reading(ORDER + "finish", "{\"done\":\"mended\"}")
                .reading(ORDER + "progress", "{\"note\":\"half\"}")
                .reading(ORDER + "return", "{\"reason\":\"not ours\",\"proposedUnit\":\"dept-power\"}");

        assertThat(walk.surprises(issueId, RolesIT::owner, new Somebody("dept-elsewhere", List.of("379902"))))
                .isEmpty();
    }

    private static Somebody owner(String role) {
        return switch (role) {
            case Roles.UNIT -> new Somebody(GRID_OFFICE, List.of());
            case Roles.GRID -> new Somebody(GRID_OFFICE, List.of(GRID));
            case Roles.OFFICER -> new Somebody(null, List.of("379901001001"));
            default -> new Somebody(null, List.of("379901"));
        };
    }

    private String orderedAndCalled() {
        String issueId = UUID.randomUUID().toString();
        Log log = new Log(kafka);
        log.tell("/intake", 1, reported(issueId));
        log.tell(
                "/routing",
                1,
                dispatched(issueId, 1, GRID_OFFICE),
                new WhistleBlown(
                        issueId,
                        1,
                        1,
                        Tier.STREET,
                        "379901001",
                        GRID_OFFICE,
                        List.of(new Summoned(GRID_OFFICE, true, Instant.now().plusSeconds(3600))),
                        new Filing("C0102", GRID, Urgency.CRITICAL, "2026.1", true),
                        "danger",
                        "wires",
                        "report-in: 60 min, office hours",
                        "2026"));
        for (String list : List.of("orders", "summons")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> as("supervisor")
                            .get("/api/v1/" + list + "?limit=500")
                            .then()
                            .statusCode(200)
                            .body("items.issueId", hasItem(issueId)));
        }
        return issueId;
    }
}
