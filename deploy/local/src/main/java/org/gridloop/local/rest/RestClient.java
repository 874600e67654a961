package org.gridloop.local.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Asks the services. A service that does not answer, or says 503, is asked again with growing pauses: every request that
 * changes something carries a key, so asking twice does it once.
 */
public final class RestClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Function<Service, URI> addresses;
    private final TokenPurse purse;
    private final Duration patience;

    RestClient(Function<Service, URI> addresses, Tokens tokens, Duration patience) {
        this.addresses = addresses;
        this.purse = new TokenPurse(tokens, InstantSource.system());
        this.patience = patience;
    }

    public static RestClient of(Suite suite) {
        return new RestClient(suite::baseUrl, suite.tokens(), PATIENCE);
    }

    /**
     * @param path such as {@code /api/v1/issues}
     * @param body whatever Jackson can write
     * @param key the {@code Idempotency-Key}
     * @throws PartFailure when the service does not answer for three minutes
     */
    public Answer post(Identity who, Service service, String path, Object body, String key) {
        String text = written(body);
        return patiently(
                service,
                () -> request(who, service, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(text))
                        .build());
    }

    /** As a resident, who has no account but the number and the secret that came with the report. */
    public Answer postByTicket(String secret, Service service, String path, Object body, String key) {
        String text = written(body);
        return patiently(
                service,
                () -> HttpRequest.newBuilder(addresses.apply(service).resolve(path))
                        .timeout(ONE_TRY)
                        .header("Accept", "application/json, application/problem+json")
                        .header("Content-Type", "application/json")
                        .header("Ticket-Secret", secret)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(text))
                        .build());
    }

    /** @throws PartFailure when the service does not answer for three minutes */
    public Answer get(Identity who, Service service, String path) {
        return patiently(service, () -> request(who, service, path).GET().build());
    }

    /**
     * Goes through a list page by page, as long as {@code more} says so.
     *
     * @param path with at least one query parameter
     * @param more takes one item; false ends the walk
     * @throws PartFailure when the service does not answer, or refuses
     */
    public void walk(Identity who, Service service, String path, Predicate<JsonNode> more) {
        @Nullable String cursor = null;
        do {
            Answer page = get(who, service, cursor == null ? path : path + "&cursor=" + cursor);
            if (!page.isOk()) {
                throw new PartFailure("The service " + service.partName() + " refuses " + path + ": " + page.reason());
            }
            for (JsonNode item : page.body().path("items")) {
                if (!more.test(item)) {
                    return;
                }
            }
            cursor = page.body().path("next").asText(null);
        } while (cursor != null);
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + body.getClass(), e);
        }
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest request();
    }

    private HttpRequest.Builder request(Identity who, Service service, String path) {
        return HttpRequest.newBuilder(addresses.apply(service).resolve(path))
                .timeout(ONE_TRY)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + purse.of(who));
    }

    private Answer patiently(Service service, Asking asking) {
        Instant giveUp = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        while (true) {
            String why;
            try {
                HttpResponse<byte[]> answer = http.send(asking.request(), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 503) {
                    return read(answer);
                }
                why = "it answers 503";
            } catch (IOException e) {
                why = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            if (Instant.now().plus(pause).isAfter(giveUp)) {
                throw new PartFailure("The service " + service.partName() + " cannot be reached at "
                        + addresses.apply(service) + " for " + patience.toSeconds() + " s: " + why);
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static Answer read(HttpResponse<byte[]> answer) {
        boolean replay = answer.headers()
                .firstValue("Idempotent-Replay")
                .filter("true"::equals)
                .isPresent();
        return new Answer(answer.statusCode(), body(answer.body()), replay);
    }

    /** Something in between may answer without JSON: then the status has to say it all. */
    private static JsonNode body(byte[] bytes) {
        try {
            JsonNode read = bytes.length == 0 ? null : JSON.readTree(bytes);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PartFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PartFailure("Interrupted while waiting for a service", e);
    }
}
