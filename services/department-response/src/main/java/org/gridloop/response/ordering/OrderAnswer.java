package org.gridloop.response.ordering;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.response.ordering.Order.Finished;
import org.gridloop.response.ordering.Order.Handling;
import org.gridloop.response.ordering.Order.Received;
import org.gridloop.response.ordering.Order.ReturnPending;
import org.gridloop.response.ordering.Order.Suspended;
import org.gridloop.response.ordering.Order.Waiting;
import org.gridloop.response.ordering.Order.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands after a unit's word.
 *
 * @param message a sentence where the status alone would leave a question
 */
record OrderAnswer(
        String issueId,
        int dispatchNo,
        String unit,
        Status status,
        Instant signBy,
        Instant finishBy,
        @Nullable String message,
        @Nullable String messageZh) {

    @Schema(name = "StatusNow")
    enum Status {
        WAITING,
        HANDLING,
        SUSPENDED,
        RETURN_PENDING,
        FINISHED,
        WITHDRAWN
    }

    static OrderAnswer of(Received order) {
        return switch (order) {
            case Waiting o -> plain(o, Status.WAITING);
            case Handling o -> plain(o, Status.HANDLING);
            case Suspended o -> plain(o, Status.SUSPENDED);
            case ReturnPending o -> plain(o, Status.RETURN_PENDING);
            case Finished o -> plain(o, Status.FINISHED);
            case Withdrawn o ->
                answer(
                        o,
                        Status.WITHDRAWN,
                        "The order had been withdrawn before; your report is kept and changes nothing.",
                        "该派遣单此前已撤回，您的办结反馈已留存，不影响问题的处理。");
        };
    }

    private static OrderAnswer plain(Received order, Status status) {
        return answer(order, status, null, null);
    }

    private static OrderAnswer answer(
            Received order, Status status, @Nullable String message, @Nullable String messageZh) {
        Order.Slip slip = order.slip();
        return new OrderAnswer(
                slip.issueId(),
                slip.dispatchNo(),
                slip.unit(),
                status,
                slip.deadlines().signBy(),
                slip.deadlines().finishBy(),
                message,
                messageZh);
    }
}
