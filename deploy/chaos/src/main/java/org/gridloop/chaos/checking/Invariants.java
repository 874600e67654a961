package org.gridloop.chaos.checking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloop.chaos.checking.Invariant.Breach;

/** All of them, and what they find. */
final class Invariants {

    static final List<Invariant> ALL = List.of(
            new AcceptedIssuesStandOnceEverywhere(),
            new AcknowledgedStepsStand(),
            new NothingIsInvented(),
            new SequencesAreContiguous(),
            new JournalsAndLogAreEqual(),
            new OneKeyIsOneIssue(),
            new NoEffectTwice(),
            new OrdersAreAtTheirUnitsAlone(),
            new LivesAreLegal(),
            new LivesComeToTheirEnd(),
            new CauseBeforeEffect(),
            new ViewsEqualAFreshFold(),
            new TierSumsAgree(),
            new NoCanaryIsOut(),
            new LagIsDrained(),
            new ParkedIsWhatWasPoisoned());

    private Invariants() {}

    static Findings check(Evidence evidence) {
        Map<String, List<String>> broken = new TreeMap<>();
        Map<Breach, Integer> counts = new TreeMap<>();
        for (Invariant invariant : ALL) {
            List<String> found = invariant.broken(evidence);
            if (!found.isEmpty()) {
                broken.put(invariant.name(), found);
                counts.merge(invariant.breach(), found.size(), Integer::sum);
            }
        }
        return new Findings(
                broken,
                counts.getOrDefault(Breach.LOST, 0),
                counts.getOrDefault(Breach.DOUBLED, 0),
                counts.getOrDefault(Breach.ILLEGAL, 0),
                counts.getOrDefault(Breach.DIGEST, 0));
    }
}
