package org.gridloop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What routing tells about the clock of a dispatch: given more time 延期, or made to stand 挂账. */
public sealed interface ClockEvent extends RoutingEvent {

    /**
     * 同意延期: the unit has once more its original limit.
     *
     * @param extensionNo the unit's request this answers
     * @param unit who holds the order
     * @param granted how many extensions the issue has had with this one, 1 or 2; a reopened issue counts anew
     * @param rule how the new deadline was computed, in words
     * @param calendarVersion the working calendar it was computed with
     * @param note masked
     */
    @EventType("routing.extension-approved")
    record ExtensionApproved(
            String issueId,
            int dispatchNo,
            int extensionNo,
            String unit,
            int granted,
            Instant oldFinishBy,
            Instant newFinishBy,
            String rule,
            String calendarVersion,
            @Nullable String note)
            implements ClockEvent {}

    /**
     * 不同意延期: the deadline stays.
     *
     * @param extensionNo the unit's request this answers
     * @param finishBy the deadline that stays
     * @param reason {@code not-needed}, {@code reason-insufficient} or {@code other}; by itself {@code overdue} or
     *     {@code limit-reached}
     * @param explanation masked
     * @param automatic whether nobody had to decide
     */
    @EventType("routing.extension-refused")
    record ExtensionRefused(
            String issueId,
            int dispatchNo,
            int extensionNo,
            String unit,
            Instant finishBy,
            String reason,
            @Nullable String explanation,
            boolean automatic)
            implements ClockEvent {}

    /**
     * 挂账: the clock stands until a date.
     *
     * @param unit who holds the order
     * @param suspendedAt since when the clock stands
     * @param until when it runs on by itself
     * @param oldFinishBy the deadline so far
     * @param newFinishBy the deadline if the clock runs on at {@code until}
     * @param reason {@code season}, {@code budget}, {@code litigation}, {@code planned-works} or {@code other}
     * @param explanation masked
     * @param rule how the new deadline was computed, in words
     */
    @EventType("routing.handling-suspended")
    record HandlingSuspended(
            String issueId,
            int dispatchNo,
            String unit,
            Instant suspendedAt,
            Instant until,
            Instant oldFinishBy,
            Instant newFinishBy,
            String reason,
            String explanation,
            String rule,
            String calendarVersion)
            implements ClockEvent {}

    /**
     * 解除挂账: the clock runs on.
     *
     * @param suspendedAt since when it stood
     * @param resumedAt since when it runs again
     * @param oldFinishBy the deadline before the clock stood
     * @param newFinishBy the deadline now
     * @param automatic whether the date had come
     * @param rule how the new deadline was computed, in words
     * @param note masked
     */
    @EventType("routing.handling-resumed")
    record HandlingResumed(
            String issueId,
            int dispatchNo,
            String unit,
            Instant suspendedAt,
            Instant resumedAt,
            Instant oldFinishBy,
            Instant newFinishBy,
            boolean automatic,
            String rule,
            String calendarVersion,
            @Nullable String note)
            implements ClockEvent {}
}
