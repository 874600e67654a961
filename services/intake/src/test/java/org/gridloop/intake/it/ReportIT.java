package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.GRID;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.asAccount;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.report;
import static org.gridloop.intake.it.Api.uncertain;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gridloop.backbone.showing.Rows;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class ReportIT {

    @Inject
    DataSource source;

    @Test
    void aCertainReportIsFiledByItselfAndAnsweredWithATicket() {
        ExtractableResponse<Response> answer = report(certain())
                .statusCode(201)
                .header("Idempotent-Replay", nullValue())
                .body("status", equalTo("filed"))
                .body("gridCode", equalTo(GRID))
                .body("ticket", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("secret", matchesPattern("[0-9A-Z]{16}"))
                .extract();

        String issueId = answer.path("issueId");
        assertThat(answer.header("Location")).endsWith("/api/v1/issues/" + issueId);
        assertThat(answer.<String>path("links.self")).isEqualTo("/api/v1/issues/" + issueId);
        assertThat(answer.<String>path("links.ticket")).isEqualTo("/api/v1/tickets/" + answer.path("ticket"));
    }

    @Test
    void whoeverReportedCanReadItAtOnceAndNobodyElsesIntegrationCan() {
        String issueId = report(certain()).extract().path("issueId");

        as("integration")
                .get("/api/v1/issues/" + issueId)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("filed"));
        asAccount("integration", "another-system")
                .get("/api/v1/issues/" + issueId)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-issue"));
    }

    @Test
    void aRowThatIsBehindItsReceiptIsNotShown() {
        String issueId =
                report(certain()).body("status", equalTo("filed")).extract().path("issueId");
        Awaitility.await().until(() -> count("select sum(facts) from issues where issue_id = ?", issueId) == 2);
        standsAs("reported", 1, issueId);
        try {
            as("integration")
                    .get("/api/v1/issues/" + issueId)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"2\""))
                    .body("status", equalTo("filed"));
        } finally {
            standsAs("filed", 2, issueId);
        }
    }

    private void standsAs(String status, int facts, String issueId) {
        Rows.inTransaction(
                source,
                rows -> rows.update(
                        "update issues set status = ?, facts = ? where issue_id = ?", status, facts, issueId));
    }

    @Test
    void withoutACategoryItWaitsForAClerk() {
        report(uncertain()).statusCode(201).body("status", equalTo("reported"));
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndNoSecondRow() throws SQLException {
        String key = UUID.randomUUID().toString();
        String first = report(certain(), key).statusCode(201).extract().asString();

        String again = report(certain(), key)
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        String issueId = io.restassured.path.json.JsonPath.from(first).getString("issueId");
        assertThat(count("select count(*) from reporters where issue_id = ?", issueId))
                .isEqualTo(1);
        assertThat(count("select count(*) from journal where issue_id = ?", issueId))
                .isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndChangesNothing() throws SQLException {
        String key = UUID.randomUUID().toString();
        String issueId = report(certain(), key).statusCode(201).extract().path("issueId");
        Map<String, Object> other = certain();
        other.put("title", "另一件事");

        report(other, key).statusCode(422).body("code", equalTo("key-reused")).contentType("application/problem+json");

        assertThat(count("select count(*) from journal where issue_id = ?", issueId))
                .isEqualTo(2);
    }

    @Test
    void withoutAKeyTheExternalNumberTellsARetry() {
        Map<String, Object> body = certain();
        body.put("externalId", "GD-" + UUID.randomUUID());
        String first = as("integration")
                .body(body)
                .post("/api/v1/issues")
                .then()
                .extract()
                .path("issueId");

        as("integration")
                .body(body)
                .post("/api/v1/issues")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("issueId", equalTo(first));
    }

    @Test
    void wrongJsonIsRefused() {
        as("integration").body("{\"title\":").post("/api/v1/issues").then().statusCode(400);
        Map<String, Object> unknown = certain();
        unknown.put("colour", "red");
        report(unknown).statusCode(400).body("detail", containsString("colour"));
        report(new LinkedHashMap<>(Map.of("channel", "web")))
                .statusCode(400)
                .body("errors.field", org.hamcrest.Matchers.hasItems("title", "text"));
    }

    @Test
    void whatTheDistrictDoesNotKnowIsRefusedWithACodeAndASentenceInBothLanguages() {
        Map<String, Object> category = uncertain();
        category.put("category", "Z9999");
        report(category)
                .statusCode(422)
                .body("code", equalTo("unknown-category"))
                .body("detailZh", containsString("小类"));

        Map<String, Object> outside = certain();
        outside.put("location", Map.of("crs", "WGS84", "lon", 116.39, "lat", 39.9));
        report(outside).statusCode(422).body("code", equalTo("outside-district"));

        Map<String, Object> nowhere = certain();
        nowhere.remove("location");
        report(nowhere).statusCode(422).body("code", equalTo("place-missing"));
    }

    @Test
    void aTextNoDatabaseStoresIsRefused() {
        Map<String, Object> body = certain();
        body.put("title", "井盖\0响");
        report(body).statusCode(400).body("code", equalTo("nul-character")).body("detailZh", notNullValue());

        as("clerk").queryParam("q", "\0").get("/api/v1/issues").then().statusCode(200);
        given().header("Ticket-Secret", "x").get("/api/v1/tickets/%00").then().statusCode(404);
    }

    @Test
    void withoutATokenOrWithAnotherRoleNothingIsTaken() {
        given().contentType(ContentType.JSON)
                .body(certain())
                .post("/api/v1/issues")
                .then()
                .statusCode(401);
        as("analyst").body(certain()).post("/api/v1/issues").then().statusCode(403);
    }

    private long count(String sql, String issueId) {
        return Rows.reading(
                source, rows -> rows.one(sql, row -> row.getLong(1), issueId).orElseThrow());
    }
}
