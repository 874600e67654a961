package org.gridloop.response.worklists;

import java.util.List;
import org.gridloop.response.reference.Units;
import org.jspecify.annotations.Nullable;

/**
 * Whose worklists a caller may see.
 *
 * @param everything whether every unit's
 * @param areas code prefixes of the areas whose own offices are seen
 * @param own the caller's own unit
 */
record Sight(
        boolean everything, List<String> areas, @Nullable String own) {

    Sight {
        areas = List.copyOf(areas);
    }

    boolean sees(String unit) {
        return everything || unit.equals(own) || areas.stream().anyMatch(area -> unit.startsWith(Units.OFFICE + area));
    }

    /** @return SQL patterns of the offices that are seen */
    List<String> officePatterns() {
        return areas.stream().map(area -> Units.OFFICE + area + "%").toList();
    }
}
