package org.gridloop.routing.dispatching;

import java.time.Instant;
import org.gridloop.events.Filing;
import org.jspecify.annotations.Nullable;

/** What can be wanted of dispatching. {@code at} is the time the deadlines count from. */
sealed interface DispatchCommand {

    /** The issue was filed. */
    record Dispatch(String issueId, Filing filing, Instant at) implements DispatchCommand {}

    /**
     * The issue is no longer merged into another one. Whoever commands it has made sure that it is the first time: the
     * dispatch that follows does not say which merge was undone.
     */
    record DispatchUnmerged(String issueId, int mergeNo, Filing filing, Instant at) implements DispatchCommand {

        Dispatch filed() {
            return new Dispatch(issueId, filing, at);
        }
    }

    /** A check of this dispatch failed: the same unit does it again 返工. */
    record DispatchForRework(String issueId, int dispatchNo, int checkNo) implements DispatchCommand {}

    /** The issue was reopened 重办. */
    record DispatchReopened(String issueId, int reopenNo, Instant at) implements DispatchCommand {}

    /**
     * The dispatcher agrees that it is not this unit's work.
     *
     * @param unit who asked
     * @param nextUnit who gets it instead
     * @param note masked
     * @param arbiter whether who decides may give the last word
     * @param open whether the issue goes on
     */
    record ApproveReturn(
            String issueId,
            int dispatchNo,
            int returnNo,
            String unit,
            String nextUnit,
            @Nullable String note,
            boolean arbiter,
            boolean open,
            Instant at)
            implements DispatchCommand {}

    /**
     * The dispatcher does not agree; the unit keeps the order.
     *
     * @param unit who asked
     * @param reason masked
     * @param arbiter whether who decides may give the last word
     * @param open whether the issue goes on
     */
    record RefuseReturn(
            String issueId, int dispatchNo, int returnNo, String unit, String reason, boolean arbiter, boolean open)
            implements DispatchCommand {}
}
