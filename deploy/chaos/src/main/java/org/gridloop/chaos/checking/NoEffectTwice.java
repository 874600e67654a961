package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No dispatch, order, signature, finish, check, callback or reopening of a number is there twice, and no report. */
final class NoEffectTwice implements Invariant {

    @Override
    public String name() {
        return "no-effect-twice";
    }

    @Override
    public Breach breach() {
        return Breach.DOUBLED;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        evidence.lives().forEach((issue, life) -> {
            for (Fact fact : life) {
                String number = Deeds.NUMBERS.get(fact.type());
                String effect = null;
                if (number != null) {
                    effect = issue + " " + fact.type() + " "
                            + fact.json().path(number).asInt();
                } else if (fact.type().equals(Deeds.REPORTED)) {
                    effect = issue + " " + fact.type();
                }
                if (effect != null && !seen.add(effect)) {
                    broken.add(effect + " is there twice");
                }
            }
        });
        return broken;
    }
}
