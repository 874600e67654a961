package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each step that was answered with yes stands in the log. */
final class AcknowledgedStepsStand implements Invariant {

    @Override
    public String name() {
        return "acknowledged-steps-stand";
    }

    @Override
    public Breach breach() {
        return Breach.LOST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Deeds.FACTS.forEach((deed, type) -> {
            Map<String, Integer> found = evidence.countOf(type);
            Map<String, Integer> wanted = new TreeMap<>();
            for (Asked one : evidence.asked) {
                if (one.deed().equals(deed) && one.ok()) {
                    wanted.merge(one.issueId(), 1, Integer::sum);
                }
            }
            wanted.forEach((issue, times) -> {
                if (found.getOrDefault(issue, 0) < times) {
                    broken.add(deed + " of " + issue + ": answered with yes " + times + " times, found "
                            + found.getOrDefault(issue, 0));
                }
            });
        });
        return broken;
    }
}
