package org.gridloop.backbone.reference;

import java.util.List;
import java.util.Map;

/**
 * One kind of reference data as a whole, in one version.
 *
 * @param kind such as {@code catalogue}
 * @param version as a fact names it, such as {@code catalogue-3}; of the files the district's own, such as {@code 2026.1}
 * @param settings what holds for all rows, by name; a calendar's {@code zone} and {@code officeHours}
 * @param rows cells by column, in order; an empty cell is left out
 */
public record ReferenceSheet(
        String kind, String version, Map<String, String> settings, List<Map<String, String>> rows) {

    public static final String AREAS = "areas";
    public static final String UNITS = "units";
    public static final String CATALOGUE = "catalogue";
    public static final String CALENDAR = "calendar";

    public ReferenceSheet {
        settings = Map.copyOf(settings);
        rows = List.copyOf(rows);
    }
}
