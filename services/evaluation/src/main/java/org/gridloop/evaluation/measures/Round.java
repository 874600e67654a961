package org.gridloop.evaluation.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One round of an issue, from its report, or a reopening, to its close or the next reopening. A later round changes
 * nothing about the numbers of a period that was over before.
 *
 * @param roundNo 1 from the report, then one more for each reopening
 * @param reportedAt when it was reported; none for a reopening
 * @param leftAt since when nobody waits for its close: rejected, voided, withdrawn, merged, or opened again unclosed
 * @param exempt what granted appeals took out: {@code timeliness}, {@code rework}, {@code satisfaction}, {@code all}
 */
record Round(
        String issueId,
        int roundNo,
        @Nullable String category,
        @Nullable String grid,
        @Nullable Instant reportedAt,
        @Nullable Instant filedAt,
        Work work,
        @Nullable Instant closedAt,
        @Nullable Instant leftAt,
        Word word,
        Set<String> exempt) {

    Round {
        exempt = Set.copyOf(exempt);
    }

    /**
     * The reporter's last word.
     *
     * @param at when the reporter was asked; none while nobody was reached
     */
    record Word(
            @Nullable Instant at,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction) {

        static final Word NONE = new Word(null, null, null);

        /** “一般”以上: a reporter who names no figure is taken at the word "solved". */
        boolean isSatisfied() {
            return satisfaction == null ? Boolean.TRUE.equals(solved) : satisfaction >= 3;
        }
    }

    static Round first(String issueId, @Nullable String category, @Nullable String grid, @Nullable Instant reportedAt) {
        return new Round(issueId, 1, category, grid, reportedAt, null, Work.NONE, null, null, Word.NONE, Set.of());
    }

    Round next() {
        Work again = new Work(work.unit(), 0, null, null, null, false, false, false, null, 0, 0, null);
        return new Round(issueId, roundNo + 1, category, grid, null, null, again, null, null, Word.NONE, Set.of());
    }

    Round filed(String as, String in, Instant at) {
        return new Round(issueId, roundNo, as, in, reportedAt, at, work, closedAt, leftAt, word, exempt);
    }

    Round at(String as, String in) {
        return new Round(issueId, roundNo, as, in, reportedAt, filedAt, work, closedAt, leftAt, word, exempt);
    }

    Round with(Work now) {
        return new Round(issueId, roundNo, category, grid, reportedAt, filedAt, now, closedAt, leftAt, word, exempt);
    }

    Round closed(Instant at) {
        return new Round(issueId, roundNo, category, grid, reportedAt, filedAt, work, at, leftAt, word, exempt);
    }

    Round left(@Nullable Instant at) {
        return new Round(issueId, roundNo, category, grid, reportedAt, filedAt, work, closedAt, at, word, exempt);
    }

    Round said(Word now) {
        return new Round(issueId, roundNo, category, grid, reportedAt, filedAt, work, closedAt, leftAt, now, exempt);
    }

    Round exemptFrom(String what) {
        Set<String> more = new TreeSet<>(exempt);
        more.add(what);
        return new Round(issueId, roundNo, category, grid, reportedAt, filedAt, work, closedAt, leftAt, word, more);
    }

    boolean isSignedInTime() {
        return work.signed() && !work.signedLate();
    }

    /** By the finish of the unit, which alone has the deadline; by the close when nobody finished. */
    boolean isClosedInTime() {
        if (closedAt == null) {
            return false;
        }
        if (work.finishedInTime() != null) {
            return work.finishedInTime();
        }
        return work.finishBy() == null || !closedAt.isAfter(work.finishBy());
    }

    boolean isContactedWithin(Duration limit) {
        return work.contactedAt() != null
                && work.heldSince() != null
                && !work.contactedAt().isAfter(work.heldSince().plus(limit));
    }
}
