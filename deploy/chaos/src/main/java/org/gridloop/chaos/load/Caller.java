package org.gridloop.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gridloop.chaos.load.History.Call;
import org.gridloop.chaos.load.History.Outcome;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Instance;
import org.gridloop.chaos.suite.Kind;

/** Asks one of the processes of a service, and another one, with the same key, as long as nobody knows what came of it. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long AVOID_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 800;

    private static final int LINES = 64;

    /** What was answered in the end. */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * @param key of everybody who asks for the same thing
     * @param issueId what it is about; empty when that is to be learned
     */
    record Request(String deed, Kind kind, String path, String token, String key, String issueId, String json) {}

    private record Once(Outcome outcome, Answer answer) {}

    private final ChaosSuite suite;
    private final History history;
    private final HttpClient http;
    /** Callers are many, and have a limit all the same: retries must not be what keeps the suite from recovering. */
    private final Semaphore lines = new Semaphore(LINES);

    private final Map<Instance, Long> avoided = new ConcurrentHashMap<>();

    Caller(ChaosSuite suite, History history) {
        this.suite = suite;
        this.history = history;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /**
     * @param giveUp nanoseconds; may change meanwhile
     * @throws GivenUp when the outcome is still unknown then
     */
    Answer post(Request request, LongSupplier giveUp) throws GivenUp, InterruptedException {
        long pause = SHORTEST_PAUSE_MILLIS;
        while (true) {
            Once once;
            lines.acquire();
            try {
                once = once(request);
            } finally {
                lines.release();
            }
            if (once.outcome() != Outcome.UNKNOWN) {
                return once.answer();
            }
            if (System.nanoTime() > giveUp.getAsLong()) {
                throw new GivenUp("an answer to " + request.deed() + " of " + request.issueId());
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private Once once(Request request) throws InterruptedException {
        Instance to = choose(request.kind());
        long invoked = System.nanoTime();
        long number = history.invoked(invoked);
        Once once = new Once(Outcome.UNKNOWN, new Answer(0, JSON.nullNode()));
        try {
            HttpResponse<byte[]> response = http.send(
                    request(to, request.path(), request.token())
                            .header("Idempotency-Key", request.key())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(request.json(), StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            once = judged(response);
        } catch (IOException noAnswer) {
            avoided.put(to, System.nanoTime());
        } finally {
            String issueId = request.issueId().isEmpty()
                    ? once.answer().body().path("issueId").asText("")
                    : request.issueId();
            history.answered(
                    number,
                    new Call(
                            request.deed(),
                            request.key(),
                            issueId,
                            to.name(),
                            once.answer().status(),
                            once.outcome(),
                            invoked,
                            System.nanoTime()));
        }
        return once;
    }

    private static Once judged(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Outcome outcome = Outcome.UNKNOWN;
        if (status >= 200 && status < 300) {
            outcome = Outcome.OK;
        } else if (status >= 400 && status < 500 && status != 408 && status != 429) {
            outcome = Outcome.REFUSED;
        }
        try {
            return new Once(outcome, new Answer(status, JSON.readTree(response.body())));
        } catch (IOException cutOff) {
            // A 2xx without its body says that it has happened, but not what: asked again, it is told again.
            return new Once(Outcome.UNKNOWN, new Answer(status, JSON.nullNode()));
        }
    }

    /** Reading changes nothing and is no part of the history. @return none when there was no answer */
    Answer get(Kind kind, String path, String token) throws InterruptedException {
        Instance from = choose(kind);
        try {
            HttpResponse<byte[]> response =
                    http.send(request(from, path, token).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException noAnswer) {
            avoided.put(from, System.nanoTime());
            return new Answer(0, JSON.nullNode());
        }
    }

    private static HttpRequest.Builder request(Instance to, String path, String token) {
        URI address = URI.create(to.address() + path);
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    /** Any of them, but none that has just not answered. */
    private Instance choose(Kind kind) {
        List<Instance> all = suite.keepersOf(kind).stream().map(ChaosSuite::of).toList();
        long now = System.nanoTime();
        List<Instance> good = all.stream()
                .filter(one -> now - avoided.getOrDefault(one, now - 2 * AVOID_NANOS) > AVOID_NANOS)
                .toList();
        List<Instance> from = good.isEmpty() ? all : good;
        return from.get(ThreadLocalRandom.current().nextInt(from.size()));
    }
}
