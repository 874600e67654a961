package org.gridloop.local.importing;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of a district's reference data somebody outside the services needs.
 *
 * @param grids codes of all grids, in code order
 * @param departments in the order of the register
 * @param catalogue sub-classes by code
 */
public record District(
        String code, ZoneId zone, List<String> grids, List<Department> departments, Map<String, SubClass> catalogue) {

    /** @param feed whether it has a system of its own, and so a topic of its own */
    public record Department(String id, boolean feed) {}

    /**
     * @param lead a department's id, or {@code office} for the area's own
     * @param evidence {@code none}, {@code text} or {@code photo}
     */
    public record SubClass(String code, String lead, String evidence) {
        public boolean isLedByDepartment() {
            return !lead.equals("office");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();

    public District {
        grids = List.copyOf(grids);
        departments = List.copyOf(departments);
        catalogue = Map.copyOf(catalogue);
    }

    /**
     * @param folder with {@code district.json}, {@code areas.csv}, {@code units.csv} and {@code catalogue.csv}
     * @throws UncheckedIOException when something is missing
     */
    public static District read(Path folder) {
        try {
            var about = JSON.readTree(folder.resolve("district.json").toFile());
            List<String> grids = rows(folder.resolve("areas.csv")).stream()
                    .filter(area -> "grid".equals(area.get("tier")))
                    .map(area -> value(area, "code"))
                    .sorted()
                    .toList();
            List<Department> departments = rows(folder.resolve("units.csv")).stream()
                    .map(unit -> new Department(value(unit, "id"), Boolean.parseBoolean(unit.get("feed"))))
                    .toList();
            Map<String, SubClass> catalogue = new LinkedHashMap<>();
            for (Map<String, String> line : rows(folder.resolve("catalogue.csv"))) {
                var known = new SubClass(value(line, "code"), value(line, "lead"), value(line, "evidence"));
                catalogue.put(known.code(), known);
            }
            return new District(
                    about.path("code").asText(), ZoneId.of(about.path("zone").asText()), grids, departments, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the reference data in " + folder, e);
        }
    }

    /** The rows of a CSV file with a header. */
    public static List<Map<String, String>> rows(Path file) throws IOException {
        ObjectReader reader =
                CSV.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
        try (MappingIterator<Map<String, String>> rows = reader.readValues(file.toFile())) {
            return rows.readAll();
        }
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
