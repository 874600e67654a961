package org.gridloop.local.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.gridloop.local.Service;
import org.gridloop.local.Suite;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;

/** What all measurements have in common: whom they call, and how their figures are shown. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Figures() {}

    static Target target(Suite suite) {
        return new Target(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::partName, suite::baseUrl)),
                suite.tokens(),
                name -> suite.database(Service.named(name).orElseThrow()),
                suite.kafka(),
                suite::processes,
                GridloopHome.sampleDistrict());
    }

    static void write(@Nullable Path file, Object result) {
        if (file == null) {
            return;
        }
        try {
            JSON.writeValue(file.toFile(), result);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** How far the figures can be trusted. */
    static void printConditions(WarmUp warmUp, Usage usage, Map<String, Double> memory) {
        System.out.println("warm-up " + warmUp.seconds() + " s, "
                + (warmUp.steady() ? "steady" : "NOT steady yet: the services were still getting faster"));
        printUsage(usage);
        printMemory("memory (PSS, MB)", memory);
    }

    static void printUsage(Usage usage) {
        System.out.printf(
                Locale.ROOT,
                "processors: suite %.0f %%, caller %.0f %%, other programs %.0f %%, stolen %.0f %%%n",
                usage.suite() * 100,
                usage.caller() * 100,
                usage.others() * 100,
                usage.steal() * 100);
    }

    static void printMemory(String title, Map<String, Double> memory) {
        System.out.println(title + ": "
                + memory.entrySet().stream()
                        .map(part -> String.format(Locale.ROOT, "%s %.0f", part.getKey(), part.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}
