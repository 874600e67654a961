package org.gridloop.local.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gridloop.events.Deadlines;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.Filing;

/** Which attributes events and objects have, and of what type: those of a fact's own components. */
final class OcelTypes {

    /** Of every event. */
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ledger_index", "integer");
        ALL.put("source", "string");
        ALL.put("role", "string");
        ALL.put("account", "string");
    }

    /** Name of each attribute of an object of this type, with its type. */
    static final Map<String, Map<String, String>> OBJECTS = Map.of(
            Ocel.ISSUE,
            ordered("channel string, sub_class string, urgency string, tier string, closing string, solved boolean,"
                    + " satisfaction integer"),
            Ocel.ORDER,
            ordered("occasion string, sign_by time, finish_by time"),
            Ocel.UNIT,
            ordered("kind string"),
            Ocel.GRID,
            ordered("community string, street string, district string"),
            Ocel.REPORTER,
            Map.of());

    private static final Map<String, Map<String, String>> KNOWN = known();

    private OcelTypes() {}

    /** @return name of each attribute with its type, by wire name without version */
    static Map<String, Map<String, String>> events() {
        return KNOWN;
    }

    /** @return the attributes of an event of this type, also of one that this code does not know */
    static Map<String, String> of(String name) {
        return KNOWN.getOrDefault(name, ALL);
    }

    /** @param data without people */
    static Map<String, Object> values(Fact fact, JsonNode data, Veil veil) {
        Map<String, Object> values = new LinkedHashMap<>();
        Attributes attributes = fact.attributes();
        values.put("ledger_index", fact.index());
        values.put("source", attributes.source());
        values.put("role", attributes.role());
        values.put("account", veil.account(attributes));
        Map<String, JsonNode> said = new LinkedHashMap<>();
        flatten(data, said);
        of(fact.name()).forEach((name, type) -> {
            JsonNode value = said.get(name);
            if (value != null) {
                values.put(name, value.isNumber() ? value.numberValue() : value.asText());
            }
        });
        values.values().removeIf(""::equals);
        return values;
    }

    private static void flatten(JsonNode data, Map<String, JsonNode> to) {
        data.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (member.getKey().equals("filing") || member.getKey().equals("deadlines")) {
                flatten(value, to);
            } else if (value.isValueNode() && !value.isNull()) {
                to.put(attribute(member.getKey()), value);
            }
        });
    }

    private static Map<String, Map<String, String>> known() {
        Map<String, Map<String, String>> known = new TreeMap<>();
        EventRegistry.all().forEach((wireName, fact) -> {
            Map<String, String> attributes = new LinkedHashMap<>(ALL);
            components(fact, attributes);
            known.merge(wireName.replaceFirst("\\.v\\d+$", ""), attributes, (one, other) -> {
                one.putAll(other);
                return one;
            });
        });
        return known;
    }

    private static void components(Class<?> fact, Map<String, String> attributes) {
        for (RecordComponent component : fact.getRecordComponents()) {
            String name = component.getName();
            Class<?> type = component.getType();
            if (type == Filing.class || type == Deadlines.class) {
                components(type, attributes);
            } else if (!name.equals("issueId") && (Veil.KEPT.contains(name) || name.equals("reason"))) {
                String ocel = ocelType(type);
                if (!ocel.isEmpty()) {
                    attributes.put(attribute(name), ocel);
                }
            }
        }
    }

    private static String attribute(String component) {
        return component.equals("category") ? "sub_class" : Names.snake(component);
    }

    private static String ocelType(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "string";
        }
        if (type == Instant.class) {
            return "time";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return "integer";
        }
        return type == double.class || type == Double.class ? "float" : "";
    }

    private static Map<String, String> ordered(String pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String pair : pairs.split(", ", -1)) {
            String[] both = pair.split(" ", 2);
            attributes.put(both[0], both[1]);
        }
        return attributes;
    }
}
