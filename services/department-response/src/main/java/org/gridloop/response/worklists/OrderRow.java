package org.gridloop.response.worklists;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One order as the worklist keeps it.
 *
 * @param lastReturnRefused the dispatcher's reason, when a return of this order was refused
 * @param suspendedUntil until when its clock stands; none while it runs
 * @param extensionAnswered the last request for an extension that was answered, 0 when none
 * @param signedByItself whether it counts as signed for because the limit passed
 */
record OrderRow(
        String issueId,
        int dispatchNo,
        String unit,
        Status status,
        String category,
        String grid,
        Urgency urgency,
        Instant signBy,
        Instant finishBy,
        Instant receivedAt,
        @Nullable Instant signedAt,
        @Nullable Instant finishedAt,
        @Nullable String lastReturnRefused,
        @Nullable Instant suspendedUntil,
        int extensionAnswered,
        boolean signedByItself) {

    /** 待签收, 处置中, 挂账, 退单待审, 已办结, 已撤单. */
    @Schema(name = "OrderStatus")
    enum Status {
        WAITING,
        HANDLING,
        SUSPENDED,
        RETURN_PENDING,
        FINISHED,
        WITHDRAWN
    }

    static OrderRow received(OrderReceived e, Instant at) {
        return new OrderRow(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                Status.WAITING,
                e.filing().category(),
                e.filing().grid(),
                e.filing().urgency(),
                e.deadlines().signBy(),
                e.deadlines().finishBy(),
                at,
                null,
                null,
                null,
                null,
                0,
                false);
    }

    OrderRow as(Status next) {
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                next,
                category,
                grid,
                urgency,
                signBy,
                finishBy,
                receivedAt,
                signedAt,
                finishedAt,
                lastReturnRefused,
                suspendedUntil,
                extensionAnswered,
                signedByItself);
    }

    OrderRow signed(Instant at, boolean byItself) {
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                Status.HANDLING,
                category,
                grid,
                urgency,
                signBy,
                finishBy,
                receivedAt,
                at,
                finishedAt,
                lastReturnRefused,
                suspendedUntil,
                extensionAnswered,
                byItself);
    }

    /** The order stands as it stood before the return was asked for. */
    OrderRow kept() {
        return as(signedAt == null ? Status.WAITING : Status.HANDLING);
    }

    OrderRow returnRefused(String reason) {
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                status,
                category,
                grid,
                urgency,
                signBy,
                finishBy,
                receivedAt,
                signedAt,
                finishedAt,
                reason,
                suspendedUntil,
                extensionAnswered,
                signedByItself);
    }

    OrderRow finished(Instant at) {
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                Status.FINISHED,
                category,
                grid,
                urgency,
                signBy,
                finishBy,
                receivedAt,
                signedAt,
                at,
                lastReturnRefused,
                suspendedUntil,
                extensionAnswered,
                signedByItself);
    }

    /** What waits for a return waits on. */
    OrderRow rescheduled(Instant by, @Nullable Instant until) {
        boolean clockMatters = status == Status.HANDLING || status == Status.SUSPENDED;
        Status next = !clockMatters ? status : until == null ? Status.HANDLING : Status.SUSPENDED;
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                next,
                category,
                grid,
                urgency,
                signBy,
                by,
                receivedAt,
                signedAt,
                finishedAt,
                lastReturnRefused,
                until,
                extensionAnswered,
                signedByItself);
    }

    OrderRow extensionAnswered(int extensionNo) {
        return new OrderRow(
                issueId,
                dispatchNo,
                unit,
                status,
                category,
                grid,
                urgency,
                signBy,
                finishBy,
                receivedAt,
                signedAt,
                finishedAt,
                lastReturnRefused,
                suspendedUntil,
                extensionNo,
                signedByItself);
    }

    /** Newest first; the key sets apart what came at the same microsecond. */
    String key() {
        return issueId + "/" + dispatchNo;
    }
}
