package org.gridloop.backbone.telling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a fact in the journal.
 *
 * @param id the fact's own UUID
 * @param time the domain's time of the decision
 * @param cause what led to it
 * @param actor {@code role:account@unit}
 * @param trace W3C trace context, if traced
 */
public record FactMeta(
        String id,
        Instant time,
        String cause,
        String actor,
        @Nullable String trace) {

    private static final JsonFactory JSON = SharedBuffers.factory();

    /** @return UTF-8 JSON */
    public byte[] write() {
        try (ByteArrayBuilder out = new ByteArrayBuilder(256)) {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField("id", id);
                json.writeStringField("time", time.toString());
                json.writeStringField("cause", cause);
                json.writeStringField("actor", actor);
                if (trace != null) {
                    json.writeStringField("trace", trace);
                }
                json.writeEndObject();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnreadableFact when it is not what {@link #write()} made, or a later version of it */
    public static FactMeta read(byte[] json) throws UnreadableFact {
        String id = null;
        String time = null;
        String cause = null;
        String actor = null;
        String trace = null;
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                String value = parser.nextTextValue();
                switch (name) {
                    case "id" -> id = value;
                    case "time" -> time = value;
                    case "cause" -> cause = value;
                    case "actor" -> actor = value;
                    case "trace" -> trace = value;
                    default -> parser.skipChildren();
                }
            }
            if (id == null || time == null || cause == null || actor == null) {
                throw new UnreadableFact("the attributes of a fact are not complete");
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new UnreadableFact("the attributes of a fact are not an object");
            }
            return new FactMeta(id, Instant.parse(time), cause, actor, trace);
        } catch (IOException | DateTimeException e) {
            throw new UnreadableFact("the attributes of a fact: " + e.getClass().getSimpleName());
        }
    }
}
