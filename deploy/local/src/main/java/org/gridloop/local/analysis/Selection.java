package org.gridloop.local.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are exported. Area and sub-class are what an issue was filed as in the end and take or leave it as a whole.
 *
 * @param from facts that happened at or after this instant
 * @param to facts that happened before this instant
 * @param areas codes of areas, of whatever tier; none means all
 * @param subClasses codes of the catalogue; none means all
 * @param whole whether an issue with any fact in the period is exported from its first fact to its last
 */
public record Selection(
        @Nullable Instant from, @Nullable Instant to, List<String> areas, List<String> subClasses, boolean whole) {

    public Selection {
        areas = List.copyOf(areas);
        subClasses = List.copyOf(subClasses);
    }

    /** @return everything */
    public static Selection all() {
        return new Selection(null, null, List.of(), List.of(), false);
    }

    public boolean isAll() {
        return from == null && to == null && areas.isEmpty() && subClasses.isEmpty();
    }

    Optional<Life> of(Life life) {
        String grid = life.last().grid();
        String subClass = life.last().subClass();
        if (!areas.isEmpty() && (grid == null || areas.stream().noneMatch(grid::startsWith))) {
            return Optional.empty();
        }
        if (!subClasses.isEmpty() && (subClass == null || !subClasses.contains(subClass))) {
            return Optional.empty();
        }
        List<Fact> chosen =
                life.facts().stream().filter(fact -> isIn(fact.time())).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(whole ? life : life.with(chosen));
    }

    private boolean isIn(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
}
