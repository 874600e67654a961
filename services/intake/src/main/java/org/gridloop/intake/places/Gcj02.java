package org.gridloop.intake.places;

/**
 * GCJ-02, the shifted coordinates that maps and phones in China give out, and the way back to WGS 84. The shift has no
 * closed inverse: it is taken off again and again until what is left is below a tenth of a millimetre.
 */
final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-9;
    private static final int MOST_ROUNDS = 30;

    private Gcj02() {}

    static LonLat toWgs84(LonLat given) {
        double lon = given.lon();
        double lat = given.lat();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LonLat shifted = fromWgs84(new LonLat(lon, lat));
            double eastOff = given.lon() - shifted.lon();
            double northOff = given.lat() - shifted.lat();
            lon += eastOff;
            lat += northOff;
            if (Math.abs(eastOff) < CLOSE_ENOUGH_DEGREES && Math.abs(northOff) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new LonLat(lon, lat);
    }

    static LonLat fromWgs84(LonLat wgs) {
        if (isOutsideChina(wgs)) {
            return wgs;
        }
        double x = wgs.lon() - 105.0;
        double y = wgs.lat() - 35.0;
        double radians = Math.toRadians(wgs.lat());
        double sin = Math.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sin * sin;
        double root = Math.sqrt(magic);
        double north = northward(x, y) * 180.0 / ((AXIS * (1 - ECCENTRICITY_SQUARED)) / (magic * root) * Math.PI);
        double east = eastward(x, y) * 180.0 / (AXIS / root * Math.cos(radians) * Math.PI);
        return new LonLat(wgs.lon() + east, wgs.lat() + north);
    }

    private static boolean isOutsideChina(LonLat at) {
        return at.lon() < 72.004 || at.lon() > 137.8347 || at.lat() < 0.8293 || at.lat() > 55.8271;
    }

    private static double northward(double x, double y) {
        double metres = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        return metres
                + ripple(x)
                + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
                + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    }

    private static double eastward(double x, double y) {
        double metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return metres
                + ripple(x)
                + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
                + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    }

    private static double ripple(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }
}
