package org.gridloop.chaos.checking;

import java.util.List;

/** Names and phones of reporters are nowhere but in the vault. */
final class NoCanaryIsOut implements Invariant {

    @Override
    public String name() {
        return "no-canary-out";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return List.copyOf(evidence.leaks);
    }
}
