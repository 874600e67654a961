package org.gridloop.evaluation.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.evaluation.it.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.junit.jupiter.api.Test;

/** The numbers and the lights over REST; a street of its own keeps other tests' issues out of the counts. */
@QuarkusTest
@EvaluationService
class NumbersIT {

    private static final String STREET = "379901013";
    private static final String GRID = STREET + "00101";
    private static final String POWER = "dept-test-power";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static RequestSpecification period(RequestSpecification caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return caller.queryParam("from", now.minus(1, ChronoUnit.DAYS).toString())
                .queryParam("to", now.plus(1, ChronoUnit.DAYS).toString());
    }

    private String overdue() {
        String issueId = UUID.randomUUID().toString();
        Instant now = Instant.now();
        Filing filing = new Filing("C0102", GRID, Urgency.URGENT, "2026.1", true);
        Log log = new Log(kafka);
        log.tell(
                "/intake",
                1,
                new IssueReported(
                        issueId, "T", "web", "Dark", "t", null, null, null, GRID, null, false, null, null, "d"),
                new IssueFiled(issueId, filing, true, null));
        log.tell(
                "/routing",
                1,
                new IssueDispatched(
                        issueId,
                        1,
                        POWER,
                        Tier.GRID,
                        GRID,
                        filing,
                        Occasion.FILED,
                        new Deadlines(now.minusSeconds(120), now.minusSeconds(60), now.minusSeconds(1), "r", "2026.1"),
                        "r"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("supervisor")
                        .queryParam("area", GRID)
                        .queryParam("limit", 500)
                        .get("/api/v1/watchlist")
                        .then()
                        .statusCode(200)
                        .body("items.issueId", hasItem(issueId)));
        return issueId;
    }

    /** What numbers, ranking and lights of a street of its own said at a time, and when that was. */
    private record Recorded(Instant at, Map<String, Object> figures, List<Object> ranking, List<Object> lights) {}

    private static final String QUIET_STREET = "379901014";

    private static JsonPath quiet(String path, String... more) {
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS);
        RequestSpecification request = as("supervisor")
                .queryParam("area", QUIET_STREET)
                .queryParam("by", "unit")
                .queryParam("from", day.minus(2, ChronoUnit.DAYS).toString())
                .queryParam("to", day.plus(3, ChronoUnit.DAYS).toString());
        for (int i = 0; i < more.length; i += 2) {
            request = request.queryParam(more[i], more[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Recorded recordWhen(String path, String said, int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(quiet(path).getInt(said)).isEqualTo(expected));
        JsonPath numbers = quiet("/api/v1/measures");
        return new Recorded(
                Instant.now(),
                numbers.getMap("counts"),
                numbers.getList("groups"),
                quiet("/api/v1/lights/counts").getList(""));
    }

    @Test
    void numbersRankingAndLightsAsOfATimeAreWhatTheyWereThen() {
        Filing filing = new Filing("C0102", QUIET_STREET + "00101", Urgency.URGENT, "2026.1", true);
        Log log = new Log(kafka);
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String issueId = UUID.randomUUID().toString();
            String unit = "dept-test-" + i;
            Instant now = Instant.now();
            log.tell("/intake", 1, new IssueFiled(issueId, filing, true, null));
            log.tell(
                    "/routing",
                    1,
                    new IssueDispatched(
                            issueId,
                            1,
                            unit,
                            Tier.GRID,
                            filing.grid(),
                            filing,
                            Occasion.FILED,
                            new Deadlines(now, now.plusSeconds(7200), now.plusSeconds(86_400), "r", "2026.1"),
                            "r"));
            recordWhen("/api/v1/measures", "groups.size()", i);
            recorded.add(recordWhen("/api/v1/lights/counts", "size()", i));
        }

        assertThat(recorded.stream().map(Recorded::ranking).distinct()).hasSize(3);
        for (Recorded then : recorded) {
            for (String axis : List.of("recorded", "valid")) {
                JsonPath numbers = quiet("/api/v1/measures", "asOf", then.at().toString(), "axis", axis);
                assertThat(numbers.getMap("counts")).as(axis).isEqualTo(then.figures());
                assertThat(numbers.getList("groups")).as(axis).isEqualTo(then.ranking());
                assertThat(numbers.getString("past.axis")).isEqualTo(axis);
                assertThat(numbers.getMap("past.standsOn")).isNotEmpty();
                assertThat(quiet("/api/v1/lights/counts", "asOf", then.at().toString(), "axis", axis)
                                .getList(""))
                        .as(axis)
                        .isEqualTo(then.lights());
            }
        }
        assertThat(as("supervisor")
                        .queryParam("area", QUIET_STREET)
                        .queryParam("asOf", recorded.getFirst().at().toString())
                        .get("/api/v1/lights")
                        .then()
                        .statusCode(200)
                        .header("Stands-On", containsString("recorded "))
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void anOverdueIssueIsRedInTheListsOfThoseWhoMaySeeIt() {
        String issueId = overdue();
        String found = "items.find { it.issueId == '%s' }".formatted(issueId);

        as("supervisor")
                .queryParam("light", "red")
                .queryParam("area", STREET)
                .queryParam("limit", 500)
                .get("/api/v1/lights")
                .then()
                .statusCode(200)
                .body(found + ".light", equalTo("red"))
                .body(found + ".word", equalTo("红灯"))
                .body(found + ".title", equalTo("Dark"))
                .body(found + ".reasons", contains("overdue"));
        as("supervisor")
                .queryParam("light", "green")
                .queryParam("area", STREET)
                .get("/api/v1/lights")
                .then()
                .body("items.issueId", not(hasItem(issueId)));
        as("officer", "office-379901002", "379901002")
                .queryParam("limit", 500)
                .get("/api/v1/lights")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        as("unit", "dept-water")
                .queryParam("limit", 500)
                .get("/api/v1/lights")
                .then()
                .statusCode(200)
                .body("items.issueId", not(hasItem(issueId)));
        as("unit", POWER).queryParam("limit", 500).get("/api/v1/lights").then().body("items.issueId", hasItem(issueId));
        assertThat(as("supervisor")
                        .queryParam("by", "unit")
                        .queryParam("area", STREET)
                        .get("/api/v1/lights/counts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("find { it.key == '%s' }.red".formatted(POWER)))
                .isPositive();
        as("supervisor")
                .queryParam("by", "area")
                .get("/api/v1/lights/counts")
                .then()
                .statusCode(200)
                .body("key", hasItem(STREET));
    }

    @Test
    void theNumbersNameTheirIssues() {
        String issueId = overdue();

        period(as("analyst", null, "379901"))
                .queryParam("by", "area")
                .queryParam("area", STREET)
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("groups.key", contains(STREET))
                .body("groups[0].kind", equalTo("street"))
                .body("total.find { it.measure == 'closing' }.numerator", equalTo(0))
                .body("total.find { it.measure == 'filing' }.value", equalTo(100.00f));
        period(as("analyst", null, "379901"))
                .queryParam("area", STREET)
                .queryParam("part", "denominator")
                .queryParam("limit", 500)
                .get("/api/v1/measures/closing/issues")
                .then()
                .statusCode(200)
                .body("items.issueId", hasItem(issueId));
        String csv = period(as("analyst", null, "379901"))
                .queryParam("by", "unit")
                .queryParam("area", STREET)
                .get("/api/v1/measures/export")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv).startsWith("key,kind,measure,指标").contains(POWER + ",department,closing,结案率,0,");
    }

    @Test
    void pagesOfIssuesFollowEachOther() {
        String one = overdue();
        String two = overdue();
        String next = null;
        List<String> seen = new java.util.ArrayList<>();
        do {
            RequestSpecification asked = period(as("supervisor"))
                    .queryParam("unit", POWER)
                    .queryParam("part", "denominator")
                    .queryParam("limit", 1);
            var page = (next == null ? asked : asked.queryParam("cursor", next))
                    .get("/api/v1/measures/closing/issues")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.issueId"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).contains(one, two).doesNotHaveDuplicates();
    }

    @Test
    void aUnitSeesItsOwnNumbersAndNobodyElses() {
        overdue();
        period(as("unit", POWER))
                .queryParam("by", "unit")
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("groups.key", contains(POWER));
        period(as("unit", POWER))
                .queryParam("unit", "dept-water")
                .get("/api/v1/measures")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-unit"));
        period(as("officer", "office-379901002", "379901002"))
                .queryParam("area", STREET)
                .get("/api/v1/measures")
                .then()
                .statusCode(404);
        period(as("officer", "office-379901002", "379901002"))
                .queryParam("unit", POWER)
                .queryParam("part", "denominator")
                .get("/api/v1/measures/closing/issues")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        period(as("callback")).get("/api/v1/measures").then().statusCode(403);
        as("unit", POWER).get("/api/v1/watchlist").then().statusCode(403);
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        as("supervisor").get("/api/v1/measures").then().statusCode(400).body("code", equalTo("period-required"));
        as("supervisor")
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-01")
                .get("/api/v1/measures")
                .then()
                .statusCode(400)
                .body("code", equalTo("period-empty"));
        period(as("supervisor"))
                .get("/api/v1/measures/beauty/issues")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-measure"));
        period(as("supervisor"))
                .queryParam("by", "moon")
                .get("/api/v1/measures")
                .then()
                .statusCode(400);
        as("supervisor")
                .queryParam("light", "blue")
                .get("/api/v1/lights")
                .then()
                .statusCode(400);
    }
}
