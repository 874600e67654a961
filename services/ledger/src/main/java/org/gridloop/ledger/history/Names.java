package org.gridloop.ledger.history;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What the district calls its units, areas and categories, and what time it keeps.
 *
 * @param units name by id
 * @param areas name by code
 * @param categories name by code
 */
record Names(Map<String, String> units, Map<String, String> areas, Map<String, String> categories, ZoneId zone) {

    private static final String OFFICE = "office-";

    Names {
        units = Map.copyOf(new HashMap<>(units));
        areas = Map.copyOf(new HashMap<>(areas));
        categories = Map.copyOf(new HashMap<>(categories));
    }

    String unit(String id) {
        if (id.startsWith(OFFICE)) {
            String area = id.substring(OFFICE.length());
            return areas.containsKey(area) ? areas.get(area) + "（" + id + "）" : id;
        }
        return named(units, id);
    }

    String area(String code) {
        return named(areas, code);
    }

    String category(String code) {
        return named(categories, code);
    }

    private static String named(Map<String, String> names, String id) {
        String name = names.get(id);
        return name == null ? id : name + "（" + id + "）";
    }
}
