package org.gridloop.chaos.checking;

import java.util.List;

/** At rest everything was told and heard. */
final class LagIsDrained implements Invariant {

    @Override
    public String name() {
        return "lag-drained";
    }

    @Override
    public Breach breach() {
        return Breach.LOST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.lag.entrySet().stream()
                .filter(lag -> lag.getValue() != 0)
                .map(lag -> lag.getKey() + " is " + lag.getValue() + " behind")
                .toList();
    }
}
