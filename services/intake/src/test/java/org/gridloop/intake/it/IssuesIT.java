package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.Deadlines;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Filing;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class IssuesIT {

    private static final Filing FILING = new Filing("C0101", GRID, Urgency.URGENT, "2026.1", true);
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Deadlines DEADLINES =
            new Deadlines(NOW, NOW.plusSeconds(7200), NOW.plusSeconds(86_400), "rule", "2026");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void anIssueIsFollowedFromReportToCloseAsAllServicesTellIt() {
        String issueId = reported(certain());
        awaitFacts(issueId, 2);
        String etag = as("clerk").get("/api/v1/issues/" + issueId).header("ETag");
        Log log = new Log(kafka);

        log.tell("/routing", 1, dispatched(issueId));
        log.tell(
                "/department-response",
                1,
                new OrderReceived(issueId, 1, "dept-water", FILING, DEADLINES),
                new DispatchSignedFor(issueId, 1, "dept-water", true));
        awaitFacts(issueId, 5);
        as("unit", "dept-water")
                .get("/api/v1/issues/" + issueId)
                .then()
                .statusCode(200)
                .body("status", equalTo("handling"))
                .body("unit", equalTo("dept-water"))
                .body("tier", equalTo("district"))
                .body("dispatchNo", equalTo(1));
        as("unit", "dept-other").get("/api/v1/issues/" + issueId).then().statusCode(404);

        log.tell(
                "/department-response",
                3,
                new HandlingFinished(issueId, 1, "dept-water", FILING, "done", List.of(), true));
        log.tell(
                "/evaluation",
                1,
                new CheckAssigned(issueId, 1, 1, "dept-water", "office-379901001001", FILING),
                new CheckPassed(issueId, 1, 1, "office-379901001001", null),
                new CallbackRecorded(issueId, 1, Contact.REACHED, true, 5, null),
                new IssueClosed(issueId, Closing.RESOLVED, true, 5, null));
        awaitFacts(issueId, 10);
        as("supervisor")
                .get("/api/v1/issues/" + issueId)
                .then()
                .body("status", equalTo("closed"))
                .body("closing", equalTo("resolved"))
                .body("satisfaction", equalTo(5));
        assertThat(as("clerk").get("/api/v1/issues/" + issueId).header("ETag")).isNotEqualTo(etag);
        as("integration")
                .body(Map.of("text", "又坏了"))
                .post("/api/v1/issues/" + issueId + "/supplement")
                .then()
                .statusCode(409)
                .body("code", equalTo("issue-closed"));
    }

    @Test
    void aListGoesPageByPageNewestFirst() {
        String channel = "drone";
        String mark = "页" + UUID.randomUUID().toString().substring(0, 8);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = certain();
            body.put("channel", channel);
            body.put("title", mark + " " + i);
            ids.add(reported(body));
        }
        ids.forEach(id -> awaitFacts(id, 2));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("clerk")
                    .queryParam("q", mark)
                    .queryParam("channel", channel)
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/issues")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.issueId"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void aListIsNarrowedByWhatIsAskedAndByWhoAsks() {
        Map<String, Object> body = certain();
        String externalId = "X-" + UUID.randomUUID();
        body.put("externalId", externalId);
        String issueId = reported(body);
        awaitFacts(issueId, 2);

        as("clerk")
                .queryParam("externalId", externalId)
                .queryParam("status", "filed,dispatched")
                .queryParam("grid", GRID.substring(0, 12))
                .queryParam("category", "C0101")
                .queryParam("reportedFrom", "2020-01-01T00:00:00Z")
                .get("/api/v1/issues")
                .then()
                .statusCode(200)
                .body("items.issueId", equalTo(List.of(issueId)))
                .body("next", nullValue());
        as("officer", null, GRID.substring(0, 9))
                .queryParam("externalId", externalId)
                .get("/api/v1/issues")
                .then()
                .body("items.size()", equalTo(1));
        as("officer", null, "379901002")
                .get("/api/v1/issues")
                .then()
                .body("items.gridCode", everyItem(org.hamcrest.Matchers.startsWith("379901002")));
        as("officer", null, "379901002").get("/api/v1/issues/" + issueId).then().statusCode(404);
        as("unit", "dept-other")
                .queryParam("externalId", externalId)
                .get("/api/v1/issues")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        as("clerk").queryParam("status", "lost").get("/api/v1/issues").then().statusCode(422);
        as("clerk")
                .queryParam("reportedTo", "yesterday")
                .get("/api/v1/issues")
                .then()
                .statusCode(422);
        as("clerk").queryParam("limit", 501).get("/api/v1/issues").then().statusCode(400);
        as("clerk")
                .queryParam("cursor", "nonsense")
                .get("/api/v1/issues")
                .then()
                .statusCode(400);
        as("clerk").get("/api/v1/issues/no-such-id").then().statusCode(404).body("code", equalTo("no-such-issue"));
        as("admin").get("/api/v1/issues").then().statusCode(403);
    }

    private static IssueDispatched dispatched(String issueId) {
        return new IssueDispatched(
                issueId, 1, "dept-water", Tier.DISTRICT, "379901", FILING, Occasion.FILED, DEADLINES, "rule");
    }
}
