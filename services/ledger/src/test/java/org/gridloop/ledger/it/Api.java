package org.gridloop.ledger.it;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.gridloop.parts.TestTokens;
import org.jspecify.annotations.Nullable;

/** Who speaks over REST in the tests. */
final class Api {

    private Api() {}

    static RequestSpecification as(String role) {
        return withToken(TestTokens.token(role));
    }

    static RequestSpecification as(String role, @Nullable String unit, String... areas) {
        return withToken(TestTokens.token(role, unit, List.of(areas)));
    }

    private static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
