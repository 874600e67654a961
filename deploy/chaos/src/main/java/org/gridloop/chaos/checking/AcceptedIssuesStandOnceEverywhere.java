package org.gridloop.chaos.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each issue that was answered with yes stands once in intake's journal, in the log, and in every view of it. */
final class AcceptedIssuesStandOnceEverywhere implements Invariant {

    @Override
    public String name() {
        return "accepted-once-everywhere";
    }

    @Override
    public Breach breach() {
        return Breach.LOST;
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Set<String> accepted = evidence.accepted();
        Map<String, Integer> journaled = new HashMap<>();
        for (JournalRow row : evidence.journals.getOrDefault("/intake", List.of())) {
            if (row.type().equals(Deeds.REPORTED)) {
                journaled.merge(row.issueId(), 1, Integer::sum);
            }
        }
        once(accepted, journaled, "intake's journal", broken);
        once(accepted, evidence.countOf(Deeds.REPORTED), "the log", broken);
        evidence.viewsOfReported.forEach((view, shown) -> once(accepted, counted(shown), view, broken));
        Map<String, Integer> filed = evidence.countOf(Deeds.FILED);
        Set<String> onBoards = new HashSet<>(accepted);
        onBoards.removeIf(issue -> filed.getOrDefault(issue, 0) == 0);
        evidence.viewsOfFiled.forEach((view, shown) -> once(onBoards, counted(shown), view, broken));
        return broken;
    }

    private static void once(Set<String> issues, Map<String, Integer> found, String where, List<String> broken) {
        for (String issue : issues) {
            int times = found.getOrDefault(issue, 0);
            if (times != 1) {
                broken.add(issue + " stands " + times + " times in " + where);
            }
        }
    }

    private static Map<String, Integer> counted(List<String> issues) {
        Map<String, Integer> counts = new HashMap<>();
        issues.forEach(issue -> counts.merge(issue, 1, Integer::sum));
        return counts;
    }
}
