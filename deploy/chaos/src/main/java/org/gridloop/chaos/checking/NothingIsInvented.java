package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** No issue and no step is there that nobody asked for. */
final class NothingIsInvented implements Invariant {

    @Override
    public String name() {
        return "nothing-invented";
    }

    @Override
    public Breach breach() {
        return Breach.ILLEGAL;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(evidence.lives().keySet());
        unknown.removeAll(evidence.accepted());
        if (unknown.size() > evidence.openReports()) {
            broken.add(unknown.size() + " issues nobody was told of, and only " + evidence.openReports()
                    + " reports without an answer; one is " + unknown.iterator().next());
        }
        Set<String> known = evidence.lives().keySet();
        views(evidence)
                .forEach((view, shown) -> shown.stream()
                        .filter(issue -> !known.contains(issue))
                        .forEach(issue -> broken.add(view + " shows " + issue + ", of which the log knows nothing")));
        Deeds.FACTS.forEach((deed, type) -> {
            Map<String, Integer> asked = new HashMap<>();
            for (Asked one : evidence.asked) {
                if (one.deed().equals(deed) && one.perhaps()) {
                    asked.merge(one.issueId(), 1, Integer::sum);
                }
            }
            evidence.countOf(type).forEach((issue, times) -> {
                boolean isOpenReport = deed.equals("report") && unknown.contains(issue);
                if (times > asked.getOrDefault(issue, 0) && !isOpenReport) {
                    broken.add(type + " of " + issue + " stands " + times + " times and was asked for "
                            + asked.getOrDefault(issue, 0) + " times");
                }
            });
        });
        return broken;
    }

    private static Map<String, List<String>> views(Evidence evidence) {
        Map<String, List<String>> views = new HashMap<>(evidence.viewsOfReported);
        views.putAll(evidence.viewsOfFiled);
        return views;
    }
}
