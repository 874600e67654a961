package org.gridloop.local.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.gridloop.local.Service;
import org.gridloop.parts.Keys;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestClientTest {

    private record Reply(int status, String body) {}

    private static final Identity CLERK = Identity.of("clerk-1", "clerk");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path keys;

    @SuppressWarnings("NullAway.Init") // before each test
    private HttpServer server;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatIsNotReadyIsAskedAgainWithTheSameKey() {
        replies.add(new Reply(503, ""));
        replies.add(new Reply(201, "{\"issueId\":\"i\"}"));

        Answer answer = client(Duration.ofSeconds(20)).post(CLERK, Service.INTAKE, "/api/v1/issues", Map.of(), "k");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("issueId").asText()).isEqualTo("i");
        assertThat(asked).containsExactly("POST /api/v1/issues key k", "POST /api/v1/issues key k");
    }

    @Test
    void aServiceThatStaysAwayIsGivenUp() {
        server.stop(0);

        assertThatThrownBy(() -> client(Duration.ofMillis(300)).get(CLERK, Service.INTAKE, "/api/v1/issues"))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("The service intake cannot be reached");
    }

    @Test
    void aRefusalIsAnAnswerWithItsReason() {
        replies.add(
                new Reply(
                        400,
                        "{\"code\":\"invalid-fields\",\"title\":\"Some fields.\",\"errors\":[{\"field\":\"title\",\"message\":\"required\"}]}"));

        Answer answer = client(Duration.ofSeconds(20)).get(CLERK, Service.INTAKE, "/api/v1/issues");

        assertThat(answer.isOk()).isFalse();
        assertThat(answer.reason()).isEqualTo("invalid-fields: Some fields.; title: required");
    }

    @Test
    void aListIsWalkedPageByPageUntilEnoughWasSeen() {
        replies.add(new Reply(200, "{\"items\":[1,2],\"next\":\"c\"}"));
        replies.add(new Reply(200, "{\"items\":[3,4],\"next\":\"d\"}"));
        List<Integer> seen = new ArrayList<>();

        client(Duration.ofSeconds(20)).walk(CLERK, Service.RESPONSE, "/api/v1/orders?limit=2", item -> {
            seen.add(item.asInt());
            return item.asInt() < 3;
        });

        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(asked)
                .containsExactly("GET /api/v1/orders?limit=2 key null", "GET /api/v1/orders?limit=2&cursor=c key null");
    }

    private RestClient client(Duration patience) {
        Keys pair = new Keys(keys);
        pair.ensure();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new RestClient(service -> address, new Tokens(pair), patience);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " key "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            Reply reply = replies.remove();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
