package org.gridloop.routing.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one sheet has that another has not.
 *
 * @param added keys, in order
 * @param changed rows with the same key and other cells; a setting by its name
 * @param removed keys, in order
 * @param unchanged how many rows stay as they are
 */
public record Difference(List<String> added, List<ChangedRow> changed, List<String> removed, int unchanged) {

    /** @param cells by column, only those that differ */
    public record ChangedRow(String key, Map<String, Change> cells) {}

    /** @param from empty where there was nothing */
    public record Change(String from, String to) {}

    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public static Difference between(Sheet before, Sheet after) {
        Map<String, Map<String, String>> old = before.byKey();
        Map<String, Map<String, String>> now = after.byKey();
        List<String> added = new ArrayList<>();
        List<ChangedRow> changed = new ArrayList<>();
        int unchanged = 0;
        Map<String, Change> settings = changes(before.settings(), after.settings());
        settings.forEach((name, change) -> changed.add(new ChangedRow(name, Map.of("value", change))));
        for (Map.Entry<String, Map<String, String>> row : now.entrySet()) {
            Map<String, String> was = old.get(row.getKey());
            if (was == null) {
                added.add(row.getKey());
            } else if (was.equals(row.getValue())) {
                unchanged++;
            } else {
                changed.add(new ChangedRow(row.getKey(), changes(was, row.getValue())));
            }
        }
        List<String> removed =
                old.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        return new Difference(added, changed, removed, unchanged);
    }

    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Change> changes = new TreeMap<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!Objects.equals(was, is)) {
                changes.put(name, new Change(was, is));
            }
        }
        return changes;
    }
}
