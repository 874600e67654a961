package org.gridloop.bench.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gridloop.bench.calling.District;
import org.gridloop.bench.loop.Life.Step;
import org.gridloop.bench.loop.Lives.Deed;
import org.gridloop.parts.GridloopHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivesTest {

    private final Random random = new Random(1);

    @Test
    void anOrderThatIsHeardOfTwiceIsSignedForOnce() {
        Lives lives = new Lives(0);
        lives.reported("i", random, 0);
        lives.ordered("i", "dept-gas");
        lives.ordered("i", "dept-gas");
        assertThat(step(lives)).isEqualTo(Step.SIGN);
        assertThat(step(lives)).isNull();
    }

    @Test
    void anOrderThatIsThereBeforeTheAnswerIsNotForgotten() {
        Lives lives = new Lives(0);
        lives.ordered("i", "dept-gas");
        assertThat(step(lives)).isNull();
        lives.reported("i", random, 0);
        assertThat(lives.next())
                .isNotNull()
                .extracting(deed -> deed.life().unit())
                .isEqualTo("dept-gas");
    }

    @Test
    void whatIsWantedBackIsSignedForAfterTheRefusal() {
        Lives lives = new Lives(1);
        lives.reported("i", random, 0);
        lives.ordered("i", "dept-gas");
        assertThat(step(lives)).isEqualTo(Step.RETURN);
        lives.ordered("i", "dept-gas");
        assertThat(step(lives)).isNull();
        lives.due("i", Step.REFUSE);
        assertThat(step(lives)).isEqualTo(Step.REFUSE);
        lives.due("i", Step.SIGN);
        assertThat(step(lives)).isEqualTo(Step.SIGN);
    }

    @Test
    void aLifeIsSeenClosedOnce() {
        Lives lives = new Lives(0);
        assertThat(lives.mayBegin(1)).isTrue();
        assertThat(lives.mayBegin(1)).isFalse();
        lives.reported("i", random, 1_000);
        lives.seenClosed("i", 5_001_000);
        lives.seenClosed("i", 9_001_000);
        lives.seenClosed("of somebody else", 9_001_000);
        assertThat(lives.closedSoFar()).isEqualTo(1);
        assertThat(lives.underWay()).isZero();
        assertThat(lives.takeTimes().getMaxValue()).isBetween(4_990L, 5_010L);
        assertThat(lives.mayBegin(1)).isTrue();
    }

    @Test
    void departmentsAndOfficesTakeTurnsAndTheFirstIsTheBusiest() {
        Cast cast = new Cast(District.read(GridloopHome.sampleDistrict()), 40, 1);
        assertThat(cast.places().get(0).grid()).isNull();
        assertThat(cast.places().get(1).unit()).startsWith("office-");
        assertThat(cast.places()).anyMatch(Cast.Place::feed).hasSizeGreaterThan(50);
        int first = 0;
        for (int i = 0; i < 10_000; i++) {
            if (cast.draw(random).equals(cast.places().get(0))) {
                first++;
            }
        }
        assertThat(first).isBetween(1_700, 2_600);
        assertThat(cast.anotherThan(cast.places().get(0).unit()))
                .startsWith("dept-")
                .isNotEqualTo(cast.places().get(0).unit());
    }

    private static @Nullable Step step(Lives lives) {
        Deed next = lives.next();
        return next == null ? null : next.step();
    }
}
