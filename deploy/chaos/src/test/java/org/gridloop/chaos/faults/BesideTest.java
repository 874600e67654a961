package org.gridloop.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BesideTest {

    @FunctionalInterface
    private interface Deed {
        void done() throws Exception;
    }

    private final Beside beside = new Beside();

    private static Fault fault(Deed deed) {
        return new Fault() {
            @Override
            public String victim() {
                return "nobody";
            }

            @Override
            public void strike() throws Exception {
                deed.done();
            }
        };
    }

    @Test
    void whoStrikesGoesOnWhileItLasts() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Future<Long> lasted = beside.strike(fault(over::await));
        assertThat(lasted.isDone()).isFalse();
        over.countDown();
        beside.awaitOver();
        assertThat(lasted.state()).isEqualTo(Future.State.SUCCESS);
    }

    @Test
    void whatFailedIsNotForgotten() throws Exception {
        Future<Long> failing = beside.strike(fault(() -> {
            throw new IllegalStateException("no such process");
        }));
        assertThatThrownBy(beside::awaitOver).hasRootCauseMessage("no such process");
        assertThat(failing.state()).isEqualTo(Future.State.FAILED);
    }
}
