package org.gridloop.ledger.comparing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One service's journal, asked over REST. The token is read anew each time, so that it can be changed. */
final class Journal {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String source;
    private final URI base;
    private final Path token;
    private final HttpClient http;

    /** @param source {@code ce_source} of the service */
    Journal(String source, URI base, Path token, HttpClient http) {
        this.source = source;
        this.base = base;
        this.token = token;
        this.http = http;
    }

    String source() {
        return source;
    }

    /** @throws UncheckedIOException when the service does not answer with its facts */
    Told facts(FactNo after, @Nullable FactNo upto, int limit) {
        String query = "?afterIssue=" + encoded(after.issueId()) + "&afterSequence=" + after.sequence()
                + (upto == null ? "" : "&uptoIssue=" + encoded(upto.issueId()) + "&uptoSequence=" + upto.sequence())
                + "&limit=" + limit;
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/journal/facts" + query))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + Files.readString(token).strip())
                    .build();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(source + " answers " + answer.statusCode());
            }
            return JSON.readValue(answer.body(), Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
