package org.gridloop.ledger.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Another service's journal at its REST door, as the test says it is: source {@code /teller}. */
public final class ToldJournal implements QuarkusTestResourceLifecycleManager {

    /** By issue and number with leading zeros, the digest of the fact; put and deleted over REST, too. */
    private static final Map<String, String> FACTS = new ConcurrentSkipListMap<>();

    private @Nullable HttpServer server;

    private static String fact(String issueId, long sequence) {
        return "%s %09d".formatted(issueId, sequence);
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/journal/facts", ToldJournal::answer);
            started.createContext("/facts/", ToldJournal::change);
            started.start();
            server = started;
            return Map.of(
                    "gridloop.ledger.journals",
                    "/teller=http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code PUT /facts/issue/number} with the digest, or {@code DELETE}. */
    private static void change(HttpExchange asked) throws IOException {
        String[] path = asked.getRequestURI().getPath().split("/", -1);
        String fact = fact(path[2], Long.parseLong(path[3]));
        if (asked.getRequestMethod().equals("PUT")) {
            FACTS.put(fact, new String(asked.getRequestBody().readAllBytes(), UTF_8));
        } else {
            FACTS.remove(fact);
        }
        asked.sendResponseHeaders(204, -1);
        asked.close();
    }

    private static void answer(HttpExchange asked) throws IOException {
        Map<String, String> query = Arrays.stream(
                        asked.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        String after = fact(said(query, "afterIssue"), Long.parseLong(said(query, "afterSequence")));
        String upto = query.containsKey("uptoIssue")
                ? fact(said(query, "uptoIssue"), Long.parseLong(said(query, "uptoSequence")))
                : "\uffff";
        String facts = FACTS.entrySet().stream()
                .filter(one -> one.getKey().compareTo(after) > 0 && one.getKey().compareTo(upto) <= 0)
                .limit(Long.parseLong(said(query, "limit")))
                .map(one -> one.getKey().split(" ", 2)[0] + "\",\"sequence\":"
                        + Long.parseLong(one.getKey().split(" ", 2)[1]) + ",\"place\":1,\"digest\":\"" + one.getValue())
                .collect(Collectors.joining("\"},{\"issueId\":\"", "{\"issueId\":\"", "\"}"));
        boolean known = String.valueOf(asked.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey");
        byte[] body = ("{\"told\":1,\"facts\":[" + (facts.length() < 20 ? "" : facts) + "]}").getBytes(UTF_8);
        asked.sendResponseHeaders(known ? 200 : 401, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    private static String said(Map<String, String> query, String name) {
        return query.getOrDefault(name, "");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
