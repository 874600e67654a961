package org.gridloop.routing.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON: an array of rows; {@code {"settings": {..}, "rows": [..]}}; or, for the calendar, one year in the form of the
 * holiday-cn project, which replaces that year alone. Writes a sheet in the second form.
 */
public final class JsonSheets {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonSheets() {}

    static RawSheet read(Kind kind, byte[] body) throws UnreadableSheet {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (IOException e) {
            throw new UnreadableSheet("no JSON: " + e.getClass().getSimpleName());
        }
        if (root.isArray()) {
            return new RawSheet(Map.of(), "", rows(root, Map.of()), List.of(), List.of());
        }
        if (kind == Kind.CALENDAR
                && root.path("year").isInt()
                && root.path("days").isArray()) {
            String year = root.path("year").asText();
            return new RawSheet(Map.of(), year, rows(root.path("days"), Map.of("year", year)), List.of(), List.of());
        }
        if (root.path("rows").isArray()) {
            return new RawSheet(
                    cells(root.path("settings")), "", rows(root.path("rows"), Map.of()), List.of(), List.of());
        }
        throw new UnreadableSheet("the JSON is no array of rows and has no rows");
    }

    /** @return the sheet as {@link #parse} reads it */
    public static String write(Sheet sheet) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode settings = root.putObject("settings");
        sheet.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        for (Map<String, String> row : sheet.rows()) {
            ObjectNode cells = root.withArray("rows").addObject();
            sheet.kind().columns().stream()
                    .filter(row::containsKey)
                    .forEach(column -> cells.put(column, row.get(column)));
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet of text can always be written", e);
        }
    }

    /** @throws IllegalArgumentException when it is not what {@link #write} made */
    public static Sheet parse(Kind kind, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            List<Map<String, String>> rows = new ArrayList<>();
            root.path("rows").forEach(row -> rows.add(cells(row)));
            return new Sheet(kind, cells(root.path("settings")), rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a stored version of " + kind.text() + " cannot be read", e);
        }
    }

    private static List<RawRow> rows(JsonNode array, Map<String, String> inEach) throws UnreadableSheet {
        if (array.size() > TableHeader.MOST_ROWS) {
            throw new UnreadableSheet("more than " + TableHeader.MOST_ROWS + " rows");
        }
        List<RawRow> rows = new ArrayList<>();
        for (JsonNode node : array) {
            Map<String, String> cells = new HashMap<>(inEach);
            cells.putAll(cells(node));
            rows.add(new RawRow("", rows.size() + 1, cells));
        }
        return rows;
    }

    private static Map<String, String> cells(JsonNode object) {
        Map<String, String> cells = new HashMap<>();
        object.properties().forEach(property -> {
            String text = property.getValue().isValueNode()
                    ? property.getValue().asText("").strip()
                    : property.getValue().toString();
            if (!text.isEmpty() && !property.getValue().isNull()) {
                cells.put(property.getKey(), text);
            }
        });
        return cells;
    }
}
