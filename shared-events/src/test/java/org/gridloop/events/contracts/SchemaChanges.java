package org.gridloop.events.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change of a schema would break. Facts are stored for ever and read by whoever was deployed before: only one
 * change is harmless, a new component that may be missing.
 */
final class SchemaChanges {

    private static final String WAY_OUT = " Make a V2 record of its own and an upcaster instead.";
    private static final Set<String> LOOKED_INTO = Set.of("properties", "required", "items", "enum", "title");

    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges() {}

    /** @return one sentence for each break; none when old facts and old readers are safe */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", before, after);
        return List.copyOf(changes.breaks);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        String component = path.isEmpty() ? "The fact" : "The component " + path;
        for (String keyword : keywords(before, after)) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaks.add("%s was retyped: %s was %s and is %s.%s"
                        .formatted(component, keyword, shown(before, keyword), shown(after, keyword), WAY_OUT));
                return;
            }
        }
        compareNames(component, before.path("enum"), after.path("enum"));
        if (before.has("items") && after.has("items")) {
            compare(path + "[]", before.get("items"), after.get("items"));
        }
        compareComponents(path, before, after);
    }

    private void compareComponents(String path, JsonNode before, JsonNode after) {
        Set<String> requiredBefore = names(before.path("required"));
        Set<String> requiredAfter = names(after.path("required"));
        JsonNode was = before.path("properties");
        JsonNode is = after.path("properties");
        was.fieldNames().forEachRemaining(name -> {
            String component = "The component " + join(path, name);
            if (!is.has(name)) {
                breaks.add(component + " was removed or renamed; facts told before have it." + WAY_OUT);
                return;
            }
            if (requiredAfter.contains(name) && !requiredBefore.contains(name)) {
                breaks.add(component + " was optional and is required; facts told before may lack it." + WAY_OUT);
            }
            if (requiredBefore.contains(name) && !requiredAfter.contains(name)) {
                breaks.add(component + " was required and is optional; readers deployed before rely on it." + WAY_OUT);
            }
            compare(join(path, name), was.get(name), is.get(name));
        });
        is.fieldNames().forEachRemaining(name -> {
            if (!was.has(name) && requiredAfter.contains(name)) {
                breaks.add("The new component " + join(path, name)
                        + " is required; facts told before lack it. Mark it @Nullable.");
            }
        });
    }

    private void compareNames(String component, JsonNode before, JsonNode after) {
        Set<String> gone = names(before);
        gone.removeAll(names(after));
        Set<String> come = names(after);
        come.removeAll(names(before));
        if (!gone.isEmpty()) {
            breaks.add(component + " lost the value " + gone + "; facts told before have it." + WAY_OUT);
        }
        if (!come.isEmpty()) {
            breaks.add(component + " got the value " + come + "; readers deployed before cannot read it." + WAY_OUT);
        }
    }

    private static Set<String> keywords(JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(LOOKED_INTO);
        return keywords;
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new LinkedHashSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String shown(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "absent";
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
