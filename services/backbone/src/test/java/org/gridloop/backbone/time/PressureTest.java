package org.gridloop.backbone.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PressureTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong waited = new AtomicLong(7_000_000);

    @Test
    void it_is_the_share_of_the_time_in_which_somebody_waited_since_it_was_asked_last() {
        Pressure pressure = new Pressure(waited::get, 10 * SECOND);
        waited.addAndGet(250_000);
        assertThat(pressure.share(11 * SECOND)).isEqualTo(0.25);
        waited.addAndGet(1_000_000);
        assertThat(pressure.share(12 * SECOND)).isEqualTo(1);
        assertThat(pressure.share(13 * SECOND)).isZero();
    }

    @Test
    void in_no_time_nobody_waits() {
        Pressure pressure = new Pressure(waited::get, SECOND);
        waited.addAndGet(10);
        assertThat(pressure.share(SECOND)).isZero();
    }

    @Test
    void linux_tells_it_in_microseconds() {
        String told = "some avg10=28.32 avg60=71.02 avg300=72.23 total=564180361\n"
                + "full avg10=0.00 avg60=0.00 avg300=0.00 total=9\n";
        assertThat(Pressure.total(told)).isEqualTo(564_180_361);
    }

    @Test
    void a_system_that_does_not_tell_says_so() {
        assertThat(new Pressure(waited::get, 0).isTold()).isTrue();
        assertThat(new Pressure(() -> 0, 0).isTold()).isFalse();
    }

    @Test
    void a_system_that_does_not_tell_has_none() {
        assertThat(Pressure.total("")).isZero();
    }
}
