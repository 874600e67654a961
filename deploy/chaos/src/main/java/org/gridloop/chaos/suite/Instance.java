package org.gridloop.chaos.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.parts.Compiling;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.Ports;
import org.gridloop.parts.Sessions;
import org.gridloop.parts.StartCache;

/** One of the processes of a service, from the jar that is delivered. */
public final class Instance extends PartProcess {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Kind kind;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;
    private final StartCache cache;
    private volatile Map<String, String> more = Map.of();

    Instance(Kind kind, int number, Path data, int port, Map<String, String> environment, List<String> jvmOptions) {
        super(kind.partName() + "-" + number, data, port);
        this.kind = kind;
        this.environment = environment;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.cache = new StartCache(kind.jar(), kind.target(), "service", Integer.toString(port));
    }

    public Kind kind() {
        return kind;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Variables beside the usual ones, from its next start on. */
    public void setMore(Map<String, String> variables) {
        more = Map.copyOf(variables);
    }

    @Override
    protected Optional<StartCache> startCache() {
        // What a JVM learned holds of classes that no agent changes: with one it is neither used nor written.
        return hasAnAgent() ? Optional.empty() : Optional.of(cache);
    }

    private boolean hasAnAgent() {
        return jvmOptions.stream().anyMatch(option -> option.startsWith("-javaagent:"));
    }

    @Override
    public boolean isReady() {
        return Ports.answers(port()) && health().statusIs(200);
    }

    /** Whether it is the one that tells the log what its service decided. */
    public boolean isRelayLeader() {
        return relaySays().contains("telling");
    }

    /** What its readiness says about telling; nothing while it does not answer. */
    public String relaySays() {
        return health().text();
    }

    /** @return the status of the answer to a call that changes something, 0 when there was none */
    public int post(String path, String token, Duration patience) throws InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private record Health(int status, String text) {
        boolean statusIs(int wanted) {
            return status == wanted;
        }
    }

    private Health health() {
        var request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Health(answer.statusCode(), relay(answer.body()));
        } catch (IOException notYet) {
            return new Health(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(0, "");
        }
    }

    private static String relay(String health) throws IOException {
        for (JsonNode check : JSON.readTree(health).path("checks")) {
            if (check.path("name").asText().equals("relay")) {
                return check.path("data").path("is").asText();
            }
        }
        return "";
    }

    @Override
    protected List<String> command() {
        List<String> words = new ArrayList<>(Sessions.own());
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx192m"));
        words.addAll(jvmOptions);
        words.addAll(
                startCache().map(known -> known.flags(StartCache.Run.SHORT)).orElseGet(Compiling::flags));
        words.addAll(List.of("-jar", kind.jar().toString()));
        return words;
    }

    @Override
    protected Map<String, String> environment() {
        if (more.isEmpty()) {
            return environment;
        }
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.putAll(more);
        return all;
    }
}
