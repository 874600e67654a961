package org.gridloop.backbone.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Facts as JSON, the same in the journal and in the log: times as ISO strings, enums in lower case, nothing for what is
 * absent. Reading ignores components it does not know, so that a newer teller may add some.
 */
public final class FactJson {

    /** How JSON becomes a record; for a version told no more, how it becomes the record of today. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        DomainEvent read(byte[] payload) throws IOException;
    }

    private record Form(String wireName, ObjectWriter writer, List<Method> required) {}

    private static final ObjectMapper MAPPER = JsonMapper.builder(SharedBuffers.factory())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final Map<Class<?>, Form> BY_TYPE = new HashMap<>();
    private static final Map<String, Reading> BY_NAME = new HashMap<>();

    static {
        EventRegistry.all().forEach((wireName, type) -> {
            BY_TYPE.put(type, new Form(wireName, MAPPER.writerFor(type), required(type)));
            BY_NAME.put(wireName, MAPPER.readerFor(type)::readValue);
        });
        // Versions told no more are put here, by their old wire name.
    }

    private FactJson() {}

    /** @return the JSON as it is stored and told, UTF-8 */
    public static byte[] write(DomainEvent event) {
        try {
            return formOf(event).writer().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the wire name with its version */
    public static String wireName(DomainEvent event) {
        return formOf(event).wireName();
    }

    /** @throws UnreadableFact when the name is unknown, the JSON broken, or a required component missing */
    public static DomainEvent read(String wireName, byte[] payload) throws UnreadableFact {
        Reading reading = BY_NAME.get(wireName);
        if (reading == null) {
            throw new UnreadableFact("no fact is known as " + wireName);
        }
        DomainEvent event;
        try {
            event = reading.read(payload);
        } catch (JsonProcessingException e) {
            // The message of Jackson quotes the payload.
            throw new UnreadableFact(wireName + ": " + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (event == null) {
            throw new UnreadableFact(wireName + " is empty");
        }
        String missing = missing(event);
        if (missing != null) {
            throw new UnreadableFact(wireName + " lacks " + missing);
        }
        return event;
    }

    private static Form formOf(DomainEvent event) {
        Form form = BY_TYPE.get(event.getClass());
        if (form == null) {
            throw new IllegalArgumentException(event.getClass() + " is not a registered fact");
        }
        return form;
    }

    private static List<Method> required(Class<? extends DomainEvent> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static @Nullable String missing(DomainEvent event) {
        try {
            for (Method component : formOf(event).required()) {
                if (component.invoke(event) == null) {
                    return component.getName();
                }
            }
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact's component cannot be read", e);
        }
    }
}
