package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gridloop.parts.TestTokens;
import org.jspecify.annotations.Nullable;

/** What the tests say over REST. */
final class Api {

    static final String GRID = "37990100100101";
    static final double LON = 118.8205;
    static final double LAT = 35.2225;
    static final String PHONE = "13900004321";
    static final String NAME = "傅云朗";
    static final String ADDRESS = "禾苑社区杏花路 3 号楼";

    private Api() {}

    static RequestSpecification as(String role) {
        return withToken(TestTokens.token(role));
    }

    static RequestSpecification as(String role, @Nullable String unit, String... areas) {
        return withToken(TestTokens.token(role, unit, List.of(areas)));
    }

    static RequestSpecification asAccount(String role, String account) {
        return withToken(TestTokens.tokens().token(List.of(role), null, List.of(), Duration.ofMinutes(10), account));
    }

    private static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** A report with everything certain: it files itself. */
    static Map<String, Object> certain() {
        Map<String, Object> body = uncertain();
        body.put("category", "C0101");
        return body;
    }

    /** A report that a clerk has to look at. */
    static Map<String, Object> uncertain() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "hotline-12345");
        body.put("title", "井盖响");
        body.put("text", "北门外的井盖一压就响，请拨打" + PHONE + "找我。");
        body.put("location", Map.of("crs", "WGS84", "lon", LON, "lat", LAT, "address", ADDRESS));
        body.put("reporter", Map.of("name", NAME, "phone", PHONE, "anonymous", false, "confidential", false));
        return body;
    }

    static ValidatableResponse report(Map<String, Object> body) {
        return report(body, UUID.randomUUID().toString());
    }

    static ValidatableResponse report(Map<String, Object> body, String key) {
        return as("integration")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/issues")
                .then();
    }

    static String reported(Map<String, Object> body) {
        return report(body).statusCode(201).extract().path("issueId");
    }

    /** Waits until the view has heard that many facts of the issue, which only then has its times. */
    static void awaitFacts(String issueId, int facts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("clerk")
                        .get("/api/v1/issues/" + issueId)
                        .then()
                        .statusCode(200)
                        .body("reportedAt", org.hamcrest.Matchers.notNullValue())
                        .body("facts", org.hamcrest.Matchers.greaterThanOrEqualTo(facts)));
    }
}
