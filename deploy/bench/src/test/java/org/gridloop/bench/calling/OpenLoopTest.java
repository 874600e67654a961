package org.gridloop.bench.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void requestsAreDueAtEvenTimesWhateverHappensToThem() {
        Schedule schedule = Schedule.from(1_000, 200, 2.5);
        assertThat(schedule.requests()).isEqualTo(500);
        assertThat(schedule.dueAt(0)).isEqualTo(1_000);
        assertThat(schedule.dueAt(200)).isEqualTo(1_000 + TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void whoWaitedForTheCallerHasWaitedToo() {
        Schedule schedule = Schedule.from(0, 10, 1);
        // Due at 100 ms, sent at 900 ms because the one before took so long, answered 5 ms later.
        assertThat(schedule.waited(1, TimeUnit.MILLISECONDS.toNanos(905))).isEqualTo(805_000);
        assertThat(schedule.waited(1, 0)).isEqualTo(1);
    }

    @Test
    void oneLongPauseIsSeenByAllThatWereDueMeanwhile() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        OpenLoop.Measured measured = OpenLoop.run(
                200,
                1,
                1,
                caller -> work(() -> {
                    if (calls.incrementAndGet() == 20) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
                    }
                    return true;
                }));
        assertThat(measured.succeeded()).isEqualTo(200);
        // 80 of 200 were due during the pause: a quarter of all waited longer than 100 ms. The closed loop saw one.
        assertThat(measured.corrected().getValueAtPercentile(75)).isGreaterThan(100_000);
        assertThat(measured.uncorrected().getValueAtPercentile(50))
                .isLessThan(measured.corrected().getValueAtPercentile(75));
        assertThat(measured.uncorrected().getMaxValue()).isGreaterThan(390_000);
    }

    @Test
    void aRateThatIsNotReachedIsSaidAndWhatWasNotSentCountsAsWaiting() throws Exception {
        OpenLoop.Measured measured = OpenLoop.run(
                1_000,
                0.3,
                1,
                caller -> work(() -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                    return true;
                }));
        assertThat(measured.kept()).isFalse();
        assertThat(measured.reached()).isLessThan(150);
        assertThat(measured.unsent()).isPositive();
        assertThat(measured.succeeded() + measured.unsent()).isEqualTo(300);
        assertThat(measured.corrected().getTotalCount()).isEqualTo(300);
        assertThat(measured.inVain().getMinValue()).isGreaterThan(500_000);
    }

    @Test
    void whatFailedIsCountedAndNotTimed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        OpenLoop.Measured measured = OpenLoop.run(500, 0.2, 2, caller -> work(() -> calls.incrementAndGet() % 4 != 0));
        assertThat(measured.failed()).isEqualTo(25);
        assertThat(measured.succeeded()).isEqualTo(75);
        assertThat(measured.corrected().getTotalCount()).isEqualTo(75);
        assertThat(measured.reached()).isLessThanOrEqualTo(375);
        assertThat(measured.kept()).isFalse();
    }

    @Test
    void anOrderAndItsReportFindEachOtherInEitherOrder() {
        Joined joined = new Joined();
        joined.reported("late", 1_000_000);
        joined.inHand("late", 31_000_000);
        joined.inHand("early", 12_000_000);
        joined.reported("early", 2_000_000);
        joined.inHand("early", 90_000_000); // told again
        joined.reported("never", 0);
        assertThat(joined.missing()).isEqualTo(1);

        var micros = joined.take(TimeUnit.SECONDS.toNanos(60));

        assertThat(micros.getTotalCount()).isEqualTo(3);
        assertThat(micros.getMinValue()).isCloseTo(10_000, within(20L));
        assertThat(micros.getValueAtPercentile(60)).isCloseTo(30_000, within(40L));
        assertThat(micros.getMaxValue()).isCloseTo(60_000_000, within(60_000L));
        assertThat(joined.missing()).isZero();
        assertThat(joined.take(0).getTotalCount()).isZero();
    }

    @FunctionalInterface
    private interface Once {
        boolean call();
    }

    private static OpenLoop.Work work(Once once) {
        return new OpenLoop.Work() {
            @Override
            public boolean once(long dueAt) {
                return once.call();
            }

            @Override
            public void close() {}
        };
    }
}
