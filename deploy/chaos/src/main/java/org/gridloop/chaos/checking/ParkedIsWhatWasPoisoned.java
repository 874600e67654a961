package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.List;

/** What is parked was poisoned, and what was poisoned is parked. */
final class ParkedIsWhatWasPoisoned implements Invariant {

    @Override
    public String name() {
        return "parked-is-poisoned";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.parked.forEach((issue, why) -> {
            if (!evidence.poisoned.contains(issue)) {
                broken.add(issue + " is parked, though nobody poisoned it: " + why);
            }
        });
        evidence.poisoned.stream()
                .filter(issue -> !evidence.parked.containsKey(issue))
                .forEach(issue -> broken.add(issue + " was poisoned and is not parked"));
        return broken;
    }
}
