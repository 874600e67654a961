package org.gridloop.backbone.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The district's reference files as sheets: what holds until a version is heard of. */
final class SheetFiles {

    private final ReferenceFiles files;

    SheetFiles(ReferenceFiles files) {
        this.files = files;
    }

    ReferenceSheet sheet(String kind) {
        JsonNode district = files.json("district.json", JsonNode.class);
        String version = district.path("version").asText();
        if (!kind.equals(ReferenceSheet.CALENDAR)) {
            return new ReferenceSheet(kind, version, Map.of(), files.rows(kind + ".csv"));
        }
        List<String> hours = new ArrayList<>();
        district.path("officeHours").forEach(span -> hours.add(span.asText()));
        Map<String, String> settings =
                Map.of("zone", district.path("zone").asText(), "officeHours", String.join(";", hours));
        return new ReferenceSheet(kind, version, settings, days());
    }

    private List<Map<String, String>> days() {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<Path> found = Files.list(files.file("calendar"))) {
            for (Path year : found.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .sorted()
                    .toList()) {
                JsonNode published = files.json("calendar/" + year.getFileName(), JsonNode.class);
                for (JsonNode day : published.path("days")) {
                    Map<String, String> row = new HashMap<>();
                    row.put("year", published.path("year").asText());
                    row.put("date", day.path("date").asText());
                    row.put("name", day.path("name").asText());
                    row.put("isOffDay", day.path("isOffDay").asText());
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar of the reference files: " + e.getMessage(), e);
        }
        return rows;
    }
}
