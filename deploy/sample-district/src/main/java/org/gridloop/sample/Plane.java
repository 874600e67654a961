package org.gridloop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A flat map of the district in metres around its middle, so that distances and areas mean the same in both directions.
 * StrictMath alone: the same bytes have to come out on every machine.
 */
final class Plane {

    private static final double LON_0 = 118.85;
    private static final double LAT_0 = 35.15;
    private static final double METRES_PER_DEGREE = 111_319.49;
    private static final double SHRINK = StrictMath.cos(StrictMath.toRadians(LAT_0));

    private Plane() {}

    static Coordinate toMetres(double lon, double lat) {
        return new Coordinate((lon - LON_0) * METRES_PER_DEGREE * SHRINK, (lat - LAT_0) * METRES_PER_DEGREE);
    }

    static Coordinate toDegrees(double x, double y) {
        return new Coordinate(x / (METRES_PER_DEGREE * SHRINK) + LON_0, y / METRES_PER_DEGREE + LAT_0);
    }

    static <G extends Geometry> G toMetres(G degrees) {
        return mapped(degrees, c -> c.setCoordinate(toMetres(c.x, c.y)));
    }

    static <G extends Geometry> G toDegrees(G metres) {
        return mapped(metres, c -> c.setCoordinate(toDegrees(c.x, c.y)));
    }

    /** Six decimals: about 0.1 m. */
    static BigDecimal sixDecimals(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_EVEN);
    }

    @SuppressWarnings("unchecked") // a copy has the class of its original
    private static <G extends Geometry> G mapped(G geometry, CoordinateFilter change) {
        Geometry copy = geometry.copy();
        copy.apply(change);
        copy.geometryChanged();
        return (G) copy;
    }
}
