package org.gridloop.bench.calling;

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
 * What a report has to say so that it files itself and a known unit gets it.
 *
 * @param departments of the catalogue, each with one of its categories, most urgent ones left out: their limits would
 *     pass while a long run is being measured
 * @param grids codes
 */
public record District(List<Duty> departments, List<String> grids) {

    /**
     * @param unit the department
     * @param category it leads
     * @param feed whether it has a system of its own, with a topic
     */
    public record Duty(String unit, String category, boolean feed) {}

    /** A category whose lead is the grid's own office. */
    public static final String OF_THE_GRID = "E0108";

    private static final int LONG_ENOUGH_MINUTES = 960;

    /** @param folder with {@code catalogue.csv}, {@code units.csv} and {@code areas.csv} */
    public static District read(Path folder) {
        Set<String> withFeed = new HashSet<>();
        for (Map<String, String> unit : rows(folder.resolve("units.csv"))) {
            if ("true".equals(unit.get("feed"))) {
                withFeed.add(unit.getOrDefault("id", ""));
            }
        }
        List<Duty> departments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, String> line : rows(folder.resolve("catalogue.csv"))) {
            String lead = line.getOrDefault("lead", "");
            int limit = Integer.parseInt(line.getOrDefault("finishLimitMinutes", "0"));
            if (lead.startsWith("dept-") && limit >= LONG_ENOUGH_MINUTES && seen.add(lead)) {
                departments.add(new Duty(lead, line.getOrDefault("code", ""), withFeed.contains(lead)));
            }
        }
        List<String> grids = rows(folder.resolve("areas.csv")).stream()
                .filter(area -> "grid".equals(area.get("tier")))
                .map(area -> area.getOrDefault("code", ""))
                .toList();
        return new District(departments, grids);
    }

    /** @return those with a topic of their own */
    public List<Duty> feeds() {
        return departments.stream().filter(Duty::feed).toList();
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
