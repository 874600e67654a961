package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;

class IssuesTest {

    private final List<JsonNode> issues = Files379901.issues();
    private final Map<String, Polygon> grids = Files379901.grids();
    private final Map<String, Row> clerk = Files379901.rows("issues-clerk.csv").stream()
            .collect(Collectors.toMap(row -> row.get("externalId"), row -> row));

    IssuesTest() throws IOException, ParseException {}

    @Test
    void threeHundredDifferentIssuesAreReported() {
        assertThat(issues).hasSize(300);
        assertThat(issues).extracting(issue -> issue.get("externalId").asText()).doesNotHaveDuplicates();
        assertThat(issues).extracting(issue -> issue.get("text").asText()).doesNotHaveDuplicates();
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.get("channel").asText())
                    .isIn("hotline-12345", "mini-program", "grid-worker", "web", "offline");
            assertThat(issue.get("title").asText()).isNotBlank();
            assertThat(OffsetDateTime.parse(issue.get("occurredAt").asText()).getYear())
                    .isEqualTo(2026);
            assertThat(issue.has("location")).isNotEqualTo(issue.has("gridCode"));
        });
    }

    @Test
    void everyIssueHasAKnownCategoryOrAClerksDecision() throws IOException {
        Map<String, String> urgencies = Files379901.rows("catalogue.csv").stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("urgency")));
        Set<String> met = new TreeSet<>();
        for (JsonNode issue : issues) {
            Row decision = clerk.get(issue.get("externalId").asText());
            assertThat(decision == null).isEqualTo(issue.has("category"));
            String category = decision == null ? issue.get("category").asText() : decision.get("category");
            if (decision != null && decision.get("decision").equals("reject")) {
                assertThat(decision.get("reason"))
                        .isIn("not-in-scope", "duplicate", "insufficient", "handled-elsewhere");
                assertThat(category).isEmpty();
                continue;
            }
            assertThat(urgencies).containsKey(category);
            if (issue.has("urgency")) {
                assertThat(issue.get("urgency").asText()).isEqualTo(urgencies.get(category));
            }
            met.add(category);
        }
        for (JsonNode scene : Files379901.scenes()) {
            if (scene.has("fileAs")) {
                assertThat(urgencies).containsKey(scene.get("fileAs").asText());
                met.add(scene.get("fileAs").asText());
            }
        }
        assertThat(met).as("every sub-class is reported").isEqualTo(new TreeSet<>(urgencies.keySet()));
        assertThat(clerk.values())
                .filteredOn(row -> row.get("decision").equals("reject"))
                .hasSize(8);
    }

    @Test
    void everyPointLiesMoreThanThirtyMetresInsideAGridOfItsCommunity() throws IOException {
        Map<String, String> names = new HashMap<>();
        Files379901.rows("areas.csv").forEach(area -> names.put(area.get("code"), area.get("name")));
        Set<String> used = new TreeSet<>();
        for (JsonNode issue : issues) {
            if (issue.has("gridCode")) {
                assertThat(grids).containsKey(issue.get("gridCode").asText());
                used.add(issue.get("gridCode").asText());
                continue;
            }
            String grid = gridOf(issue.get("location"));
            used.add(grid);
            assertThat(issue.at("/location/address").asText())
                    .startsWith(
                            names.get("379901") + names.get(grid.substring(0, 9)) + names.get(grid.substring(0, 12)));
        }
        assertThat(used).hasSizeGreaterThan(250);
    }

    @Test
    void aQuarterIsReportedInTheCoordinatesOfChineseMaps() {
        assertThat(issues)
                .filteredOn(issue -> issue.at("/location/crs").asText().equals("GCJ02"))
                .hasSizeBetween(60, 90);
    }

    @Test
    void onlyInventedNumbersStandInReportersAndTexts() {
        int inText = 0;
        for (JsonNode issue : issues) {
            JsonNode reporter = issue.get("reporter");
            assertThat(reporter.has("phone"))
                    .isNotEqualTo(reporter.get("anonymous").asBoolean());
            assertThat(reporter.path("phone").asText("19900000000")).matches("1990000\\d{4}");
            String text = issue.get("text").asText();
            if (text.matches(".*\\d{6}.*")) {
                inText++;
                assertThat(text).containsPattern("1990000\\d{4}|37990119\\d{9}[\\dX]");
            }
        }
        assertThat(inText).isBetween(12, 20);
    }

    private String gridOf(JsonNode location) {
        double lon = location.get("lon").asDouble();
        double lat = location.get("lat").asDouble();
        Coordinate wgs = location.get("crs").asText().equals("GCJ02") ? toWgs84(lon, lat) : new Coordinate(lon, lat);
        for (Map.Entry<String, Polygon> grid : grids.entrySet()) {
            Point point = grid.getValue().getFactory().createPoint(wgs);
            if (grid.getValue().contains(point)) {
                assertThat(Plane.toMetres(grid.getValue().getExteriorRing()).distance(Plane.toMetres(point)))
                        .isGreaterThan(30);
                return grid.getKey();
            }
        }
        throw new AssertionError("outside the district: " + location);
    }

    /** By repeated guess: good to centimetres. */
    private static Coordinate toWgs84(double lon, double lat) {
        Coordinate guess = new Coordinate(lon, lat);
        for (int i = 0; i < 10; i++) {
            Coordinate shifted = Gcj02.fromWgs84(guess.x, guess.y);
            guess = new Coordinate(guess.x + lon - shifted.x, guess.y + lat - shifted.y);
        }
        return guess;
    }
}
