package org.gridloop.evaluation.measures;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One issue behind a number.
 *
 * @param round 1 from the report, then one more for each reopening: an issue may be counted once for each
 * @param exempt what granted appeals took out
 */
record CountedIssue(
        String issueId,
        int round,
        @Nullable String category,
        @Nullable String grid,
        @Nullable String unit,
        @Nullable Instant reportedAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant finishBy,
        @Nullable Instant closedAt,
        int reworks,
        int extensions,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction,
        Set<String> exempt) {

    CountedIssue {
        exempt = new TreeSet<>(exempt);
    }

    static CountedIssue of(Round round) {
        return new CountedIssue(
                round.issueId(),
                round.roundNo(),
                round.category(),
                round.grid(),
                round.work().unit(),
                round.reportedAt(),
                round.filedAt(),
                round.work().dispatchedAt(),
                round.work().finishBy(),
                round.closedAt(),
                round.work().reworks(),
                round.work().extensions(),
                round.word().solved(),
                round.word().satisfaction(),
                round.exempt());
    }

    /** By issue, then by round. */
    static String key(Round round) {
        return round.issueId() + "/" + "%04d".formatted(round.roundNo());
    }
}
