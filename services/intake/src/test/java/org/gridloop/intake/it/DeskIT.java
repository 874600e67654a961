package org.gridloop.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.intake.it.Api.PHONE;
import static org.gridloop.intake.it.Api.as;
import static org.gridloop.intake.it.Api.asAccount;
import static org.gridloop.intake.it.Api.awaitFacts;
import static org.gridloop.intake.it.Api.certain;
import static org.gridloop.intake.it.Api.reported;
import static org.gridloop.intake.it.Api.uncertain;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IntakeService
class DeskIT {

    private static final Map<String, Object> FILE = Map.of("category", "C0104", "urgency", "critical");
    private static final Map<String, Object> REJECT =
            Map.of("reason", "not-in-scope", "explanation", "不属于本区，请拨打" + PHONE);

    @Test
    void aClerkFilesAReportOnce() {
        String issueId = reported(uncertain());

        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(200)
                .body("issueId", equalTo(issueId))
                .body("status", equalTo("filed"));
        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-filed"));
        as("clerk")
                .body(REJECT)
                .post("/api/v1/issues/" + issueId + "/reject")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-filed"));
    }

    @Test
    void aRetriedFilingIsAnsweredAsTheFirst() {
        String issueId = reported(uncertain());

        for (int i = 0; i < 2; i++) {
            as("clerk")
                    .header("Idempotency-Key", "file-" + issueId)
                    .body(FILE)
                    .post("/api/v1/issues/" + issueId + "/file")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("filed"));
        }
    }

    @Test
    void anAddressAloneNeedsAGridToBeFiled() {
        Map<String, Object> body = uncertain();
        body.put("location", Map.of("address", "杏花路"));
        String issueId = reported(body);

        as("clerk")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(422)
                .body("code", equalTo("grid-missing"));
        as("clerk")
                .body(Map.of("category", "C0104", "gridCode", "37990100100199"))
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-grid"));
        as("clerk")
                .body(Map.of("category", "C0104", "gridCode", Api.GRID))
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(200);
    }

    @Test
    void aRejectedReportIsOverAndItsExplanationMasked() {
        String issueId = reported(uncertain());

        as("clerk")
                .body(Map.of("reason", "bored", "explanation", "x"))
                .post("/api/v1/issues/" + issueId + "/reject")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reason"));
        as("clerk")
                .body(REJECT)
                .post("/api/v1/issues/" + issueId + "/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("not_accepted"));
        as("clerk")
                .body(Map.of("text", "还有"))
                .post("/api/v1/issues/" + issueId + "/supplement")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-rejected"));
        awaitFacts(issueId, 2);
        assertThat(as("clerk").get("/api/v1/issues/" + issueId).asString())
                .contains("139********")
                .doesNotContain(PHONE);
    }

    @Test
    void whoReportedMayAddAndARetryAddsNothing() {
        String issueId = reported(certain());
        Map<String, Object> more = Map.of("text", "今天更响了，电话" + PHONE);

        for (int i = 0; i < 2; i++) {
            as("integration")
                    .header("Idempotency-Key", "more-" + issueId)
                    .body(more)
                    .post("/api/v1/issues/" + issueId + "/supplement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("filed"));
        }
        asAccount("integration", "another-system")
                .body(more)
                .post("/api/v1/issues/" + issueId + "/supplement")
                .then()
                .statusCode(404);
        awaitFacts(issueId, 3);
        as("clerk")
                .get("/api/v1/issues/" + issueId)
                .then()
                .body("supplements.size()", equalTo(1))
                .body("supplements[0]", equalTo("今天更响了，电话139********"));
    }

    @Test
    void nobodyButTheDeskFilesOrRejects() {
        String issueId = reported(uncertain());

        as("integration")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(403);
        as("dispatcher")
                .body(REJECT)
                .post("/api/v1/issues/" + issueId + "/reject")
                .then()
                .statusCode(403);
        as("clerk", null, "379902")
                .body(FILE)
                .post("/api/v1/issues/" + issueId + "/file")
                .then()
                .statusCode(404);
        as("clerk").body(FILE).post("/api/v1/issues/no-such-id/file").then().statusCode(404);
    }
}
