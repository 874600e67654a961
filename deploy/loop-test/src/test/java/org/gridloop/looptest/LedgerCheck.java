package org.gridloop.looptest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.ledger.VerifyCommand;
import picocli.CommandLine;

/** The ledger holds every record of the log, agrees with every journal, and proves that nothing was changed. */
final class LedgerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite;
    private final HttpClient http = HttpClient.newHttpClient();

    LedgerCheck(Suite suite) {
        this.suite = suite;
    }

    /** @param records of the log, facts told again after a fault included */
    void everyRecordIsKept(int records) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ask("/api/v1/ledger/state").path("size").asInt())
                        .as("records in the ledger")
                        .isEqualTo(records));
        assertThat(ask("/api/v1/ledger/state").path("missing").asInt())
                .as("gaps")
                .isZero();
    }

    void everyJournalAgreesWithIt(int facts) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode comparison = ask("/api/v1/ledger/comparison");
            assertThat(comparison.path("journals"))
                    .hasSize(4)
                    .allSatisfy(journal -> assertThat(journal.path("rounds").asLong())
                            .as("whole rounds through %s", journal)
                            .isPositive());
            int same = 0;
            for (JsonNode journal : comparison.path("journals")) {
                same += journal.path("facts").asInt();
            }
            assertThat(same).as("facts that are the same on both sides").isEqualTo(facts);
            assertThat(comparison.path("missing").asInt()).as("missing_total").isZero();
            assertThat(comparison.path("disagreements")).isEmpty();
        });
    }

    void nothingWasChanged() {
        assertThat(new CommandLine(new VerifyCommand())
                        .execute("--data", suite.data().toString()))
                .as("exit code of verify")
                .isZero();
    }

    private JsonNode ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        suite.baseUrl(Service.LEDGER).resolve(path))
                .header("Authorization", "Bearer " + suite.tokens().token("analyst"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
