package org.gridloop.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridloop.backbone.reference.ReferenceFiles;
import org.gridloop.sample.SampleDistrict;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class GridsTest {

    /** Two squares side by side, and a third a hair apart from the second. */
    private final Grids grids = new Grids(Map.of("B", square(0, 1), "A", square(1, 2), "C", square(2.000005, 3)));

    @Test
    void aPointInsideBelongsToItsGrid() {
        assertThat(grids.at(new LonLat(0.5, 0.5))).isEqualTo("B");
        assertThat(grids.at(new LonLat(1.5, 0.5))).isEqualTo("A");
    }

    @Test
    void aPointOnABorderBelongsToTheLowerCode() {
        assertThat(grids.at(new LonLat(1, 0.5))).isEqualTo("A");
        assertThat(grids.at(new LonLat(0, 0.5))).isEqualTo("B");
    }

    @Test
    void aPointInAGapOfDrawingIsStillInTheDistrict() {
        assertThat(grids.at(new LonLat(2.0000025, 0.5))).isEqualTo("A");
    }

    @Test
    void aPointOutsideBelongsToNone() {
        assertThat(grids.at(new LonLat(5, 5))).isNull();
        assertThat(grids.at(new LonLat(0.5, 1.0001))).isNull();
    }

    @Test
    void theNearestGridIsTheOneThatHoldsThePointOrComesClosest() {
        assertThat(grids.nearest(new LonLat(0.5, 0.5))).isEqualTo("B");
        assertThat(grids.nearest(new LonLat(0.5, 1.005))).isEqualTo("B");
        assertThat(grids.nearest(new LonLat(3.001, 0.5))).isEqualTo("C");
        assertThat(grids.nearest(new LonLat(5, 5))).isNull();
    }

    @Test
    void aGridThatIsNoMoreHoldsNothingAndANewOneIsKnownByItsCode() {
        Grids changed = new Grids(Map.of("B", square(0, 1), "A", square(1, 2)), () -> Set.of("A", "N"));
        assertThat(changed.at(new LonLat(0.5, 0.5))).isNull();
        assertThat(changed.at(new LonLat(1.5, 0.5))).isEqualTo("A");
        assertThat(changed.has("B")).isFalse();
        assertThat(changed.has("N")).isTrue();
        assertThat(changed.under("")).containsExactly("A", "N");
    }

    @Test
    void theGridsOfAnAreaAreThoseThatBeginWithItsCode() {
        assertThat(grids.under("")).containsExactly("A", "B", "C");
        assertThat(grids.under("B")).containsExactly("B");
        assertThat(grids.under("X")).isEmpty();
    }

    @Test
    void everyGridOfTheSampleDistrictHoldsThePointInItsMiddle() throws IOException, ParseException {
        Map<String, Geometry> shapes = new TreeMap<>();
        JsonNode file = new ObjectMapper()
                .readTree(SampleDistrict.directory().resolve("grids.geojson").toFile());
        for (JsonNode feature : file.path("features")) {
            shapes.put(
                    feature.path("properties").path("code").asText(),
                    new GeoJsonReader().read(feature.path("geometry").toString()));
        }
        Grids sample = new Grids(PlacesWiring.shapes(new ReferenceFiles(SampleDistrict.directory())));

        assertThat(shapes).hasSize(949);
        shapes.forEach((code, shape) -> {
            Coordinate middle = shape.getInteriorPoint().getCoordinate();
            assertThat(sample.has(code)).isTrue();
            assertThat(sample.at(new LonLat(middle.x, middle.y))).isEqualTo(code);
        });
    }

    private static Geometry square(double from, double to) {
        return new GeometryFactory().toGeometry(new Envelope(from, to, 0, 1));
    }
}
