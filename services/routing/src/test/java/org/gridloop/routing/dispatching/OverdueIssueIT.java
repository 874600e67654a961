package org.gridloop.routing.dispatching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.gridloop.routing.dispatching.DispatchCommand.Dispatch;
import org.junit.jupiter.api.Test;

/** An issue is dispatched as if long ago, so that its limit has passed when the service first sees it. */
@QuarkusTest
@RoutingService
class OverdueIssueIT {

    private static final String GRID = "37990100300101";
    private static final Filing RUBBISH = new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Decisions<DispatchCommand, DispatchState, RoutingEvent> decisions;

    @Test
    void aPassedLimitGivesTheIssueToTheTierAboveOnce() {
        String issue = UUID.randomUUID().toString();
        dispatchedLongAgo(issue);
        Log.tell(new IssueFiled(issue, RUBBISH, true));

        List<RoutingEvent> facts =
                await().atMost(PATIENCE).until(() -> Log.toldByRouting(issue), told -> told.size() == 3);
        IssueDispatched dispatched = (IssueDispatched) facts.getFirst();
        assertThat(facts)
                .filteredOn(SupervisionRaised.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SupervisionRaised.class, e -> {
                    assertThat(e.reason()).isEqualTo("overdue");
                    assertThat(e.automatic()).isTrue();
                    assertThat(e.passedDeadline())
                            .isEqualTo(dispatched.deadlines().finishBy());
                });
        assertThat(facts)
                .filteredOn(TierEscalated.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(TierEscalated.class, e -> {
                    assertThat(e.fromTier()).isEqualTo(Tier.GRID);
                    assertThat(e.fromArea()).isEqualTo(GRID);
                    assertThat(e.toTier()).isEqualTo(Tier.COMMUNITY);
                    assertThat(e.toArea()).isEqualTo("379901003001");
                    assertThat(e.passedDeadline())
                            .isEqualTo(dispatched.deadlines().finishBy());
                    assertThat(e.escalatesAgainAt()).isAfter(Instant.now());
                });

        String token = TestTokens.token("officer", null, List.of("379901003001"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/api/v1/boards/community/379901003001")
                        .then()
                        .statusCode(200)
                        .body("owned.overdue", equalTo(1))
                        .body("issues.items.issueId", hasItem(issue))
                        .body("issues.items.find { it.issueId == '" + issue + "' }.overdue", equalTo(true)));
        given().auth()
                .oauth2(TestTokens.token("analyst"))
                .get("/api/v1/dispatches/" + issue)
                .then()
                .body("tierMoves.toTier", equalTo(List.of("community")))
                .body("tierMoves.reason", equalTo(List.of("deadline-passed")));
    }

    private void dispatchedLongAgo(String issue) {
        Instant longAgo = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MICROS);
        Cause cause = new Cause("test", Actor.automation("test"), longAgo, null);
        decisions.decide(issue, new Dispatch(issue, RUBBISH, longAgo), cause);
    }
}
