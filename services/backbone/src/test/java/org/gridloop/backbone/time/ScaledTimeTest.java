package org.gridloop.backbone.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ScaledTimeTest {

    private static final Instant REAL_START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant START = Instant.parse("2026-03-02T00:30:00Z");

    @Test
    void aMinuteAtScale480IsAWorkingDayOfEightHours() {
        assertThat(at("2026-03-02T10:01:00Z", 480)).isEqualTo("2026-03-02T08:30:00Z");
    }

    @Test
    void itBeginsAtTheCommonStart() {
        assertThat(at("2026-03-02T10:00:00Z", 480)).isEqualTo(START);
    }

    @Test
    void halfASecondCountsToo() {
        assertThat(at("2026-03-02T10:00:00.500Z", 3)).isEqualTo("2026-03-02T00:30:01.500Z");
    }

    @Test
    void itMayRunSlowerThanRealTime() {
        assertThat(at("2026-03-02T10:00:10Z", 0.5)).isEqualTo("2026-03-02T00:30:05Z");
    }

    @Test
    void beforeTheStartItIsEarlier() {
        assertThat(at("2026-03-02T09:59:59.500Z", 2)).isEqualTo("2026-03-02T00:29:59Z");
    }

    @Test
    void itNeverStandsStillOrRunsBackwards() {
        assertThatThrownBy(() -> at("2026-03-02T10:00:00Z", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("2026-03-02T10:00:00Z", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("2026-03-02T10:00:00Z", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String real, double scale) {
        return new ScaledTime(InstantSource.fixed(Instant.parse(real)), scale, REAL_START, START).instant();
    }
}
