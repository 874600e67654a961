package org.gridloop.intake.places;

/** A point in degrees, east and north. */
public record LonLat(double lon, double lat) {

    /** @return whether it can be a point on Earth at all */
    public boolean isOnEarth() {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }
}
