package org.gridloop.chaos.checking;

import java.util.List;

/** What was begun comes to its end once the suite is healed. */
final class LivesComeToTheirEnd implements Invariant {

    @Override
    public String name() {
        return "lives-end";
    }

    @Override
    public Breach breach() {
        return Breach.LOST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return List.copyOf(evidence.stuck);
    }
}
