package org.gridloop.evaluation.measures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period and the rules it is measured by.
 *
 * @param from the first moment that counts
 * @param to the first that counts no more
 * @param contactWithin how soon a unit has to speak with the reporter
 */
record Span(Instant from, Instant to, Duration contactWithin) {

    boolean holds(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    boolean received(Round round) {
        return holds(round.reportedAt());
    }

    boolean filed(Round round) {
        return holds(round.filedAt());
    }

    /** A reopening is no second dispatch of what was filed. */
    boolean firstDispatched(Round round) {
        return round.roundNo() == 1 && dispatched(round);
    }

    boolean dispatched(Round round) {
        return holds(round.work().dispatchedAt());
    }

    boolean closed(Round round) {
        return holds(round.closedAt());
    }

    /**
     * 应结案: whose deadline falls in the period, earlier open ones carried over, plus those closed in it. What was
     * closed before the period, ahead of its deadline, was due and closed there.
     */
    boolean due(Round round) {
        return closed(round) || isOpenAtStart(round) && isStillWaitedFor(round) && deadlineFallsBeforeEnd(round);
    }

    boolean calledBack(Round round) {
        return holds(round.word().at());
    }

    private boolean isOpenAtStart(Round round) {
        return round.closedAt() == null || !round.closedAt().isBefore(from);
    }

    private boolean isStillWaitedFor(Round round) {
        return round.leftAt() == null || !round.leftAt().isBefore(to);
    }

    private boolean deadlineFallsBeforeEnd(Round round) {
        Instant finishBy = round.work().finishBy();
        return finishBy != null && finishBy.isBefore(to);
    }
}
