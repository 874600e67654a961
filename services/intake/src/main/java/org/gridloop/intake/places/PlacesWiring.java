package org.gridloop.intake.places;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloop.backbone.reference.Reference;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.backbone.reference.ReferenceSheet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class PlacesWiring {

    private static final String FILE = "grids.geojson";

    @Produces
    @Singleton
    Grids grids(ReferenceFiles files, Reference reference) {
        return new Grids(shapes(files), reference.living(ReferenceSheet.AREAS, PlacesWiring::codes));
    }

    static Map<String, Geometry> shapes(ReferenceFiles files) {
        GeoJsonReader reader = new GeoJsonReader();
        Map<String, Geometry> shapes = new HashMap<>();
        for (JsonNode feature : files.json(FILE, JsonNode.class).path("features")) {
            String code = feature.path("properties").path("code").asText();
            try {
                shapes.put(code, reader.read(feature.path("geometry").toString()));
            } catch (ParseException e) {
                throw new IllegalStateException("reference file " + FILE + ": grid " + code + " has no shape", e);
            }
        }
        return shapes;
    }

    private static Set<String> codes(ReferenceSheet areas) {
        return areas.rows().stream()
                .filter(row -> "grid".equals(row.get("tier")))
                .map(row -> row.getOrDefault("code", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
