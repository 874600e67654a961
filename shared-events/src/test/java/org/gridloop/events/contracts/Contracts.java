package org.gridloop.events.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;

/** The checked-in contracts, and JSON as the facts are told in: the same settings as the backbone's mapper. */
final class Contracts {

    /** Rewrites what is generated: schemas here, the table of facts in the documentation. */
    static final boolean WRITE = Boolean.getBoolean("gridloop.contracts.write");

    static final Path FOLDER = Path.of("src/test/resources/contracts");

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Contracts() {}

    /** @return every wire name, for parameterised tests */
    static Stream<String> wireNames() {
        return EventRegistry.all().keySet().stream();
    }

    static Class<? extends DomainEvent> fact(String wireName) {
        return EventRegistry.typeOf(wireName).orElseThrow();
    }

    static Path golden(String wireName) {
        return FOLDER.resolve(wireName + ".json");
    }

    static Path schema(String wireName) {
        return FOLDER.resolve(wireName + ".schema.json");
    }

    static JsonNode read(Path file) {
        return parse(text(file));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, JsonNode json) {
        write(file, json.toPrettyString() + "\n");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
