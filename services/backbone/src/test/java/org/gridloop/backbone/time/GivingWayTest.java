package org.gridloop.backbone.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloop.backbone.time.GivingWay.Load.FULL;
import static org.gridloop.backbone.time.GivingWay.Load.LITTLE;
import static org.gridloop.backbone.time.GivingWay.Load.MUCH;

import java.time.Duration;
import org.gridloop.backbone.time.GivingWay.Load;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private static final long MILLI = 1_000_000;
    private static final int LONG = 200;
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
    private long rest(Load load) {
        return rest(load, 10);
    }

    private long rest(Load load, int roundMillis) {
        long begun = now;
        pass(roundMillis * MILLI);
        long done = now;
        others.restAfter(begun, load);
        return (now - done) / MILLI;
    }

    private void untilItsRestsAreLongest() {
        share = 1;
        rest(FULL);
    }

    @Test
    void who_is_not_behind_keeps_the_beat_with_room_or_without() {
        share = 0.3;
        assertThat(rest(LITTLE)).isEqualTo(20);
        share = 1;
        assertThat(rest(LITTLE)).isEqualTo(20);
        assertThat(rest(LITTLE)).isEqualTo(20);
    }

    @Test
    void who_is_behind_goes_on_at_once_as_long_as_there_is_room() {
        share = 0.3;
        assertThat(rest(FULL)).isZero();
        assertThat(rest(FULL)).isZero();
    }

    @Test
    void without_room_the_rests_of_who_is_behind_become_thirty_two_times_as_long() {
        share = 1;
        assertThat(rest(FULL)).isEqualTo(640);
        assertThat(rest(FULL)).isEqualTo(640);
    }

    @Test
    void without_room_so_do_they_when_much_gathered_though_not_a_whole_round() {
        share = 1;
        assertThat(rest(MUCH)).isEqualTo(640);
        assertThat(rest(MUCH)).isEqualTo(640);
    }

    @Test
    void with_room_who_has_much_but_not_a_whole_round_keeps_the_beat() {
        share = 0.3;
        assertThat(rest(MUCH)).isEqualTo(20);
        assertThat(rest(MUCH)).isEqualTo(20);
    }

    @Test
    void a_long_rest_ends_as_soon_as_there_is_room() {
        untilItsRestsAreLongest();
        assertThat(rest(FULL, LONG)).isEqualTo(8000);
        share = 0;
        assertThat(rest(FULL, LONG)).isEqualTo(1000);
    }

    @Test
    void with_room_again_who_is_behind_catches_up_without_rests() {
        untilItsRestsAreLongest();
        share = 0;
        for (int round = 0; round < 10; round++) {
            rest(FULL);
        }
        assertThat(rest(FULL)).isZero();
    }

    @Test
    void who_has_caught_up_is_back_at_the_beat() {
        untilItsRestsAreLongest();
        assertThat(rest(LITTLE)).isEqualTo(20);
        share = 0.7;
        assertThat(rest(MUCH)).isEqualTo(20);
    }

    @Test
    void in_between_a_rest_stays_as_long_as_it_is() {
        share = 1;
        rest(FULL);
        share = 0.7;
        assertThat(rest(FULL)).isEqualTo(640);
        assertThat(rest(FULL)).isEqualTo(640);
    }

    @Test
    void who_has_given_way_for_ten_minutes_goes_on_until_it_has_caught_up() {
        untilItsRestsAreLongest();
        pass(599_000 * MILLI);
        assertThat(rest(FULL)).isEqualTo(640);
        pass(1_000 * MILLI);
        assertThat(rest(FULL)).isZero();
        assertThat(rest(FULL)).isZero();
        assertThat(rest(MUCH)).isEqualTo(20);
        assertThat(rest(LITTLE)).isEqualTo(20);
        assertThat(rest(FULL)).isEqualTo(640);
    }

    @Test
    void who_is_interrupted_rests_no_longer() {
        untilItsRestsAreLongest();
        interrupted = true;
        assertThat(rest(FULL, LONG)).isEqualTo(1000);
    }
}
