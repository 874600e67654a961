package org.gridloop.routing.deadlines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RoutingService
class DeadlinesIT {

    private static final String GRID = "37990100200101";
    private static final Filing RUBBISH = new Filing("C0103", GRID, Urgency.GENERAL, "2026.1", true);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void everyDeadlineIsExplainedAsTheFactGaveIt() {
        String issue = dispatched();
        IssueDispatched fact = (IssueDispatched) Log.toldByRouting(issue).getFirst();
        JsonPath page = awaitPage(issue);

        assertThat(page.getList("deadlines.purpose")).containsExactly("sign", "finish");
        assertThat(instants(page))
                .containsExactly(fact.deadlines().signBy(), fact.deadlines().finishBy());
        assertThat(page.getString("deadlines[1].rule")).isEqualTo("C0103: 960 min, office hours");
        assertThat(page.getString("deadlines[1].calendarVersion"))
                .isEqualTo(fact.deadlines().calendarVersion());
        assertThat(page.getInt("deadlines[0].minutes")).isEqualTo(120);
        assertThat(page.getInt("deadlines[1].minutes")).isEqualTo(960);
        assertThat(page.getList("deadlines[1].counted.minutes", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("rounded down day by day")
                .isBetween(957, 960);
        assertThat(page.getString("deadlines[1].explanation.en"))
                .contains("2 working days, 16 h of office time (C0103 雨水箅子堵塞)");
        assertThat(page.getString("deadlines[1].explanation.zh")).contains("时限为2个工作日（16小时工作时间）");
        assertThat(page.getString("zone")).isEqualTo("Asia/Shanghai");
    }

    /**
     * Two working days of eight hours, begun on the last working afternoon before National Day of 2023, whose make-up
     * days are Saturday 7 and Sunday 8 October: 1 h 20 min on Thursday, 8 h on Saturday, 6 h 40 min on Sunday.
     */
    @Test
    void aDeadlineOverNationalDayIsExplainedToAClerkDayByDay() {
        String issue = UUID.randomUUID().toString();
        Instant lastAfternoon = Instant.parse("2023-09-28T08:40:00Z");
        Instant makeUpSunday = Instant.parse("2023-10-08T08:40:00Z");
        String rule = new Limit("C0103", 960, true).words();
        Deadlines given = new Deadlines(
                lastAfternoon, Instant.parse("2023-10-07T00:40:00Z"), makeUpSunday, rule, "calendar-1", 960, "office");
        Log.tell(new IssueDispatched(
                issue, 1, "office-" + GRID, Tier.GRID, GRID, RUBBISH, Occasion.FILED, given, "C0103"));

        JsonPath page = await().atMost(PATIENCE)
                .until(
                        () -> as("dispatcher", null, "379901").get(path(issue)).jsonPath(),
                        told -> makeUpSunday.toString().equals(told.getString("deadlines[1].due")));
        assertThat(page.getString("deadlines[1].explanation.en"))
                .startsWith(
                        "To be finished by Sunday 8 October 2023, 16:40. The limit is 2 working days, 16 h of office"
                                + " time (C0103 雨水箅子堵塞); the clock started on Thursday 28 September 2023, 16:40.")
                .contains("Counted: Thu 28 Sept 16:40-18:00, 1 h 20 min; Sat 7 Oct (make-up workday) 08:00-12:00 and"
                        + " 14:00-18:00, 8 h; Sun 8 Oct (make-up workday) 08:00-12:00 and 14:00-16:40, 6 h 40 min.")
                .contains("Not counted: Fri 29 Sept to Fri 6 Oct (Mid-Autumn Festival and National Day holiday).");
        assertThat(page.getString("deadlines[1].explanation.zh"))
                .startsWith("办结时限为2023年10月8日（星期日）16:40。")
                .contains("10月8日（周日，调休上班）08:00-12:00、14:00-16:40，6小时40分钟")
                .contains("不计：9月29日（周五）至10月6日（周五）中秋节、国庆节放假。");
        assertThat(page.getList("deadlines[1].counted.minutes", Integer.class)).containsExactly(80, 480, 400);
    }

    @Test
    void deadlinesAreShownByAreaAndToTheUnitThatHasThem() {
        String issue = dispatched();
        String path = path(issue);
        awaitPage(issue);

        as("officer", null, "379901002").get(path).then().statusCode(200);
        as("unit", "office-" + GRID, "379901")
                .get(path)
                .then()
                .statusCode(200)
                .body("dispatchNo", greaterThanOrEqualTo(1));
        as("officer", null, "379901003").get(path).then().statusCode(404).body("code", equalTo("no-such-issue"));
        as("unit", "dept-power", "379901").get(path).then().statusCode(404);
        as("supervisor", null, "379901")
                .get(path(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        as("clerk", null, "379901").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    private static List<Instant> instants(JsonPath page) {
        return page.getList("deadlines.due", String.class).stream()
                .map(Instant::parse)
                .toList();
    }

    private static JsonPath awaitPage(String issue) {
        return await().atMost(PATIENCE)
                .until(() -> as("dispatcher", null, "379901").get(path(issue)), answer -> answer.statusCode() == 200)
                .jsonPath();
    }

    private static String path(String issue) {
        return "/api/v1/issues/" + issue + "/deadlines";
    }

    private static String dispatched() {
        String issue = UUID.randomUUID().toString();
        Log.tell(new IssueFiled(issue, RUBBISH, true));
        await().atMost(PATIENCE).until(() -> Log.toldByRouting(issue).size() == 1);
        return issue;
    }

    private static RequestSpecification as(String role, @Nullable String unit, String area) {
        return given().auth().oauth2(TestTokens.token(role, unit, List.of(area)));
    }
}
