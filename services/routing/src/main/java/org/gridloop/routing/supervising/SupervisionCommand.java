package org.gridloop.routing.supervising;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wanted of the eye on an issue. */
sealed interface SupervisionCommand {

    /**
     * The unit is to hurry.
     *
     * @param open whether the issue goes on
     * @param reason coded
     * @param explanation masked
     */
    record Remind(
            String issueId,
            boolean open,
            String reason,
            @Nullable String explanation) implements SupervisionCommand {}

    /** A supervisor is to watch it from now on. */
    record Supervise(
            String issueId,
            boolean open,
            String reason,
            String explanation,
            @Nullable Instant answerBy) implements SupervisionCommand {}

    /** A supervisor wants it watched more closely. */
    record Raise(String issueId, boolean open, String reason, String explanation) implements SupervisionCommand {}

    /** Nobody needs to watch it any longer. */
    record Lift(String issueId, String reason, @Nullable String explanation) implements SupervisionCommand {}

    /** @param due the deadline that was seen to have passed */
    record RaiseOverdue(String issueId, Instant due, Instant at) implements SupervisionCommand {}

    /** A unit asked to be released once more. */
    record RaiseAfterReturn(String issueId, int returnNo) implements SupervisionCommand {}

    /** The issue was dispatched once more: for rework, or because it was reopened. */
    record RaiseAfterDispatch(String issueId, int dispatchNo) implements SupervisionCommand {}
}
