package org.gridloop.evaluation.appeals;

import java.util.List;
import org.gridloop.events.Evidence;
import org.jspecify.annotations.Nullable;

/** What can be wanted of a unit's score. */
sealed interface AppealCommand {

    String issueId();

    /** Whose score. */
    String unit();

    /**
     * @param measure coded, as in the fact
     * @param reason coded, as in the fact
     * @param inWindow whether there is still time for it
     */
    record Appeal(
            String issueId,
            String unit,
            String measure,
            String reason,
            String explanation,
            List<Evidence> evidence,
            boolean inWindow)
            implements AppealCommand {
        public Appeal {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param reviewer the reviewer's account
     * @param reviewerUnit the unit the reviewer acts for
     * @param areas code prefixes of the areas the reviewer may see; empty for every area
     */
    record Review(
            String issueId,
            String unit,
            String reviewer,
            @Nullable String reviewerUnit,
            List<String> areas,
            boolean upheld,
            @Nullable String note)
            implements AppealCommand {
        public Review {
            areas = List.copyOf(areas);
        }

        boolean sees(String grid) {
            return areas.isEmpty() || areas.stream().anyMatch(grid::startsWith);
        }
    }
}
