package org.gridloop.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gridloop.parts.PartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Shows every part: process, port, state, time up, restarts, what is missing.")
final class StatusCommand implements Callable<Integer> {

    /** One row; seconds are whole, checks are those of the readiness probe, by name. */
    record Row(
            String part,
            int port,
            @Nullable Long pid,
            String state,
            @Nullable Long uptimeSeconds,
            int restarts,
            Map<String, String> checks) {}

    /**
     * @param timeScale how many times as fast as real time the domain's time runs
     * @param time what time it is there
     */
    record Status(
            boolean running,
            boolean ready,
            String data,
            int portBase,
            double timeScale,
            Instant time,
            List<Row> parts) {}

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<Suite> suite = options.running();
        Status status = suite.map(StatusCommand::ask)
                .orElseGet(() -> status(false, false, options.data(), options.portBase(), List.of()));
        if (json) {
            System.out.println(SuiteState.json().writeValueAsString(status));
        } else {
            print(status, System.out);
        }
        if (!status.running()) {
            return Exit.NOT_RUNNING;
        }
        return status.ready() ? Exit.OK : Exit.FAILED;
    }

    private static Status ask(Suite suite) {
        SuiteState state = suite.state().orElseThrow(() -> new PartFailure("The suite has just ended"));
        List<Row> rows = state.parts().stream().map(part -> row(suite, part)).toList();
        boolean ready = rows.stream().allMatch(row -> row.state().equals("ready"));
        return status(true, ready, suite.data(), state.portBase(), rows);
    }

    private static Status status(boolean running, boolean ready, Path data, int portBase, List<Row> rows) {
        Instant now = Instant.now();
        Optional<SuiteTime> time = SuiteTime.of(data);
        return new Status(
                running,
                ready,
                data.toString(),
                portBase,
                time.map(SuiteTime::scale).orElse(1.0),
                time.map(pace -> pace.at(now)).orElse(now).truncatedTo(ChronoUnit.SECONDS),
                rows);
    }

    private static Row row(Suite suite, SuiteState.Part part) {
        Map<String, String> checks = Service.named(part.name())
                .flatMap(service -> suite.parts().service(service).readiness())
                .map(answer -> checks(answer.body()))
                .orElseGet(Map::of);
        var process = suite.pid(part.name());
        @Nullable
        Long uptime = process.isEmpty() || part.started() == null
                ? null
                : (Long) Duration.between(part.started(), Instant.now()).toSeconds();
        return new Row(
                part.name(),
                part.port(),
                process.isEmpty() ? null : (Long) process.getAsLong(),
                stateOf(suite, part),
                uptime,
                part.restarts(),
                checks);
    }

    private static String stateOf(Suite suite, SuiteState.Part part) {
        if (part.phase() != SuiteState.PartPhase.READY) {
            return part.phase().name().toLowerCase(Locale.ROOT);
        }
        return suite.isReady(part.name()) ? "ready" : "not ready";
    }

    private static Map<String, String> checks(String body) {
        Map<String, String> checks = new TreeMap<>();
        try {
            for (JsonNode check : SuiteState.json().readTree(body).path("checks")) {
                String data = check.has("data") ? " " + check.get("data") : "";
                checks.put(check.path("name").asText(), check.path("status").asText() + data);
            }
        } catch (JsonProcessingException e) {
            checks.put("probe", "answered something else than JSON");
        }
        return checks;
    }

    private static void print(Status status, PrintStream out) {
        if (!status.running()) {
            out.println("No suite runs on " + status.data() + ".");
            return;
        }
        out.printf("%-12s %7s %6s %-11s %9s %8s%n", "part", "pid", "port", "state", "up", "restarts");
        for (Row row : status.parts()) {
            out.printf(
                    "%-12s %7s %6d %-11s %9s %8d%n",
                    row.part(),
                    row.pid() == null ? "-" : row.pid().toString(),
                    row.port(),
                    row.state(),
                    row.uptimeSeconds() == null ? "-" : row.uptimeSeconds() + " s",
                    row.restarts());
            row.checks().forEach((name, state) -> {
                if (!state.startsWith("UP")) {
                    out.println("             " + name + ": " + state);
                }
            });
        }
        out.println("data: " + status.data());
        if (status.timeScale() != 1) {
            out.printf("time: %s, running %s times as fast as real time%n", status.time(), status.timeScale());
        }
    }
}
