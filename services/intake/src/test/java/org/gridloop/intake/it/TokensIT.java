package org.gridloop.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.parts.TestTokens;
import org.junit.jupiter.api.Test;

/** A token is checked once and remembered: that must let in nobody else, and nobody for longer. */
@QuarkusTest
@IntakeService
class TokensIT {

    private static final String ISSUES = "/api/v1/issues";

    private static String token(String role, String account, Duration lifetime, String... areas) {
        return TestTokens.tokens().token(List.of(role), null, List.of(areas), lifetime, account);
    }

    private static int asked(String authorization, String path) {
        return given().header("Authorization", authorization).get(path).statusCode();
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() {
        Duration lifetime = Duration.ofSeconds(2);
        String bearer = "Bearer " + token(Roles.CLERK, "clerk-brief", lifetime);
        assertThat(asked(bearer, ISSUES)).isEqualTo(200);
        assertThat(asked(bearer, ISSUES)).isEqualTo(200);
        Awaitility.await().atMost(lifetime.multipliedBy(3)).until(() -> asked(bearer, ISSUES) == 401);
    }

    @Test
    void whoChangesARememberedTokenIsNobody() {
        String good = token(Roles.CLERK, "clerk-forged", Duration.ofMinutes(10));
        assertThat(asked("Bearer " + good, ISSUES)).isEqualTo(200);
        int middleOfTheSignature = good.length() - 40;
        char other = good.charAt(middleOfTheSignature) == 'A' ? 'B' : 'A';
        String forged = good.substring(0, middleOfTheSignature) + other + good.substring(middleOfTheSignature + 1);
        assertThat(asked("Bearer " + forged, ISSUES)).isEqualTo(401);
        assertThat(asked("Basic " + good, ISSUES)).isEqualTo(401);
        assertThat(asked("Bearer " + good, ISSUES)).isEqualTo(200);
    }

    @Test
    void everyTokenKeepsItsOwnRolesAndAreas() {
        String path = ISSUES + "/" + reported(uncertain());
        String here = "Bearer " + token(Roles.CLERK, "clerk-here", Duration.ofMinutes(10), "379901");
        String elsewhere = "Bearer " + token(Roles.CLERK, "clerk-here", Duration.ofMinutes(10), "379902");
        String citizen = "Bearer " + token(Roles.CITIZEN, "clerk-here", Duration.ofMinutes(10));
        for (int again = 0; again < 2; again++) {
            assertThat(asked(here, path)).isEqualTo(200);
            assertThat(asked(elsewhere, path)).isEqualTo(404);
            assertThat(asked(citizen, path)).isEqualTo(404);
        }
    }
}
