package org.gridloop.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The district as drawn by hand, in degrees: about 45 by 43 km, the shape of no real place. */
final class Outline {

    static final Polygon POLYGON = ring(
            "118.655,35.262 118.672,35.301 118.709,35.318 118.731,35.305 118.764,35.327 118.801,35.346",
            "118.838,35.339 118.857,35.318 118.893,35.322 118.921,35.341 118.958,35.333 118.979,35.309",
            "119.012,35.297 119.041,35.303 119.063,35.279 119.058,35.247 119.083,35.228 119.097,35.196",
            "119.081,35.168 119.092,35.137 119.071,35.109 119.039,35.101 119.046,35.071 119.028,35.043",
            "118.994,35.034 118.973,35.009 118.941,34.999 118.913,34.972 118.876,34.958 118.842,34.967",
            "118.819,34.989 118.783,34.981 118.752,34.996 118.729,35.021 118.698,35.027 118.681,35.054",
            "118.652,35.069 118.631,35.098 118.638,35.131 118.612,35.152 118.605,35.187 118.627,35.211",
            "118.621,35.241");

    /** The seats of the 14 streets in the order of their codes; the first four share the town in the middle. */
    static final List<Coordinate> STREET_SEEDS = coordinates(
            "118.838,35.178 118.872,35.168 118.843,35.150 118.866,35.192",
            "118.700,35.260 118.790,35.270 118.900,35.280 119.010,35.250 119.035,35.160",
            "118.980,35.090 118.900,35.040 118.800,35.050 118.710,35.100 118.690,35.180");

    private Outline() {}

    private static Polygon ring(String... lines) {
        List<Coordinate> shell = new ArrayList<>(coordinates(lines));
        shell.add(shell.getFirst().copy());
        return new GeometryFactory().createPolygon(shell.toArray(Coordinate[]::new));
    }

    private static List<Coordinate> coordinates(String... lines) {
        List<Coordinate> found = new ArrayList<>();
        for (String pair : String.join(" ", lines).split(" ", -1)) {
            int comma = pair.indexOf(',');
            found.add(new Coordinate(
                    Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1))));
        }
        return found;
    }
}
