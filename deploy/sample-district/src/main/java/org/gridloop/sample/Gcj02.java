package org.gridloop.sample;

import org.locationtech.jts.geom.Coordinate;

/** WGS 84 to GCJ-02, the offset that maps in China show, by the formula commonly known for it. */
final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private Gcj02() {}

    static Coordinate fromWgs84(double lon, double lat) {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double radians = StrictMath.toRadians(lat);
        double sin = StrictMath.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sin * sin;
        double root = StrictMath.sqrt(magic);
        double north = northward(x, y) * 180.0 / ((AXIS * (1 - ECCENTRICITY_SQUARED)) / (magic * root) * StrictMath.PI);
        double east = eastward(x, y) * 180.0 / (AXIS / root * StrictMath.cos(radians) * StrictMath.PI);
        return new Coordinate(lon + east, lat + north);
    }

    private static double northward(double x, double y) {
        double metres = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * StrictMath.sqrt(Math.abs(x));
        return metres + ripple(x) + waves(y, 20.0, 40.0) + waves(y / 12.0, 160.0, 0) + waves(y / 30.0, 320.0, 0);
    }

    private static double eastward(double x, double y) {
        double metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * StrictMath.sqrt(Math.abs(x));
        return metres + ripple(x) + waves(x, 20.0, 40.0) + waves(x / 12.0, 150.0, 0) + waves(x / 30.0, 300.0, 0);
    }

    private static double ripple(double x) {
        return (20.0 * StrictMath.sin(6.0 * x * StrictMath.PI) + 20.0 * StrictMath.sin(2.0 * x * StrictMath.PI))
                * 2.0
                / 3.0;
    }

    private static double waves(double at, double whole, double third) {
        return (whole * StrictMath.sin(at * StrictMath.PI) + third * StrictMath.sin(at / 3.0 * StrictMath.PI))
                * 2.0
                / 3.0;
    }
}
