package org.gridloop.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.gridloop.intake.merging.Twin.Comparison;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwinTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final String GRID = "37990100100101";
    private static final String OTHER_GRID = "37990100100102";
    private static final String WORDS = "北门外的井盖一压就响";

    private final Twin issue = twin("C0101", GRID, 35.0, WORDS, NOW);

    @Test
    void theSameMatterInTheSameGridIsSuggested() {
        Comparison found = issue.with(twin("C0101", GRID, null, "北门井盖响", NOW));

        assertThat(found.suggested()).isTrue();
        assertThat(found.sameGrid()).isTrue();
        assertThat(found.metres()).isNull();
    }

    @Test
    void acrossABorderItIsSuggestedWithin150Metres() {
        // a degree of latitude is 111,195 m on the sphere
        Comparison near = issue.with(twin("C0101", OTHER_GRID, 35.0 + 149 / 111_195.0, WORDS, NOW));
        Comparison far = issue.with(twin("C0101", OTHER_GRID, 35.0 + 151 / 111_195.0, WORDS, NOW));

        assertThat(near.metres()).isCloseTo(149, within(0.1));
        assertThat(near.suggested()).isTrue();
        assertThat(near.sameGrid()).isFalse();
        assertThat(far.suggested()).isFalse();
    }

    @Test
    void anotherSubClassIsAnotherMatter() {
        assertThat(issue.with(twin("C0104", GRID, 35.0, WORDS, NOW)).suggested())
                .isFalse();
    }

    @Test
    void withoutASubClassTheWordsHaveToTell() {
        assertThat(issue.with(twin(null, GRID, 35.0, "北门外井盖响", NOW)).suggested())
                .isTrue();
        assertThat(issue.with(twin(null, GRID, 35.0, "井盖松了没有人来管", NOW)).suggested())
                .isFalse();
    }

    @Test
    void wordsThatHaveNothingInCommonAreNotSuggested() {
        assertThat(issue.with(twin("C0101", GRID, 35.0, "有异味", NOW)).suggested())
                .isFalse();
    }

    @Test
    void whatWasReportedMoreThan14DaysApartIsNotSuggested() {
        Duration days = Duration.ofDays(14);
        assertThat(issue.with(twin("C0101", GRID, 35.0, WORDS, NOW.minus(days))).suggested())
                .isTrue();
        assertThat(issue.with(twin("C0101", GRID, 35.0, WORDS, NOW.plus(days).plusSeconds(1)))
                        .suggested())
                .isFalse();
    }

    @Test
    void withoutAnyPlaceNothingIsSuggested() {
        assertThat(twin("C0101", null, null, WORDS, NOW)
                        .with(twin("C0101", null, null, WORDS, NOW))
                        .suggested())
                .isFalse();
    }

    private static Twin twin(
            @Nullable String category, @Nullable String grid, @Nullable Double lat, String words, Instant at) {
        return new Twin(
                "id", "ticket", "reported", "title", words, category, grid, lat == null ? null : 118.82, lat, at);
    }
}
