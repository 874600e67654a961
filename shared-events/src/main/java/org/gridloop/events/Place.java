package org.gridloop.events;

import org.jspecify.annotations.Nullable;

/**
 * Where an issue lies. The address in words is a person's matter and stays in intake's vault.
 *
 * @param lon degrees, WGS 84
 * @param lat degrees, WGS 84
 * @param givenCrs the reference system the reporter's coordinates came in, {@code WGS84} or {@code GCJ02}
 * @param givenLon the coordinate as given, when it was converted
 * @param givenLat the coordinate as given, when it was converted
 */
public record Place(
        double lon,
        double lat,
        String givenCrs,
        @Nullable Double givenLon,
        @Nullable Double givenLat) {}
