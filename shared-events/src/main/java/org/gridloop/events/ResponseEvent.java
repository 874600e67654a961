package org.gridloop.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of department-response, from {@code /department-response}. */
public sealed interface ResponseEvent extends DomainEvent {

    /** 收单: the order lies in the unit's worklist, and in its feed when it has one. */
    @EventType("response.order-received")
    record OrderReceived(String issueId, int dispatchNo, String unit, Filing filing, Deadlines deadlines)
            implements ResponseEvent {}

    /**
     * 撤单: the order is no longer this unit's.
     *
     * @param reason {@code return-approved} or {@code superseded}
     */
    @EventType("response.order-withdrawn")
    record OrderWithdrawn(String issueId, int dispatchNo, String unit, String reason) implements ResponseEvent {}

    /** 签收: the unit signed for the order. */
    @EventType("response.dispatch-signed-for")
    record DispatchSignedFor(String issueId, int dispatchNo, String unit, boolean inTime) implements ResponseEvent {}

    /**
     * 申请退单: the unit says it is not its work.
     *
     * @param returnNo 1 for the issue's first request, then counting up over all its dispatches
     * @param reason masked
     * @param proposedUnit who should have it
     */
    @EventType("response.return-requested")
    record ReturnRequested(
            String issueId, int dispatchNo, int returnNo, String unit, String reason, String proposedUnit)
            implements ResponseEvent {}

    /** The return was refused, the order stands again in the unit's worklist as it was. */
    @EventType("response.order-kept")
    record OrderKept(String issueId, int dispatchNo, int returnNo, String unit) implements ResponseEvent {}

    /** 处置中: the unit told how far it is; the note is masked. */
    @EventType("response.progress-reported")
    record ProgressReported(String issueId, int dispatchNo, String unit, String note) implements ResponseEvent {}

    /**
     * 办结反馈: the unit says it is done.
     *
     * @param filing as in the order
     * @param done what was done, masked
     * @param evidence references, possibly none
     * @param inTime whether before the deadline
     */
    @EventType("response.handling-finished")
    record HandlingFinished(
            String issueId,
            int dispatchNo,
            String unit,
            Filing filing,
            String done,
            List<Evidence> evidence,
            boolean inTime)
            implements ResponseEvent {
        public HandlingFinished {
            evidence = List.copyOf(evidence);
        }
    }

    /** A finish for an order that had been withdrawn: kept, and changes nothing. */
    @EventType("response.late-finish-kept")
    record LateFinishKept(
            String issueId,
            int dispatchNo,
            String unit,
            String done,
            @Nullable String note) implements ResponseEvent {}
}
