package org.gridloop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Test {

    /** Shanghai, Shenzhen and Beijing, with the numbers that implementations of the formula commonly test against. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void knownPointsAreShiftedAsOthersShiftThem(double lon, double lat, double shiftedLon, double shiftedLat) {
        Coordinate shifted = Gcj02.fromWgs84(lon, lat);
        assertThat(shifted.x).isCloseTo(shiftedLon, within(1e-9));
        assertThat(shifted.y).isCloseTo(shiftedLat, within(1e-9));
    }
}
