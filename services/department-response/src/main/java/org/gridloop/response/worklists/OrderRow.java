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
        @Nullable String lastReturnRefused) {

    /** 待签收, 处置中, 退单待审, 已办结, 已撤单. */
    @Schema(name = "OrderStatus")
    enum Status {
        WAITING,
        HANDLING,
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
                null);
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
                lastReturnRefused);
    }

    OrderRow signed(Instant at) {
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
                lastReturnRefused);
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
                reason);
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
                lastReturnRefused);
    }

    /** Newest first; the key sets apart what came at the same microsecond. */
    String key() {
        return issueId + "/" + dispatchNo;
    }
}
