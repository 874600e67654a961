package org.gridloop.backbone.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatTest {

    private static final Beat BEAT = new Beat(Duration.ofMillis(15), 2, Duration.ofMillis(250));

    @Test
    void a_short_round_is_followed_by_the_shortest_rest() {
        assertThat(BEAT.restNanos(millis(1))).isEqualTo(millis(15));
    }

    @Test
    void the_rest_grows_with_the_round() {
        assertThat(BEAT.restNanos(millis(40))).isEqualTo(millis(80));
    }

    @Test
    void no_round_is_followed_by_more_than_the_longest_rest() {
        assertThat(BEAT.restNanos(millis(5_000))).isEqualTo(millis(250));
    }

    @Test
    void it_rests_as_long_as_it_says() {
        long begun = System.nanoTime();
        BEAT.restAfter(begun);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(millis(15));
    }

    @Test
    void whoever_is_interrupted_rests_no_longer_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        long begun = System.nanoTime();
        new Beat(Duration.ofMinutes(1), 1, Duration.ofMinutes(1)).restAfter(begun);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(System.nanoTime() - begun).isLessThan(millis(60_000));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
