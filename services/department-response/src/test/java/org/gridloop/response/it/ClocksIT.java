package org.gridloop.response.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.response.it.Api.as;
import static org.gridloop.response.it.Facts.DRAINAGE;
import static org.gridloop.response.it.Facts.FINISH;
import static org.gridloop.response.it.Facts.GRID;
import static org.gridloop.response.it.Facts.MANHOLE;
import static org.gridloop.response.it.Facts.POWER;
import static org.gridloop.response.it.Facts.WATER;
import static org.gridloop.response.it.Facts.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.ExtensionRefused;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Summoned;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

/** Limits, extensions, clocks that stand, and whistles, as a unit meets them. */
@QuarkusTest
@ResponseService
class ClocksIT {

    private static final Filing FILING = new Filing(MANHOLE, GRID, Urgency.CRITICAL, "2026.1", true);
    private static final Map<String, Object> RAIN = Map.of("reason", "weather", "explanation", "rain");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant finishBy = now.plusSeconds(86_400);
    private final Instant later = now.plusSeconds(172_800);

    private String dispatchedTo(String unit, Instant signBy) {
        String issueId = UUID.randomUUID().toString();
        Log log = new Log(kafka);
        log.tell("/intake", 1, reported(issueId));
        log.tell(
                "/routing",
                1,
                new IssueDispatched(
                        issueId,
                        1,
                        unit,
                        Tier.DISTRICT,
                        "379901",
                        FILING,
                        Occasion.FILED,
                        new Deadlines(now, signBy, finishBy, MANHOLE, "2026.1"),
                        "rule"));
        return issueId;
    }

    private String handledBy(String unit) {
        String issueId = dispatchedTo(unit, now.plusSeconds(7200));
        await(issueId, "status", "waiting");
        as("unit", unit).body(Map.of()).post(order(issueId, "sign")).then().statusCode(200);
        return issueId;
    }

    private static void await(String issueId, String field, Object value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/orders/" + issueId + "/1")
                        .then()
                        .statusCode(200)
                        .body(field, equalTo(value)));
    }

    private static String order(String issueId, String deed) {
        return "/api/v1/orders/" + issueId + "/1/" + deed;
    }

    @Test
    void anOrderNobodySignsForCountsAsSignedFor() {
        String issueId = dispatchedTo(WATER, now.minusSeconds(1));
        await(issueId, "signedByItself", true);
        await(issueId, "status", "handling");
        as("unit", WATER).body(FINISH).post(order(issueId, "finish")).then().statusCode(200);
        assertThat(new Log(kafka).toldBy("/department-response", issueId))
                .containsExactly(
                        "response.order-received.v1",
                        "response.dispatch-signed-for.v1",
                        "response.handling-finished.v1");
    }

    @Test
    void anExtensionIsAskedForAndTheDeadlineMovesWhenItIsGranted() {
        String issueId = handledBy(WATER);
        as("unit", WATER)
                .body(Map.of())
                .post(order(issueId, "extension"))
                .then()
                .statusCode(400);
        as("unit", POWER).body(RAIN).post(order(issueId, "extension")).then().statusCode(404);
        for (int i = 0; i < 2; i++) {
            as("unit", WATER)
                    .header("Idempotency-Key", "rain")
                    .body(RAIN)
                    .post(order(issueId, "extension"))
                    .then()
                    .statusCode(200);
        }
        as("unit", WATER)
                .body(RAIN)
                .post(order(issueId, "extension"))
                .then()
                .statusCode(409)
                .body("code", equalTo("extension-pending"));
        Log log = new Log(kafka);
        log.tell(
                "/routing",
                2,
                new ExtensionRefused(issueId, 1, 1, WATER, finishBy, "reason-insufficient", null, false));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("unit", WATER)
                        .body(RAIN)
                        .post(order(issueId, "extension"))
                        .then()
                        .statusCode(200));
        log.tell(
                "/routing", 3, new ExtensionApproved(issueId, 1, 2, WATER, 1, finishBy, later, "rule", "2026.1", null));
        await(issueId, "finishBy", later.toString());
    }

    @Test
    void aSuspendedOrderIsNotFinishedUntilItsClockRunsOn() {
        String issueId = handledBy(WATER);
        Log log = new Log(kafka);
        log.tell(
                "/routing",
                2,
                new HandlingSuspended(
                        issueId, 1, WATER, now, finishBy, finishBy, later, "season", "frost", "rule", "2026.1"));
        await(issueId, "status", "suspended");
        as("unit", WATER)
                .body(FINISH)
                .post(order(issueId, "finish"))
                .then()
                .statusCode(409)
                .body("code", equalTo("order-suspended"));
        as("unit", WATER)
                .queryParam("status", "suspended")
                .queryParam("limit", 500)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId));
        log.tell(
                "/routing",
                3,
                new HandlingResumed(
                        issueId, 1, WATER, now, now.plusSeconds(1), finishBy, later, true, "rule", "2026.1", null));
        await(issueId, "status", "handling");
        as("unit", WATER).body(FINISH).post(order(issueId, "finish")).then().statusCode(200);
    }

    @Test
    void whatIsClosedByForceIsTakenOffTheList() {
        String issueId = handledBy(WATER);
        new Log(kafka)
                .tell(
                        "/evaluation",
                        1,
                        new IssueClosed(issueId, Closing.FORCED, null, null, "court", "other-procedure", null));
        await(issueId, "status", "withdrawn");
    }

    @Test
    void calledUnitsReportInAndNobodyElse() {
        String issueId = handledBy(WATER);
        Log log = new Log(kafka);
        Instant by = now.plusSeconds(3600);
        log.tell(
                "/routing",
                2,
                new WhistleBlown(
                        issueId,
                        1,
                        1,
                        Tier.STREET,
                        "379901001",
                        WATER,
                        List.of(
                                new Summoned(WATER, true, by),
                                new Summoned(POWER, false, by),
                                new Summoned("dept-landscape", false, by)),
                        FILING,
                        "several-trades",
                        "cable and pipe",
                        "rule",
                        "2026.1"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("unit", POWER)
                        .queryParam("status", "open")
                        .queryParam("limit", 500)
                        .get("/api/v1/summons")
                        .then()
                        .statusCode(200)
                        .body("items.issueId", hasItem(issueId)));
        String path = "/api/v1/summons/" + issueId + "/1/report-in";
        for (int i = 0; i < 2; i++) {
            as("unit", POWER)
                    .body(Map.of("note", "there"))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("reported", equalTo(true));
        }
        as("unit", DRAINAGE).body(Map.of()).post(path).then().statusCode(404).body("code", equalTo("not-called"));
        as("supervisor").body(Map.of()).post(path).then().statusCode(403);
        as("unit", DRAINAGE)
                .queryParam("limit", 500)
                .get("/api/v1/summons")
                .then()
                .body("items.issueId", not(hasItem(issueId)));
        as("officer", "office-379901002", "379901002")
                .queryParam("limit", 500)
                .get("/api/v1/summons")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        log.tell(
                "/routing",
                3,
                new JointHandlingConcluded(
                        issueId, 1, 1, WATER, "agreed", "pipe first", List.of(POWER), List.of(WATER)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .queryParam("limit", 500)
                        .get("/api/v1/summons")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.find { it.issueId == '%s' && it.unit == 'dept-landscape' }.concludedAt"
                                        .formatted(issueId),
                                notNullValue()));
        as("unit", "dept-landscape")
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("concluded"));
    }
}
