package org.gridloop.chaos.checking;

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
import org.gridloop.chaos.checking.Evidence.Digest;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Kind;

/**
 * Has a service's own jar fold all its views again in a fresh process, beside the live ones, under another time zone
 * and language; what it says about each table is the evidence.
 */
final class FreshFold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FreshFold() {}

    static List<Digest> of(ChaosSuite suite, Kind kind) throws IOException, InterruptedException {
        Path log = suite.data().resolve("logs").resolve("fold-" + kind.partName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-jar",
                        kind.jar().toString())
                .redirectError(log.toFile());
        Map<String, String> variables = builder.environment();
        variables.putAll(suite.directEnvironment(kind));
        variables.put("GRIDLOOP_REBUILD_VIEWS", "all");
        variables.put("GRIDLOOP_REBUILD_BESIDE", "true");
        variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        variables.put("QUARKUS_SCHEDULER_ENABLED", "false");
        variables.put("QUARKUS_LOG_CONSOLE_STDERR", "true");
        variables.put("TZ", "America/New_York");
        variables.put("LC_ALL", "tr_TR.UTF-8");
        Process process = builder.start();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("{")) {
                    lines.add(JSON.readTree(line));
                }
            }
        } finally {
            process.waitFor();
        }
        return digests(kind, lines);
    }

    static List<Digest> digests(Kind kind, List<JsonNode> lines) {
        List<Digest> digests = new ArrayList<>();
        boolean done = false;
        for (JsonNode line : lines) {
            for (JsonNode table : line.path("tables")) {
                String name = kind.partName() + "/" + line.path("view").asText() + "/"
                        + table.path("name").asText();
                digests.add(new Digest(
                        name,
                        table.path("equal").asBoolean(),
                        table.path("differing").asLong() + " rows differ, such as " + table.path("examples")));
            }
            if (line.path("done").asBoolean()) {
                done = true;
                boolean same = line.path("heardTheSame").asBoolean();
                digests.add(new Digest(kind.partName() + "/heard", same, "the live views have heard other facts"));
            }
        }
        if (!done) {
            digests.add(new Digest(kind.partName(), false, "the fold came to no end: " + lines));
        }
        return digests;
    }
}
