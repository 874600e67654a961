package org.gridloop.routing.boards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.Urgency;
import org.gridloop.parts.TestTokens;
import org.gridloop.routing.Log;
import org.gridloop.routing.RoutingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RoutingService
class LiveBoardsIT {

    private static final String GRID = "37990100700101";
    private static final String BOARD = "/api/v1/boards/grid/" + GRID + "/live";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by Quarkus
    private URI service;

    @Test
    void whoWatchesIsToldOfEachChangeAndWhoComesBackOfTheNextOne() throws Exception {
        String seen;
        try (Watching first = watch(null)) {
            assertThat(first.nextOpen(0)).isNotBlank();
            fileOne();
            seen = first.nextOpen(1);
        }
        try (Watching again = watch(seen)) {
            fileOne();
            assertThat(again.nextOpen(2)).isNotEqualTo(seen);
            assertThat(again.openSoFar()).doesNotContain(1L);
        }
    }

    @Test
    void aBoardOfAnotherAreaIsNotThere() {
        given().auth()
                .oauth2(TestTokens.token("officer", null, List.of("379901001")))
                .get(BOARD)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-area"));
    }

    private static void fileOne() {
        Filing rubbish = new Filing("E0101", GRID, Urgency.GENERAL, "2026.1", true);
        Log.tell(new IssueFiled(UUID.randomUUID().toString(), rubbish, true));
    }

    private Watching watch(@Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(BOARD))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + TestTokens.token("officer", null, List.of(GRID)));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpClient client = HttpClient.newHttpClient();
        return new Watching(client, client.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    /** Reads the stream line by line, as a browser does. */
    private static final class Watching implements AutoCloseable {

        private record Event(String id, long open, long dispatched) {}

        private final HttpClient client;
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final BlockingQueue<Long> open = new LinkedBlockingQueue<>();

        Watching(HttpClient client, HttpResponse<Stream<String>> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            this.client = client;
            Thread.ofVirtual().start(() -> {
                String[] id = {""};
                answer.body().forEach(line -> {
                    if (line.startsWith("id:")) {
                        id[0] = line.substring(3).strip();
                    } else if (line.startsWith("data:")) {
                        JsonPath board = JsonPath.from(line.substring(5));
                        Integer dispatched = board.get("owned.byStatus.dispatched");
                        events.add(new Event(id[0], board.getLong("owned.open"), dispatched == null ? 0 : dispatched));
                    }
                });
            });
        }

        /** @return the id of the event that shows so many open issues, each of them dispatched: nothing else is to come */
        String nextOpen(long count) throws InterruptedException {
            while (true) {
                Event event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                open.add(Objects.requireNonNull(event, "no event in time").open());
                if (event.open() == count && event.dispatched() == count) {
                    return event.id();
                }
            }
        }

        List<Long> openSoFar() {
            return List.copyOf(open);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
