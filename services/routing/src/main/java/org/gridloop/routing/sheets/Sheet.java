package org.gridloop.routing.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of reference data as a whole.
 *
 * @param settings what holds for all rows, by name; a calendar's office hours and time zone
 * @param rows cells by column, in order; an empty cell is left out
 */
public record Sheet(Kind kind, Map<String, String> settings, List<Map<String, String>> rows) {
    public Sheet {
        settings = Map.copyOf(settings);
        rows = List.copyOf(rows);
    }

    /** @return rows by key, in order */
    public Map<String, Map<String, String>> byKey() {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row.getOrDefault(kind.key(), ""), row));
        return found;
    }
}
