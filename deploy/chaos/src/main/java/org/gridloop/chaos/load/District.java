package org.gridloop.chaos.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of the reference data, what a report must say so that it files itself.
 *
 * @param code of the district
 * @param streets codes
 * @param grids codes
 * @param categories whose lead is a department with time enough, by department
 * @param departments the same, in the order of the catalogue
 * @param feeds departments with a system of their own
 */
record District(
        String code,
        List<String> streets,
        List<String> grids,
        Map<String, String> categories,
        List<String> departments,
        Set<String> feeds) {

    private static final int LONG_ENOUGH_MINUTES = 960;

    static District read(Path folder) {
        Set<String> feeds = new HashSet<>();
        for (Map<String, String> unit : rows(folder.resolve("units.csv"))) {
            if ("true".equals(unit.get("feed"))) {
                feeds.add(unit.getOrDefault("id", ""));
            }
        }
        Map<String, String> categories = new HashMap<>();
        List<String> departments = new ArrayList<>();
        for (Map<String, String> line : rows(folder.resolve("catalogue.csv"))) {
            String lead = line.getOrDefault("lead", "");
            int limit = Integer.parseInt(line.getOrDefault("finishLimitMinutes", "0"));
            if (lead.startsWith("dept-") && limit >= LONG_ENOUGH_MINUTES && !categories.containsKey(lead)) {
                categories.put(lead, line.getOrDefault("code", ""));
                departments.add(lead);
            }
        }
        List<Map<String, String>> areas = rows(folder.resolve("areas.csv"));
        return new District(
                codes(areas, "district").getFirst(),
                codes(areas, "street"),
                codes(areas, "grid"),
                Map.copyOf(categories),
                List.copyOf(departments),
                Set.copyOf(feeds));
    }

    private static List<String> codes(List<Map<String, String>> areas, String tier) {
        return areas.stream()
                .filter(area -> tier.equals(area.get("tier")))
                .map(area -> area.getOrDefault("code", ""))
                .toList();
    }

    private static List<Map<String, String>> rows(Path csv) {
        try {
            List<String> lines = Files.readAllLines(csv);
            String[] names = lines.getFirst().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(names.length, cells.length); i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + csv, e);
        }
    }
}
