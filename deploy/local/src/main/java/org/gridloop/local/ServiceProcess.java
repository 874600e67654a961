package org.gridloop.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloop.parts.HugePages;
import org.gridloop.parts.PartFailure;
import org.gridloop.parts.PartProcess;
import org.gridloop.parts.Ports;
import org.gridloop.parts.Rank;
import org.gridloop.parts.Sessions;
import org.gridloop.parts.StartCache;

/** One of the services, in a JVM of its own, from the jar the containers run too. */
final class ServiceProcess extends PartProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Map<String, String> environment;
    private final StartCache.Run run;
    private final StartCache cache;

    ServiceProcess(Service service, Path data, int port, Map<String, String> environment, StartCache.Run run) {
        super(service.partName(), data, port);
        this.service = service;
        this.environment = environment;
        this.run = run;
        this.cache = new StartCache(service.jar(), service.target(), "service", Integer.toString(port));
    }

    @Override
    protected Optional<StartCache> startCache() {
        return Optional.of(cache);
    }

    @Override
    public boolean isReady() {
        return Ports.answers(port())
                && readiness().filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** The answer of the readiness probe, with what is missing; empty when there is none. */
    Optional<HttpResponse<String>> readiness() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    protected void prepare() {
        if (!Files.exists(service.jar())) {
            throw new PartFailure("The service " + name() + " is not built (no " + service.jar()
                    + "): run ./mvnw -DskipTests package");
        }
    }

    /** Half of the heap is for the young: what waits to be heard lives for seconds, and would grow old in less. */
    @Override
    protected List<String> command() {
        List<String> words = new ArrayList<>(Sessions.own());
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xmn128m"));
        words.addAll(HugePages.flags());
        words.addAll(cache.flags(run));
        words.addAll(List.of("-jar", service.jar().toString()));
        return words;
    }

    @Override
    protected Rank rank() {
        return service.rank();
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }
}
