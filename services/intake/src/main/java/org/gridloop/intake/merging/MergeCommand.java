package org.gridloop.intake.merging;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What joins and parts reports of one matter; words are masked. */
sealed interface MergeCommand {

    /**
     * Said of the master: another report is the same matter. It comes first, so that the master knows that it is one
     * before anything goes on with it.
     *
     * @param mergedIssueId the other report
     * @param text what it says
     * @param isClosed whether the master has been closed, which intake does not tell itself
     */
    record TakeIn(String issueId, String mergedIssueId, String text, boolean isClosed) implements MergeCommand {}

    /**
     * 并案.
     *
     * @param isInHand whether a unit has it already, which intake does not tell itself
     * @param isClosed whether it has been closed
     * @param parted which of the reports this one took in have gone their own way since
     * @param reachable whether its reporter can be called back, while it is not filed
     */
    record Merge(
            String issueId,
            String masterIssueId,
            boolean isInHand,
            boolean isClosed,
            Set<String> parted,
            boolean reachable,
            boolean suggested,
            @Nullable Double metres,
            @Nullable Double likeness,
            @Nullable String note)
            implements MergeCommand {
        public Merge {
            parted = Set.copyOf(parted);
        }
    }

    /**
     * 解除并案.
     *
     * @param isClosed whether it has been closed, by itself or with its master
     */
    record Unmerge(String issueId, String reason, @Nullable String explanation, boolean isClosed)
            implements MergeCommand {}

    /** It was dispatched all the same: whoever dispatched it had heard of its filing, and not of the merge. */
    record MergeAgain(String issueId) implements MergeCommand {}

    /** The master goes no further 不予受理, 作废, 撤回. */
    record PartFromEnded(String issueId, String master) implements MergeCommand {}
}
