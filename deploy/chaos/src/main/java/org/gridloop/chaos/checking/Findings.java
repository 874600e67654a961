package org.gridloop.chaos.checking;

import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param broken where an invariant does not hold, by its name; one that holds is not named
 * @param lost findings of invariants by which something is missing
 * @param doubled findings of invariants by which something is there twice
 * @param illegal findings of invariants by which something should not be there, or not there yet
 * @param digestsUnequal findings of invariants by which a view is not what follows from the log
 */
public record Findings(Map<String, List<String>> broken, int lost, int doubled, int illegal, int digestsUnequal) {

    public boolean isClean() {
        return broken.isEmpty();
    }
}
