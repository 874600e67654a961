package org.gridloop.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloop.bench.dispatch.DispatchResult.Highest;
import org.junit.jupiter.api.Test;

class HighestRateTest {

    @Test
    void theWantedRateIsTheAnswerWhenItKeepsTheLimit() throws Exception {
        Highest found = HighestRate.within(250, 490, rate -> new HighestRate.Tried(true, 30));
        assertThat(found.rate()).isEqualTo(490);
        assertThat(found.tried()).containsOnlyKeys(490);
    }

    @Test
    void itIsFoundByHalving() throws Exception {
        Highest found = HighestRate.within(250, 400, rate -> new HighestRate.Tried(true, rate <= 260 ? 100 : 900));
        assertThat(found.tried().keySet()).containsExactly(200, 250, 275, 300, 400);
        assertThat(found.rate()).isEqualTo(250);
    }

    @Test
    void aRateThatWasNotReachedDoesNotCount() throws Exception {
        Highest found = HighestRate.within(250, 400, rate -> new HighestRate.Tried(rate < 60, 10));
        assertThat(found.rate()).isEqualTo(50);
        assertThat(HighestRate.within(250, 8, rate -> new HighestRate.Tried(false, 10))
                        .rate())
                .isZero();
    }
}
