package org.gridloop.local.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridloop.local.analysis.Ocel.Event;
import org.gridloop.local.analysis.Ocel.Relation;
import org.gridloop.local.analysis.Ocel.Thing;
import org.gridloop.local.analysis.Ocel.Value;
import org.jspecify.annotations.Nullable;

/** OCEL 2.0 as JSON. Events are written as they come; objects wait in a file beside it and follow at the end. */
final class OcelJsonFile extends OcelFile {

    /** The object is closed behind what was waiting. */
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    private final Map<String, Map<String, String>> types = new TreeMap<>(OcelTypes.events());
    private @Nullable Path file;
    private @Nullable Path waiting;
    private @Nullable JsonGenerator events;
    private @Nullable JsonGenerator things;

    OcelJsonFile(Veil veil) {
        super(veil);
    }

    @Override
    public void begin(Path path) throws IOException {
        file = path;
        waiting = path.resolveSibling(path.getFileName() + ".objects");
        events = JSON.createGenerator(path.toFile(), JsonEncoding.UTF8);
        things = JSON.createGenerator(waiting.toFile(), JsonEncoding.UTF8);
        things.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString(",\n"));
        events.writeStartObject();
        events.writeArrayFieldStart("events");
    }

    @Override
    void event(Event event) throws IOException {
        JsonGenerator to = Objects.requireNonNull(events);
        types.computeIfAbsent(event.type(), OcelTypes::of);
        to.writeStartObject();
        to.writeStringField("id", event.id());
        to.writeStringField("type", event.type());
        to.writeStringField("time", event.time().toString());
        to.writeArrayFieldStart("attributes");
        for (Map.Entry<String, Object> value : event.values().entrySet()) {
            to.writeStartObject();
            to.writeStringField("name", value.getKey());
            to.writeStringField("value", value.getValue().toString());
            to.writeEndObject();
        }
        to.writeEndArray();
        relations(to, event.relations());
        to.writeEndObject();
        to.writeRaw('\n');
    }

    @Override
    void thing(Thing thing) throws IOException {
        JsonGenerator to = Objects.requireNonNull(things);
        to.writeStartObject();
        to.writeStringField("id", thing.id());
        to.writeStringField("type", thing.type());
        to.writeArrayFieldStart("attributes");
        for (Value value : thing.values()) {
            to.writeStartObject();
            to.writeStringField("name", value.name());
            to.writeStringField("time", value.time().toString());
            to.writeStringField("value", value.value());
            to.writeEndObject();
        }
        to.writeEndArray();
        relations(to, thing.relations());
        to.writeEndObject();
    }

    private static void relations(JsonGenerator to, Set<Relation> relations) throws IOException {
        to.writeArrayFieldStart("relationships");
        for (Relation relation : relations) {
            to.writeStartObject();
            to.writeStringField("objectId", relation.object());
            to.writeStringField("qualifier", relation.qualifier());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    @Override
    public void end() throws IOException {
        thingsNamedOnly();
        JsonGenerator to = Objects.requireNonNull(events);
        Objects.requireNonNull(things).close();
        to.writeEndArray();
        types("eventTypes", types);
        types("objectTypes", new TreeMap<>(OcelTypes.OBJECTS));
        to.close();
        try (OutputStream out =
                        Files.newOutputStream(Objects.requireNonNull(file), java.nio.file.StandardOpenOption.APPEND);
                InputStream in = Files.newInputStream(Objects.requireNonNull(waiting))) {
            out.write(",\"objects\":[".getBytes(UTF_8));
            in.transferTo(out);
            out.write("]}\n".getBytes(UTF_8));
        }
    }

    private void types(String name, Map<String, Map<String, String>> attributes) throws IOException {
        JsonGenerator to = Objects.requireNonNull(events);
        to.writeArrayFieldStart(name);
        for (Map.Entry<String, Map<String, String>> type : attributes.entrySet()) {
            to.writeStartObject();
            to.writeStringField("name", type.getKey());
            to.writeArrayFieldStart("attributes");
            for (Map.Entry<String, String> attribute : type.getValue().entrySet()) {
                to.writeStartObject();
                to.writeStringField("name", attribute.getKey());
                to.writeStringField("type", attribute.getValue());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        if (events != null) {
            events.close();
        }
        if (things != null) {
            things.close();
        }
        if (waiting != null) {
            Files.deleteIfExists(waiting);
        }
    }
}
