package org.gridloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridloop.parts.PartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

    @TempDir
    private Path data;

    @Test
    void aNewDirectoryHasRealTime() {
        assertThat(SuiteTime.of(data)).isEmpty();
    }

    @Test
    void anHourOfTheDomainPassesInAMinuteAtScale60() {
        SuiteTime.set(data, 60, MONDAY, NOW);

        assertThat(SuiteTime.of(data).orElseThrow().at(NOW.plusSeconds(60))).isEqualTo("2026-11-30T01:00:00Z");
    }

    @Test
    void withoutAStartItGoesOnFromTheTimeOfTheDirectory() {
        SuiteTime.set(data, 60, MONDAY, NOW);

        SuiteTime.set(data, 1, null, NOW.plusSeconds(60));

        assertThat(SuiteTime.of(data).orElseThrow().at(NOW.plusSeconds(61))).isEqualTo("2026-11-30T01:00:01Z");
    }

    @Test
    void whereFactsAreTimeDoesNotGoBack() {
        SuiteTime.set(data, 60, MONDAY, NOW);
        new SuiteState(SuiteState.Phase.READY, 1, 18080, List.of()).write(data);

        assertThatThrownBy(() -> SuiteTime.set(data, 60, MONDAY.minusSeconds(1), NOW))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("time does not go back");
    }

    @Test
    void aScaleIsAboveNothingAndBelowWhatPollersCanFollow() {
        for (double scale : new double[] {0, -1, Double.NaN, 1e6}) {
            assertThatThrownBy(() -> SuiteTime.set(data, scale, null, NOW)).isInstanceOf(PartFailure.class);
        }
        assertThat(Files.exists(data.resolve("time.json"))).isFalse();
    }

    @Test
    void theServicesAreToldAllThree() {
        SuiteTime.set(data, 480, MONDAY, NOW);

        assertThat(SuiteTime.of(data).orElseThrow().environment())
                .containsEntry("GRIDLOOP_TIME_SCALE", "480.0")
                .containsEntry("GRIDLOOP_TIME_REAL_START", NOW.toString())
                .containsEntry("GRIDLOOP_TIME_DOMAIN_START", MONDAY.toString());
    }
}
