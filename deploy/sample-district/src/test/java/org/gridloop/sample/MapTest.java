package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;

class MapTest {

    private final Map<String, Polygon> grids = Files379901.grids();
    private final Polygon outline = Files379901.outline();

    MapTest() throws IOException, ParseException {}

    @Test
    void everyGridOfTheListHasOneValidPolygon() throws IOException {
        assertThat(grids.keySet())
                .containsExactlyElementsOf(Files379901.rows("areas.csv").stream()
                        .filter(row -> row.get("tier").equals("grid"))
                        .map(row -> row.get("code"))
                        .sorted()
                        .toList());
        assertThat(grids.values()).allMatch(Polygon::isValid).allMatch(p -> p.getNumInteriorRing() == 0);
        assertThat(outline.isValid()).isTrue();
    }

    @Test
    void neighboursShareTheirBordersWithoutOverlap() {
        assertThat(CoverageValidator.isValid(array(grids.values()))).isTrue();
        double sum = grids.values().stream().mapToDouble(Polygon::getArea).sum();
        assertThat(sum).isCloseTo(outline.getArea(), withinPercentage(0.01));
    }

    @Test
    void allGridsTogetherAreTheOutline() {
        Geometry union = CoverageUnion.union(array(grids.values()));
        assertThat(union.symDifference(outline).getArea()).isLessThan(outline.getArea() * 1e-6);
    }

    @Test
    void theOutlineIsTheOneDrawnByHand() {
        assertThat(Outline.POLYGON.isValid()).isTrue();
        assertThat(outline.symDifference(Outline.POLYGON).getArea()).isLessThan(outline.getArea() * 1e-4);
    }

    @Test
    void everyCommunityAndStreetIsOnePiece() {
        for (int digits : new int[] {9, 12}) {
            grids.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            grid -> grid.getKey().substring(0, digits),
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                    .forEach((code, parts) -> assertThat(CoverageUnion.union(array(parts)))
                            .as(code)
                            .isInstanceOf(Polygon.class));
        }
    }

    private static Geometry[] array(Collection<Polygon> polygons) {
        return polygons.toArray(Geometry[]::new);
    }
}
