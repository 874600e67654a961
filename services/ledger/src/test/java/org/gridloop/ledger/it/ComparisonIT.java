package org.gridloop.ledger.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.ledger.it.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloop.backbone.log.FactDigest;
import org.gridloop.backbone.telling.FactJson;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.parts.TestParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A journal at its REST door and a real log: what differs is told with its place, and is gone when it differs no more. */
@QuarkusTest
@LedgerService
class ComparisonIT {

    @Inject
    @ConfigProperty(name = "gridloop.ledger.journals")
    String journals;

    private final Log log = new Log(TestParts.start("ledger").kafka());
    private final String issueId = UUID.randomUUID().toString();

    private void tellAndRemember(int sequence) {
        IssueSupplemented fact = new IssueSupplemented(issueId, "more " + sequence, "staff");
        log.tell("/teller", sequence, fact);
        remember(sequence, fact);
    }

    private void remember(int sequence, IssueSupplemented fact) {
        String digest = FactDigest.of(
                FactJson.wireName(fact),
                FactJson.write(fact),
                Instant.parse("2026-07-01T10:00:00Z").plusSeconds(sequence).toString(),
                "request:demo/" + sequence,
                "clerk:clerk-1",
                "");
        given().body(digest).put(place(sequence)).then().statusCode(204);
    }

    private String place(int sequence) {
        return journals.replaceFirst(".*=", "") + "/facts/" + issueId + "/" + sequence;
    }

    private static void await(Runnable asserted) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(asserted::run);
    }

    private static void awaitEqual(int facts) {
        await(() -> as("analyst")
                .get("/api/v1/ledger/comparison")
                .then()
                .statusCode(200)
                .body("disagreements", empty())
                .body("missing", equalTo(0))
                .body("journals.source", contains("/teller"))
                .body("journals[0].answers", equalTo(true))
                .body("journals[0].onTheirWay", equalTo(0))
                .body("journals[0].facts", greaterThanOrEqualTo(facts)));
    }

    private void awaitOne(String kind, int sequence) {
        await(() -> as("admin")
                .get("/api/v1/ledger/comparison")
                .then()
                .statusCode(200)
                .body("disagreements.findAll { it.issueId == '" + issueId + "' }.kind", contains(kind))
                .body("disagreements.sequence", hasItem(sequence)));
        await(() -> RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString(issueId + ":" + sequence)));
    }

    @AfterEach
    void forgetTheOtherSide() {
        for (int sequence = 1; sequence <= 4; sequence++) {
            remember(sequence, new IssueSupplemented(issueId, "more " + sequence, "staff"));
        }
    }

    @Test
    void whatIsMissingDifferentOrGoneFromTheJournalIsToldWithItsPlace() {
        for (int sequence = 1; sequence <= 3; sequence++) {
            tellAndRemember(sequence);
        }
        awaitEqual(3);

        remember(4, new IssueSupplemented(issueId, "more 4", "staff"));
        awaitOne("missing", 4);
        await(() -> assertThat(RestAssured.get("/q/metrics").asString()).containsPattern("missing_total 1.0"));
        log.tell("/teller", 4, new IssueSupplemented(issueId, "more 4", "staff"));
        awaitEqual(4);
        await(() -> assertThat(RestAssured.get("/q/metrics").asString()).containsPattern("missing_total 0.0"));

        remember(2, new IssueSupplemented(issueId, "another word", "staff"));
        awaitOne("different", 2);
        remember(2, new IssueSupplemented(issueId, "more 2", "staff"));

        given().delete(place(3)).then().statusCode(204);
        awaitOne("not_in_journal", 3);
        remember(3, new IssueSupplemented(issueId, "more 3", "staff"));
        awaitEqual(4);
    }
}
