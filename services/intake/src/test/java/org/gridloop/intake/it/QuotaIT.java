package org.gridloop.intake.it;

import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class QuotaIT {

    /** No other test reports there. */
    private static final String GRID = "37990100300101";

    @Test
    void aGridThatReportedTwiceOnPatrolOrVisitHasDoneItsDuty() {
        as("officer", null, GRID)
                .get("/api/v1/quotas")
                .then()
                .statusCode(200)
                .body("owed", equalTo(2))
                .body("grids", equalTo(1))
                .body("fellShort", equalTo(1))
                .body("items[0].gridCode", equalTo(GRID))
                .body("items[0].missing", equalTo(2));

        for (String channel : new String[] {"grid-worker", "offline", "hotline-12345"}) {
            awaitFacts(reported(found(channel)), 1);
            if (channel.equals("grid-worker")) {
                as("officer", null, GRID)
                        .get("/api/v1/quotas")
                        .then()
                        .body("items[0].reports", equalTo(1))
                        .body("items[0].missing", equalTo(1));
            }
        }
        as("officer", null, GRID)
                .get("/api/v1/quotas")
                .then()
                .body("met", equalTo(1))
                .body("fellShort", equalTo(0))
                .body("items.size()", equalTo(0));
        as("officer", null, GRID)
                .queryParam("all", true)
                .get("/api/v1/quotas")
                .then()
                .body("items[0].reports", equalTo(2))
                .body("items[0].missing", equalTo(0));
    }

    @Test
    void theListGoesPageByPageAndStaysWithinTheArea() {
        String cursor = as("supervisor")
                .queryParam("area", "379901002")
                .queryParam("day", "2020-01-01")
                .queryParam("limit", 2)
                .get("/api/v1/quotas")
                .then()
                .statusCode(200)
                .body("day", equalTo("2020-01-01"))
                .body("grids", greaterThan(2))
                .body("met", equalTo(0))
                .body("items.size()", equalTo(2))
                .body("items.gridCode", everyItem(startsWith("379901002")))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as("supervisor")
                .queryParam("area", "379901002")
                .queryParam("day", "2020-01-01")
                .queryParam("limit", 500)
                .queryParam("cursor", cursor)
                .get("/api/v1/quotas")
                .then()
                .statusCode(200)
                .body("items.gridCode", everyItem(startsWith("379901002")))
                .body("next", nullValue());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        as("officer", null, "379901001")
                .queryParam("area", "379901002")
                .get("/api/v1/quotas")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-area"));
        as("clerk")
                .queryParam("day", "yesterday")
                .get("/api/v1/quotas")
                .then()
                .statusCode(422)
                .body("code", equalTo("bad-day"));
        as("unit", "dept-water").get("/api/v1/quotas").then().statusCode(403);
    }

    private static Map<String, Object> found(String channel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.put("title", "楼道堆物");
        body.put("text", "楼道里堆放杂物");
        body.put("gridCode", GRID);
        return body;
    }
}
