package org.gridloop.ledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridloop.ledger.history.History.Cause;
import org.gridloop.ledger.history.History.Deadline;
import org.gridloop.ledger.history.History.Entry;
import org.gridloop.ledger.history.History.Who;
import org.gridloop.ledger.proof.LedgerRecord;
import org.jspecify.annotations.Nullable;

/** Makes a history of kept facts. */
final class Historian {

    /** Which times an instant is held against: when the log had it, or since when it was so. */
    enum Axis {
        RECORDED,
        VALID
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stories stories;

    Historian(Stories stories) {
        this.stories = stories;
    }

    /** @param kept in log order, each record once */
    History tell(String issueId, List<KeptFact> kept, @Nullable Instant asOf, Axis axis) {
        Map<String, Long> indexes = new HashMap<>();
        Map<Integer, Long> standsOn = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        for (KeptFact fact : kept) {
            Entry entry = entry(fact, indexes);
            indexes.putIfAbsent(entry.source() + "/" + issueId + ":" + entry.sequence(), entry.index());
            if (asOf == null || !timeOn(axis, entry).isAfter(asOf)) {
                entries.add(entry);
                standsOn.merge(entry.partition(), entry.offset(), Math::max);
            }
        }
        return new History(issueId, asOf, axis.name().toLowerCase(Locale.ROOT), standsOn, entries);
    }

    private static Instant timeOn(Axis axis, Entry entry) {
        return switch (axis) {
            case RECORDED -> entry.loggedAt();
            case VALID -> Objects.requireNonNullElse(entry.validAt(), entry.loggedAt());
        };
    }

    private Entry entry(KeptFact fact, Map<String, Long> indexes) {
        LedgerRecord record = fact.record();
        JsonNode data = data(record.data());
        String type = Objects.requireNonNullElse(record.header("ce_type"), "–");
        Stories.Told told = stories.tell(type, data);
        Instant decidedAt = instant(record.header("ce_time"));
        Instant happenedAt = instant(data.path("occurredAt").asText(null));
        return new Entry(
                fact.index(),
                record.partition(),
                record.offset(),
                Objects.requireNonNullElse(record.header("ce_source"), "–"),
                record.sequence(),
                type,
                told.nameZh(),
                told.nameEn(),
                who(record.header("ce_actor")),
                decidedAt,
                happenedAt == null ? decidedAt : happenedAt,
                fact.loggedAt(),
                cause(record.header("ce_causationid"), indexes),
                deadline(data.path("deadlines")),
                told.zh(),
                told.en(),
                fact.findings(),
                data);
    }

    /** @param actor {@code role:account} or {@code role:account@unit} */
    static Who who(@Nullable String actor) {
        String text = actor == null ? "" : actor;
        int colon = text.indexOf(':');
        int at = text.lastIndexOf('@');
        String unit = at > colon ? text.substring(at + 1) : null;
        return new Who(
                colon < 0 ? "" : text.substring(0, colon),
                text.substring(colon + 1, unit == null ? text.length() : at),
                unit);
    }

    private static Cause cause(@Nullable String id, Map<String, Long> indexes) {
        String text = id == null ? "" : id;
        if (text.startsWith("request:")) {
            return new Cause(text, "request", null);
        }
        return new Cause(text, text.startsWith("/") ? "fact" : "other", indexes.get(text));
    }

    private static @Nullable Deadline deadline(JsonNode deadlines) {
        if (!deadlines.isObject()) {
            return null;
        }
        return new Deadline(
                instant(deadlines.path("signBy").asText(null)),
                instant(deadlines.path("finishBy").asText(null)),
                deadlines.path("rule").asText(""),
                deadlines.path("calendarVersion").asText(null));
    }

    /** What no reader understands is shown as text. */
    private static JsonNode data(byte @Nullable [] bytes) {
        if (bytes == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            JsonNode read = JSON.readTree(bytes);
            return read == null ? JsonNodeFactory.instance.nullNode() : read;
        } catch (IOException e) {
            return JsonNodeFactory.instance.textNode(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
