package org.gridloop.evaluation.closing;

import java.util.List;
import org.gridloop.evaluation.closing.CheckLimits.Due;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.Filing;
import org.jspecify.annotations.Nullable;

/** What can be wanted of an issue that was, or will be, handled. */
sealed interface ClosingCommand {

    String issueId();

    /** A unit says it is done: somebody else has to look. */
    /** @param due until when somebody has to look; none when there is no limit */
    record AssignCheck(
            String issueId,
            int dispatchNo,
            String handledBy,
            Filing filing,
            @Nullable Due due) implements ClosingCommand {}

    /** The issue it was merged into is closed 并案. */
    record CloseWithMaster(String issueId, String masterIssueId) implements ClosingCommand {}

    /** The reporter answered by ticket 回访; a desk may have been faster. */
    record TakeAnswer(
            String issueId,
            boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note) implements ClosingCommand {

        boolean isContent() {
            return ClosingCommand.isContent(solved, satisfaction);
        }
    }

    /** 解决且不低于“一般”: a reporter who names no figure is taken at the word "solved". */
    private static boolean isContent(@Nullable Boolean solved, @Nullable Integer satisfaction) {
        return Boolean.TRUE.equals(solved) && (satisfaction == null || satisfaction >= 3);
    }

    /** What somebody at a desk or on the street wants. */
    sealed interface FromStaff extends ClosingCommand {

        By by();

        /** Whether there is such an issue in the areas of whoever asks, as far as reports tell. */
        boolean issueIsKnown();
    }

    /** The word of a checker. */
    sealed interface Check extends FromStaff {}

    record PassCheck(
            String issueId,
            By by,
            boolean issueIsKnown,
            @Nullable String note) implements Check {}

    record FailCheck(String issueId, By by, boolean issueIsKnown, String note) implements Check {}

    /** @param contact never {@link Contact#SKIPPED}, which nobody says but the table */
    record RecordCallback(
            String issueId,
            By by,
            boolean issueIsKnown,
            Contact contact,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String note)
            implements FromStaff {

        boolean isContent() {
            return ClosingCommand.isContent(solved, satisfaction);
        }
    }

    /**
     * @param reason coded, as in the fact
     * @param inWindow whether the reporter may still ask for it
     */
    record Reopen(
            String issueId,
            By by,
            boolean issueIsKnown,
            String reason,
            @Nullable String note,
            boolean inWindow) implements FromStaff {

        boolean isTooLate() {
            return !inWindow && !reason.equals("supervisor");
        }
    }

    /**
     * 强制结案.
     *
     * @param reason coded, as in the fact
     */
    record ForceClose(String issueId, By by, boolean issueIsKnown, Standing standing, String reason, String note)
            implements FromStaff {}

    /** How an issue that nobody has handled stands, as far as the other services have told. */
    enum Standing {
        /** Rejected, withdrawn, void, merged, or not known at all. */
        NOT_OPEN,
        /** Whoever gets its order has not been told yet: an end said now would be overtaken by the dispatch. */
        NOT_DISPATCHED,
        /** Some unit has its order. */
        DISPATCHED;

        static Standing of(boolean open, boolean dispatched) {
            return !open ? NOT_OPEN : dispatched ? DISPATCHED : NOT_DISPATCHED;
        }
    }

    /**
     * Who asks.
     *
     * @param unit the unit it acts for
     * @param areas code prefixes of the areas it may see
     * @param oversees whether it may check what lies in its areas beside the assigned checker
     */
    record By(@Nullable String unit, List<String> areas, boolean oversees) {

        public By {
            areas = List.copyOf(areas);
        }

        boolean sees(String grid) {
            return areas.isEmpty() || areas.stream().anyMatch(grid::startsWith);
        }
    }
}
