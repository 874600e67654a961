package org.gridloop.local.readopting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloop.local.Exit;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.local.SuiteOptions;
import org.gridloop.parts.PartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "readopt",
        description = {
            "After a service's database was put back to an older backup: reads the facts its journal lacks back from the"
                    + " log, where they stand as they stood in the journal. Until then the service accepts nothing and tells"
                    + " nothing, and its readiness says why.",
            "The service's processes must have been stopped while its database was replaced; start them again first. What is"
                    + " there is left alone, so it may be done twice. People's names and texts are no facts: what a backup"
                    + " lacks of them stays lost."
        },
        footer = {"", "Example:", "  ./gridloop readopt --service routing"})
public final class ReadoptCommand implements Callable<Integer> {

    private static final List<Service> TELLING =
            List.of(Service.INTAKE, Service.ROUTING, Service.RESPONSE, Service.EVALUATION);
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(
            names = "--service",
            paramLabel = "S",
            required = true,
            description = "intake, routing, response or evaluation.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Service service = Service.named(name)
                .filter(TELLING::contains)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "No service that tells facts is called " + name
                                + "; they are intake, routing, response, evaluation."));
        Optional<Suite> suite = Suite.attach(options.data());
        if (suite.isEmpty()) {
            System.err.println("gridloop: no suite runs on " + options.data() + "; start it with './gridloop up'.");
            return Exit.NOT_RUNNING;
        }
        HttpResponse<String> answer = ask(suite.get(), service);
        JsonNode said = new ObjectMapper().readTree(answer.body());
        if (answer.statusCode() != 200) {
            System.err.println("gridloop: " + service.partName() + " answers " + answer.statusCode() + " "
                    + said.path("code").asText() + ": " + said.path("title").asText()
                    + " See GET /q/health/ready there.");
            return Exit.FAILED;
        }
        System.out.printf(
                "%s: %,d of the %,d facts in the log were missing in its journal and are read back.%n",
                service.partName(),
                said.path("readBack").asLong(),
                said.path("factsInLog").asLong());
        return Exit.OK;
    }

    private static HttpResponse<String> ask(Suite suite, Service service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(suite.baseUrl(service).resolve("/api/v1/journal/readoption"))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + suite.tokens().token("admin"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PartFailure(
                    service.partName() + " does not answer at " + request.uri() + "; see './gridloop status'.", e);
        }
    }
}
