package org.gridloop.backbone.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private static final long MILLI = 1_000_000;
    private static final Beat BEAT = new Beat(Duration.ofMillis(15), 2, Duration.ofMillis(250));

    /** Which share of the time somebody waits for a processor. */
    private double share;

    private long now;
    private long waitedNanos;
    private boolean interrupted;
    private final GivingWay others =
            new GivingWay(BEAT, new Pressure(() -> waitedNanos / 1000, 0), () -> now, this::park);

    private boolean park(long nanos) {
        pass(nanos);
        return !interrupted;
    }

    private void pass(long nanos) {
        now += nanos;
        waitedNanos += (long) (share * nanos);
    }

    /** @return how long it rests after a round that took 10 ms, in milliseconds */
    private long rest(boolean isBehind) {
        long begun = now;
        pass(10 * MILLI);
        long done = now;
        others.restAfter(begun, isBehind);
        return (now - done) / MILLI;
    }

    private void untilItsRestsAreLongest() {
        share = 1;
        for (int round = 0; round < 10; round++) {
            rest(true);
        }
    }

    @Test
    void who_is_not_behind_keeps_the_beat_with_room_or_without() {
        share = 0.3;
        assertThat(rest(false)).isEqualTo(20);
        share = 1;
        assertThat(rest(false)).isEqualTo(20);
        assertThat(rest(false)).isEqualTo(20);
    }

    @Test
    void who_is_behind_goes_on_at_once_as_long_as_there_is_room() {
        share = 0.3;
        assertThat(rest(true)).isZero();
        assertThat(rest(true)).isZero();
    }

    @Test
    void without_room_the_rests_of_who_is_behind_grow_up_to_sixteen_times() {
        share = 1;
        assertThat(rest(true)).isEqualTo(20);
        assertThat(rest(true)).isEqualTo(30);
        assertThat(rest(true)).isEqualTo(45);
        untilItsRestsAreLongest();
        assertThat(rest(true)).isEqualTo(320);
    }

    @Test
    void a_long_rest_ends_as_soon_as_there_is_room() {
        untilItsRestsAreLongest();
        share = 0;
        assertThat(rest(true)).isEqualTo(50);
    }

    @Test
    void with_room_again_who_is_behind_catches_up_without_rests() {
        untilItsRestsAreLongest();
        share = 0;
        for (int round = 0; round < 10; round++) {
            rest(true);
        }
        assertThat(rest(true)).isZero();
    }

    @Test
    void who_has_caught_up_is_back_at_the_beat() {
        untilItsRestsAreLongest();
        assertThat(rest(false)).isEqualTo(20);
        assertThat(rest(true)).isEqualTo(20);
    }

    @Test
    void in_between_a_rest_stays_as_long_as_it_is() {
        share = 1;
        rest(true);
        rest(true);
        share = 0.7;
        assertThat(rest(true)).isEqualTo(45);
        assertThat(rest(true)).isEqualTo(45);
    }

    @Test
    void who_is_interrupted_rests_no_longer() {
        untilItsRestsAreLongest();
        interrupted = true;
        assertThat(rest(true)).isEqualTo(50);
    }
}
