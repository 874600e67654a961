package org.gridloop.local.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.PartFailure;

/** Every version of every kind of reference data, as routing keeps them. */
final class ReferenceVersions {

    private static final List<String> KINDS = List.of("areas", "units", "catalogue", "calendar", "rules");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceVersions() {}

    static Map<String, List<JsonNode>> of(Suite suite) {
        String token = suite.tokens().token(List.of("admin"), null, List.of(), Duration.ofMinutes(10), "admin-1");
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            Map<String, List<JsonNode>> versions = new LinkedHashMap<>();
            for (String kind : KINDS) {
                URI uri = suite.baseUrl(Service.ROUTING).resolve("/api/v1/reference/" + kind);
                JsonNode newest = get(http, uri, token);
                List<JsonNode> all = new ArrayList<>();
                for (int number = 1; number < newest.path("version").asInt(); number++) {
                    all.add(get(http, URI.create(uri + "/versions/" + number), token));
                }
                all.add(newest);
                versions.put(kind, all);
            }
            return versions;
        }
    }

    private static JsonNode get(HttpClient http, URI uri, String token) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new PartFailure("Routing answers " + answer.statusCode() + " to " + uri.getPath() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new PartFailure("Routing does not answer at " + uri + "; see './gridloop status'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for routing", e);
        }
    }
}
