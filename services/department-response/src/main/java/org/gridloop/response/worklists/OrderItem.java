package org.gridloop.response.worklists;

import java.time.Instant;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of a worklist: the order and what it is about.
 *
 * @param title masked; none while nothing is known about the issue
 * @param text what was reported, with supplements, masked
 * @param lon degrees, WGS 84
 * @param lat degrees, WGS 84
 * @param lastReturnRefused the dispatcher's reason, when a return of this order was refused
 * @param suspendedUntil until when its clock stands; none while it runs
 * @param signedByItself whether it counts as signed for because the limit passed
 */
record OrderItem(
        String issueId,
        int dispatchNo,
        String unit,
        OrderRow.Status status,
        @Nullable String title,
        @Nullable String text,
        String category,
        String grid,
        @Nullable Double lon,
        @Nullable Double lat,
        Urgency urgency,
        Instant signBy,
        Instant finishBy,
        Instant receivedAt,
        @Nullable Instant signedAt,
        @Nullable Instant finishedAt,
        @Nullable String lastReturnRefused,
        @Nullable Instant suspendedUntil,
        boolean signedByItself) {

    static OrderItem of(
            OrderRow order, @Nullable String title, @Nullable String text, @Nullable Double lon, @Nullable Double lat) {
        return new OrderItem(
                order.issueId(),
                order.dispatchNo(),
                order.unit(),
                order.status(),
                title,
                text,
                order.category(),
                order.grid(),
                lon,
                lat,
                order.urgency(),
                order.signBy(),
                order.finishBy(),
                order.receivedAt(),
                order.signedAt(),
                order.finishedAt(),
                order.lastReturnRefused(),
                order.suspendedUntil(),
                order.signedByItself());
    }
}
