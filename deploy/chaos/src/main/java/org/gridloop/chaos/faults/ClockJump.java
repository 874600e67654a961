package org.gridloop.chaos.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gridloop.chaos.suite.ChaosSuite;
import org.gridloop.chaos.suite.FalseClock;
import org.gridloop.chaos.suite.Keeper;

/** One process works for some seconds by a clock that is minutes wrong: started under it, and again under the right one. */
record ClockJump(Keeper process, FalseClock clock, int minutes, long millis) implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String victim() {
        return String.format(Locale.ROOT, "%s by %+d min", process.part().name(), minutes);
    }

    @Override
    public void strike() throws InterruptedException {
        try {
            under(clock.ahead(minutes));
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            under(Map.of());
        }
    }

    @Override
    public boolean takesItsTime() {
        return true;
    }

    private void under(Map<String, String> variables) throws InterruptedException {
        ChaosSuite.of(process).setMore(variables);
        process.restartAndAwait(PATIENCE);
    }
}
