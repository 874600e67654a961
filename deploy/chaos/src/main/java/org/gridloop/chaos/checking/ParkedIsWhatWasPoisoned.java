package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.List;

/** What a service has parked was poisoned, and what was poisoned every service has parked. */
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
        evidence.parked.forEach((service, parked) -> {
            parked.forEach((issue, why) -> {
                if (!evidence.poisoned.contains(issue)) {
                    broken.add(service + " has parked " + issue + ", though nobody poisoned it: " + why);
                }
            });
            evidence.poisoned.stream()
                    .filter(issue -> !parked.containsKey(issue))
                    .forEach(issue -> broken.add(issue + " was poisoned, and " + service + " has not parked it"));
        });
        return broken;
    }
}
