package org.gridloop.chaos.faults;

import java.time.Duration;
import java.util.List;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.Keeper;

/** One process of a service after the other ends in its orderly way; the next one when the last is back. */
record RollingRestart(List<Keeper> both) implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String victim() {
        return ChaosSuite.of(both.getFirst()).kind().partName();
    }

    @Override
    public void strike() throws InterruptedException {
        for (Keeper keeper : both) {
            keeper.restartAndAwait(PATIENCE);
        }
    }

    @Override
    public boolean takesItsTime() {
        return true;
    }
}
