package org.gridloop.response.worklists;

import java.util.List;
import org.gridloop.response.reference.Units;
import org.jspecify.annotations.Nullable;

/**
 * Whose orders a caller may see.
 *
 * @param grids code prefixes of the areas from which every unit's orders are seen; one empty prefix for the district
 * @param offices code prefixes of the areas whose own offices' orders are seen
 * @param own the caller's own unit
 */
record Sight(
        List<String> grids, List<String> offices, @Nullable String own) {

    Sight {
        grids = List.copyOf(grids);
        offices = List.copyOf(offices);
    }

    /** @return whether orders of every unit and area are seen */
    boolean everything() {
        return grids.contains("");
    }

    boolean sees(String unit, String grid) {
        return isOwnOrOffice(unit) || grids.stream().anyMatch(grid::startsWith);
    }

    /** @return whether there can be orders of this unit that are seen */
    boolean mayAskFor(String unit) {
        return !grids.isEmpty() || isOwnOrOffice(unit);
    }

    private boolean isOwnOrOffice(String unit) {
        return unit.equals(own) || offices.stream().anyMatch(area -> unit.startsWith(Units.OFFICE + area));
    }

    /** @return SQL patterns of the grids that are seen */
    List<String> gridPatterns() {
        return grids.stream().map(area -> area + "%").toList();
    }

    /** @return SQL patterns of the offices that are seen */
    List<String> officePatterns() {
        return offices.stream().map(area -> Units.OFFICE + area + "%").toList();
    }
}
