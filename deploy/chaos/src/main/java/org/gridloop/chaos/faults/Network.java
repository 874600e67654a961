package org.gridloop.chaos.faults;

import java.util.Random;
import org.gridloop.chaos.proxy.FaultProxy;
import org.gridloop.chaos.proxy.FaultProxy.Way;

/** What can be wrong with the way between two. */
enum Network {
    LATENCY,
    RESET,
    CUT;

    private static final int SHORTEST_DELAY_MILLIS = 20;
    private static final int SPREAD_DELAY_MILLIS = 60;
    private static final long BREAKING_MILLIS = 400;

    /** @param lasts ms */
    Fault on(String name, FaultProxy proxy, Random random, long lasts) {
        Way way = random.nextBoolean() ? Way.THERE : Way.BACK;
        int delay = SHORTEST_DELAY_MILLIS + random.nextInt(SPREAD_DELAY_MILLIS);
        String what = switch (this) {
            case LATENCY -> delay + " ms to " + name;
            case RESET -> "answers of " + name;
            case CUT -> (way == Way.THERE ? "way to " : "way back from ") + name;
        };
        return new Fault() {
            @Override
            public String victim() {
                return what;
            }

            @Override
            public void strike() {
                switch (Network.this) {
                    case LATENCY -> proxy.delay(delay);
                    case RESET -> proxy.breakAnswers();
                    case CUT -> proxy.cut(way);
                }
            }

            @Override
            public void heal() {
                proxy.heal();
            }

            @Override
            public long lasts() {
                return Network.this == RESET ? BREAKING_MILLIS : lasts;
            }
        };
    }
}
