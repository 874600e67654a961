package org.gridloop.evaluation.tasks;

import java.util.List;

/**
 * What a caller may see.
 *
 * @param everything whether all of the district
 * @param areas code prefixes otherwise
 */
record Sight(boolean everything, List<String> areas) {

    private static final String OFFICE = "office-";

    Sight {
        areas = List.copyOf(areas);
    }

    boolean seesOffice(String unit) {
        return everything || areas.stream().anyMatch(area -> unit.startsWith(OFFICE + area));
    }

    boolean seesGrid(String grid) {
        return everything || areas.stream().anyMatch(grid::startsWith);
    }

    /** @return SQL patterns of the offices that are seen */
    List<String> officePatterns() {
        return areas.stream().map(area -> OFFICE + area + "%").toList();
    }

    /** @return SQL patterns of the grids that are seen */
    List<String> gridPatterns() {
        return everything
                ? List.of("%")
                : areas.stream().map(area -> area + "%").toList();
    }
}
