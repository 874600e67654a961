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
    private static final int HEARD = 1000;
    private static final Beat BEAT = new Beat(Duration.ofMillis(15), 2, Duration.ofMillis(250));

    /** Which share of the time somebody waits for a processor. */
    private double share;

    /** A round of {@link #LONG} gets 5,000 done in a second. */
    private int comesEachSecond;

    private long lag = 20 * HEARD + 1;
    private final GivingWay.Work work = new GivingWay.Work() {
        @Override
        public long lag() {
            return lag;
        }

        @Override
        public double comesEachSecond() {
            return comesEachSecond;
        }
    };
    private long now;
    private long waitedNanos = MILLI;
    private boolean interrupted;
    private final GivingWay others = givingWay(work);

    private GivingWay givingWay(GivingWay.Work work) {
        return new GivingWay(BEAT, work, new Pressure(() -> waitedNanos / 1000, 0), () -> now, this::park);
    }

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
        return rest(others, load, roundMillis);
    }

    private long rest(GivingWay who, Load load, int roundMillis) {
        long begun = now;
        pass(roundMillis * MILLI);
        long done = now;
        who.restAfter(begun, load, HEARD);
        return (now - done) / MILLI;
    }

    private void untilItsRestsAreLongest() {
        share = 1;
        rest(FULL);
    }

    @Test
    void who_is_not_behind_keeps_the_beat_with_the_shortest_rests_while_the_processors_suffice() {
        share = 0.8;
        assertThat(rest(LITTLE)).isEqualTo(15);
        assertThat(rest(LITTLE, LONG)).isEqualTo(15);
        share = 1;
        assertThat(rest(LITTLE)).isEqualTo(20);
        assertThat(rest(LITTLE)).isEqualTo(20);
    }

    @Test
    void where_nobody_tells_whether_they_suffice_the_rests_grow_with_the_rounds() {
        waitedNanos = 0;
        share = 0;
        GivingWay untold = givingWay(work);
        assertThat(rest(untold, LITTLE, LONG)).isEqualTo(250);
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
        assertThat(rest(MUCH)).isEqualTo(15);
        assertThat(rest(MUCH)).isEqualTo(15);
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
    void with_room_again_who_is_only_some_rounds_behind_rests_once_more_and_no_longer() {
        untilItsRestsAreLongest();
        share = 0;
        lag = 20 * HEARD;
        assertThat(rest(FULL, LONG)).isEqualTo(1000);
        assertThat(rest(FULL, LONG)).isZero();
    }

    @Test
    void who_has_caught_up_is_back_at_the_beat() {
        untilItsRestsAreLongest();
        assertThat(rest(LITTLE)).isEqualTo(20);
        share = 0.7;
        assertThat(rest(MUCH)).isEqualTo(15);
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

    @Test
    void while_much_comes_it_rests_though_the_processors_nearly_suffice() {
        share = 0.5;
        comesEachSecond = 2_000;
        assertThat(rest(FULL, LONG)).isEqualTo(8000);
        assertThat(rest(FULL, LONG)).isEqualTo(8000);
    }

    @Test
    void little_that_comes_is_no_reason_to_rest_however_much_waits() {
        share = 0.5;
        comesEachSecond = 1_000;
        assertThat(rest(FULL, LONG)).isZero();
    }

    /** What comes then may be what others write who follow, and somebody waits for what both of them do next. */
    @Test
    void who_is_only_some_rounds_behind_rests_no_sooner_however_much_comes() {
        share = 0.5;
        comesEachSecond = 10_000;
        lag = 20 * HEARD;
        assertThat(rest(FULL, LONG)).isZero();
        lag = 20 * HEARD + 1;
        assertThat(rest(FULL, LONG)).isEqualTo(8000);
    }

    @Test
    void on_a_machine_with_room_nobody_gives_way_however_much_comes() {
        share = 0.2;
        comesEachSecond = 10_000;
        assertThat(rest(FULL, LONG)).isZero();
    }

    @Test
    void when_no_more_comes_the_long_rests_end_and_it_catches_up() {
        share = 0.5;
        comesEachSecond = 10_000;
        rest(FULL, LONG);
        comesEachSecond = 0;
        for (int round = 0; round < 6; round++) {
            rest(FULL, LONG);
        }
        assertThat(rest(FULL, LONG)).isZero();
    }

    @Test
    void who_comes_last_of_all_rests_though_the_processors_nearly_suffice_and_however_little_comes() {
        GivingWay last = givingWay(GivingWay.ENDLESS);
        share = 0.5;
        assertThat(rest(last, FULL, LONG)).isEqualTo(8000);
        share = 0.2;
        assertThat(rest(last, FULL, LONG)).isEqualTo(1000);
        share = 0.5;
        assertThat(rest(last, LITTLE, 10)).isEqualTo(20);
    }

    @Test
    void who_comes_last_of_all_comes_back_little_by_little() {
        GivingWay last = givingWay(GivingWay.ENDLESS);
        lag = 0;
        share = 0.5;
        rest(last, FULL, LONG);
        share = 0;
        assertThat(rest(last, FULL, LONG)).isEqualTo(1000);
        assertThat(rest(last, FULL, LONG)).isEqualTo(1000);
    }
}
