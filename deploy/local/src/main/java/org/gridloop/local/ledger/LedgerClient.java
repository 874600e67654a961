package org.gridloop.local.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.PartFailure;

/** Asks the ledger as an analyst, for text. */
final class LedgerClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    LedgerClient(Suite suite) {
        this.suite = suite;
        this.token = suite.tokens().token(List.of("analyst"), null, List.of(), Duration.ofMinutes(10), "analyst-1");
    }

    HttpResponse<String> get(String path, String mediaType) {
        return send(request(path, mediaType).GET().build());
    }

    /** @return the answer of a call that has to succeed */
    String post(String path) {
        HttpResponse<String> answer =
                send(request(path, "text/plain").POST(BodyPublishers.noBody()).build());
        if (answer.statusCode() != 200) {
            throw new PartFailure("The ledger answers " + answer.statusCode() + " to " + path + ".");
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(suite.baseUrl(Service.LEDGER).resolve(path))
                .timeout(PATIENCE)
                .header("Accept", mediaType + ", application/problem+json;q=0.1")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PartFailure("The ledger does not answer at " + request.uri() + "; see './gridloop status'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for the ledger", e);
        }
    }
}
