package org.gridloop.local.rebuilding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.PartFailure;

/**
 * The jar of a service, started once more beside it: folds views and ends. It stands under the time zone and language of
 * whoever asked, or under given ones.
 */
public final class RebuildProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Service service;
    private final boolean beside;
    private final Map<String, String> environment;

    /**
     * @param beside whether live rows stay as they are
     * @param environment what of this process's environment is to be otherwise, such as {@code TZ}
     */
    public RebuildProcess(Suite suite, Service service, boolean beside, Map<String, String> environment) {
        this.suite = suite;
        this.service = service;
        this.beside = beside;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns when it has ended.
     *
     * @param views names, or {@code all}
     * @param lines told each thing it says, as JSON
     * @return whether all it rebuilt was equal
     */
    public boolean run(List<String> views, Consumer<JsonNode> lines) {
        ProcessBuilder builder = new ProcessBuilder().redirectError(log().toFile());
        Map<String, String> variables = builder.environment();
        variables.putAll(suite.environment(service));
        variables.put("GRIDLOOP_REBUILD_VIEWS", String.join(",", views));
        variables.put("GRIDLOOP_REBUILD_BESIDE", Boolean.toString(beside));
        variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        variables.put("QUARKUS_SCHEDULER_ENABLED", "false");
        variables.put("QUARKUS_LOG_CONSOLE_STDERR", "true");
        variables.putAll(environment);
        builder.command(command(variables));
        try {
            Process process = builder.start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                said.lines().filter(line -> line.startsWith("{")).forEach(line -> lines.accept(read(line)));
                return process.waitFor() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new PartFailure("Cannot run " + service.jar() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while views were rebuilt", e);
        }
    }

    /** What it logs. */
    public Path log() {
        return suite.data().resolve("logs").resolve("rebuild-" + service.partName() + ".log");
    }

    private List<String> command(Map<String, String> variables) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(Language.flags(variables));
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-Xmn448m",
                "-jar",
                service.jar().toString()));
        return words;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new PartFailure("A rebuild said what is no JSON: " + line, e);
        }
    }
}
