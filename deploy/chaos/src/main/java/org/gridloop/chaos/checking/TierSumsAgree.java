package org.gridloop.chaos.checking;

import java.util.List;

/** What a board counts is what the boards below it count, and what it owns itself. */
final class TierSumsAgree implements Invariant {

    @Override
    public String name() {
        return "tier-sums-agree";
    }

    @Override
    public Breach breach() {
        return Breach.DIGEST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.tierSums.stream()
                .filter(sum -> sum.own() != sum.addedUp())
                .map(sum -> sum.number() + " is " + sum.own() + ", added up " + sum.addedUp())
                .toList();
    }
}
