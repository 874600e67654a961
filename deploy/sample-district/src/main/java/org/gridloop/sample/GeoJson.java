package org.gridloop.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON (RFC 7946) with a feature a line, so that a changed grid is a changed line. */
final class GeoJson {

    private GeoJson() {}

    static String collection(Map<String, Polygon> byCode) {
        List<String> features = new ArrayList<>();
        byCode.forEach((code, polygon) -> features.add(feature(code, polygon)));
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    static String feature(String code, Polygon polygon) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring(polygon) + "]]}}";
    }

    /** JTS normal form runs clockwise, GeoJSON shells the other way. */
    private static String ring(Polygon polygon) {
        List<String> positions = new ArrayList<>();
        for (Coordinate c : polygon.norm().reverse().getCoordinates()) {
            positions.add("[" + Plane.sixDecimals(c.x) + "," + Plane.sixDecimals(c.y) + "]");
        }
        return String.join(",", positions);
    }
}
