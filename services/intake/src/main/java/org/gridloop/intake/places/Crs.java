package org.gridloop.intake.places;

import java.util.Locale;
import org.gridloop.events.Place;
import org.jspecify.annotations.Nullable;

/** The reference systems coordinates may come in. */
public enum Crs {
    WGS84,
    /** The national system; agrees with WGS 84 within the accuracy of any phone. */
    CGCS2000,
    /** 火星坐标: what most maps in China show. */
    GCJ02;

    /** @return the system of that name, whatever its case or dashes, or null */
    public static @Nullable Crs named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "")
                .replace(" ", "")) {
            case "WGS84" -> WGS84;
            case "CGCS2000" -> CGCS2000;
            case "GCJ02" -> GCJ02;
            default -> null;
        };
    }

    public boolean needsConversion() {
        return this == GCJ02;
    }

    /** @return the point in WGS 84, with what was given when that was another */
    public Place place(LonLat given) {
        LonLat wgs = toWgs84(given);
        boolean moved = needsConversion();
        return new Place(wgs.lon(), wgs.lat(), name(), moved ? given.lon() : null, moved ? given.lat() : null);
    }

    public LonLat toWgs84(LonLat given) {
        return needsConversion() ? Gcj02.toWgs84(given) : given;
    }
}
