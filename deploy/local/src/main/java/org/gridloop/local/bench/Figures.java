package org.gridloop.local.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.jspecify.annotations.Nullable;

/** How the figures of all measurements are shown. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Figures() {}

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
