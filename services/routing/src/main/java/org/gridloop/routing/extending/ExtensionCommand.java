package org.gridloop.routing.extending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wanted of a request for more time. */
sealed interface ExtensionCommand {

    /** A unit asked: is there anything to decide at all? {@code at} is when it asked. */
    record Consider(String issueId, int dispatchNo, int extensionNo, String unit, Instant at)
            implements ExtensionCommand {}

    /**
     * The dispatcher agrees.
     *
     * @param inHand whether the unit still works on it
     * @param note masked
     */
    record Approve(
            String issueId,
            int dispatchNo,
            int extensionNo,
            String unit,
            boolean inHand,
            @Nullable String note,
            Instant at)
            implements ExtensionCommand {}

    /**
     * The dispatcher does not agree.
     *
     * @param reason coded
     * @param explanation masked
     * @param open whether the issue goes on
     */
    record Refuse(
            String issueId,
            int dispatchNo,
            int extensionNo,
            String unit,
            String reason,
            @Nullable String explanation,
            boolean open)
            implements ExtensionCommand {}
}
