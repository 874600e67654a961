package org.gridloop.evaluation.it;

import static org.gridloop.evaluation.it.Api.as;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;

/** What the other services told. */
final class Facts {

    static final String GRID = "37990100100101";
    static final String GRID_OFFICE = "office-" + GRID;
    static final String COMMUNITY_OFFICE = "office-379901001001";
    static final String WATER = "dept-water";
    static final String PHONE = "13900004321";

    private Facts() {}

    static IssueReported reported(String issueId) {
        return new IssueReported(
                issueId,
                "T-" + issueId,
                "hotline-12345",
                "Manhole open",
                "The cover is gone, call 139********",
                "C0102",
                Urgency.CRITICAL,
                new Place(118.82, 35.22, "WGS84", null, null),
                GRID,
                "reporter-ref-77",
                true,
                null,
                "external-99",
                "digest");
    }

    static HandlingFinished finished(String issueId, int dispatchNo, String unit, boolean reachable) {
        return new HandlingFinished(
                issueId,
                dispatchNo,
                unit,
                new Filing("C0102", GRID, Urgency.CRITICAL, "2026.1", reachable),
                "mended",
                List.of(new Evidence("after.jpg", "image/jpeg", 1000, "a".repeat(64))),
                true);
    }

    static IssueDispatched dispatched(String issueId, String unit) {
        Instant now = Instant.now();
        return new IssueDispatched(
                issueId,
                1,
                unit,
                Tier.GRID,
                GRID,
                new Filing("C0102", GRID, Urgency.CRITICAL, "2026.1", true),
                Occasion.FILED,
                new Deadlines(now, now.plusSeconds(7200), now.plusSeconds(86_400), "C0102", "2026.1"),
                "C0102");
    }

    /** An issue that was reported and is said to be handled, with its check assigned. */
    static String handled(Log log, String unit, boolean reachable) {
        String issueId = UUID.randomUUID().toString();
        log.tell("/intake", 1, reported(issueId));
        log.tell("/department-response", 1, finished(issueId, 1, unit, reachable));
        awaitStatus(issueId, "checking");
        return issueId;
    }

    static void awaitStatus(String issueId, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .get("/api/v1/evaluations/" + issueId)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }
}
