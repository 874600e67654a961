package org.gridloop.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Reads the checked-in files as a stranger would, with none of the code that wrote them. */
final class Files379901 {

    static final Path SOURCES = Path.of("src/main/data");
    static final Path DATA = Path.of("src/main/resources/sample-district");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Files379901() {}

    static List<Row> rows(String name) throws IOException {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(DATA.resolve(name).toFile())) {
            return rows.readAll().stream().map(Row::new).toList();
        }
    }

    static List<JsonNode> issues() throws IOException {
        return lines("issues.jsonl");
    }

    /** What the demo reports besides, for what happens seldom. */
    static List<JsonNode> scenes() throws IOException {
        return lines("scenes.jsonl");
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    static Map<String, Polygon> grids() throws IOException, ParseException {
        Map<String, Polygon> grids = new TreeMap<>();
        for (JsonNode feature :
                JSON.readTree(DATA.resolve("grids.geojson").toFile()).get("features")) {
            grids.put(feature.at("/properties/code").asText(), polygon(feature));
        }
        return grids;
    }

    static Polygon outline() throws IOException, ParseException {
        return polygon(JSON.readTree(DATA.resolve("outline.geojson").toFile()));
    }

    private static Polygon polygon(JsonNode feature) throws ParseException {
        return (Polygon) new GeoJsonReader().read(feature.get("geometry").toString());
    }
}
