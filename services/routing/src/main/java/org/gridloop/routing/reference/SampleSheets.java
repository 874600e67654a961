package org.gridloop.routing.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.routing.sheets.Format;
import org.gridloop.routing.sheets.Kind;
import org.gridloop.routing.sheets.RawRow;
import org.gridloop.routing.sheets.RawSheet;
import org.gridloop.routing.sheets.RefusedRow;
import org.gridloop.routing.sheets.Sheet;
import org.gridloop.routing.sheets.UnreadableSheet;

/** The reference files of the district as sheets: what version 1 of each kind is made of at the first start. */
final class SampleSheets {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Function<String, Optional<String>> NO_NAMES = name -> Optional.empty();

    private final ReferenceFiles files;

    SampleSheets(ReferenceFiles files) {
        this.files = files;
    }

    /** @throws UncheckedIOException when a file is missing, cannot be read, or has a row that cannot be taken */
    List<Sheet> all() {
        try {
            List<RawRow> areas = rows(Kind.AREAS, Format.CSV, "areas.csv");
            List<RawRow> units = rows(Kind.UNITS, Format.CSV, "units.csv");
            List<RawRow> catalogue = rows(Kind.CATALOGUE, Format.CSV, "catalogue.csv");
            List<RawRow> calendar = new ArrayList<>();
            for (Path year : calendarFiles()) {
                calendar.addAll(rows(Kind.CALENDAR, Format.JSON, "calendar/" + year.getFileName()));
            }
            List<Sheet> sheets = List.of(
                    sheet(Kind.AREAS, Map.of(), areas),
                    sheet(Kind.UNITS, Map.of(), units),
                    sheet(Kind.CATALOGUE, Map.of(), catalogue),
                    sheet(Kind.CALENDAR, settings(), calendar),
                    sheet(Kind.RULES, Map.of(), usualLimits()));
            for (Sheet sheet : sheets) {
                refuse(
                        sheet,
                        Checks.keys(Kind.AREAS, sheets.get(0).rows()),
                        Checks.keys(Kind.UNITS, sheets.get(1).rows()));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException("the reference files: " + e.getMessage(), e);
        }
    }

    private List<RawRow> rows(Kind kind, Format format, String name) throws IOException {
        try {
            RawSheet read = format.read(kind, Files.readAllBytes(files.file(name)), NO_NAMES);
            return read.rows();
        } catch (UnreadableSheet e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private List<Path> calendarFiles() throws IOException {
        try (Stream<Path> found = Files.list(files.file("calendar"))) {
            return found.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> settings() throws IOException {
        JsonNode district = JSON.readTree(files.file("district.json").toFile());
        List<String> hours = new ArrayList<>();
        district.path("officeHours").forEach(span -> hours.add(span.asText()));
        Map<String, String> settings = new HashMap<>();
        settings.put(SheetModels.ZONE, district.path("zone").asText());
        settings.put(SheetModels.OFFICE_HOURS, String.join(";", hours));
        return settings;
    }

    private static List<RawRow> usualLimits() {
        List<RawRow> rows = new ArrayList<>();
        Limits.USUAL
                .byName()
                .forEach((name, value) -> rows.add(
                        new RawRow("", rows.size() + 2, Map.of("name", name, "value", Integer.toString(value)))));
        return rows;
    }

    private static Sheet sheet(Kind kind, Map<String, String> settings, List<RawRow> rows) {
        return new Sheet(kind, settings, rows.stream().map(RawRow::cells).toList());
    }

    private static void refuse(Sheet sheet, java.util.Set<String> areas, java.util.Set<String> units)
            throws IOException {
        List<RawRow> rows = new ArrayList<>();
        sheet.rows().forEach(cells -> rows.add(new RawRow("", rows.size() + 2, cells)));
        for (RefusedRow refused : Checks.of(sheet.kind(), rows, areas, units)) {
            throw new IOException(sheet.kind().text() + ", row " + refused.row() + ": " + refused.english() + " ("
                    + refused.about() + ")");
        }
    }
}
