package org.gridloop.intake.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Gcj02Test {

    private static final double METRES_PER_DEGREE = 111_319.49;

    @Test
    void aKnownPointIsShiftedAsMapsShiftIt() {
        // 天安门: the pair that published implementations of the formula agree on
        LonLat shifted = Gcj02.fromWgs84(new LonLat(116.391305, 39.907380));

        assertThat(shifted.lon()).isCloseTo(116.397546, within(2e-5));
        assertThat(shifted.lat()).isCloseTo(39.908784, within(2e-5));
    }

    @Test
    void theWayBackIsRightWithinAMetreAllOverTheCountry() {
        for (double lon = 74; lon < 135; lon += 1.37) {
            for (double lat = 18; lat < 54; lat += 1.13) {
                LonLat there = new LonLat(lon, lat);
                LonLat back = Gcj02.toWgs84(Gcj02.fromWgs84(there));
                double east = (back.lon() - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
                double north = (back.lat() - lat) * METRES_PER_DEGREE;
                assertThat(Math.hypot(east, north)).as("%s, %s", lon, lat).isLessThan(0.001);
            }
        }
    }

    @Test
    void theShiftIsHundredsOfMetres() {
        LonLat here = new LonLat(118.85, 35.15);
        LonLat shifted = Gcj02.fromWgs84(here);

        assertThat(Math.abs(shifted.lon() - here.lon()) * METRES_PER_DEGREE).isBetween(300.0, 900.0);
    }

    @Test
    void outsideTheCountryNothingIsShifted() {
        LonLat abroad = new LonLat(2.35, 48.85);

        assertThat(Gcj02.fromWgs84(abroad)).isEqualTo(abroad);
        assertThat(Gcj02.toWgs84(abroad)).isEqualTo(abroad);
    }
}
