package org.gridloop.events;

import java.time.Instant;
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
     * @param reason {@code return-approved}, {@code superseded}, {@code merged} or {@code closed}, by force
     */
    @EventType("response.order-withdrawn")
    record OrderWithdrawn(String issueId, int dispatchNo, String unit, String reason) implements ResponseEvent {}

    /**
     * 签收: the unit signed for the order.
     *
     * @param inTime whether before the sign limit
     * @param automatic whether the sign limit passed and it counts as signed for by itself
     */
    @EventType("response.dispatch-signed-for")
    record DispatchSignedFor(
            String issueId,
            int dispatchNo,
            String unit,
            boolean inTime,
            @Nullable Boolean automatic) implements ResponseEvent {

        /** Signed by somebody. */
        public DispatchSignedFor(String issueId, int dispatchNo, String unit, boolean inTime) {
            this(issueId, dispatchNo, unit, inTime, null);
        }
    }

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

    /**
     * 申请延期: the unit asks for once more its original limit.
     *
     * @param extensionNo 1 for the issue's first request, then counting up over all its dispatches
     * @param reason {@code weather}, {@code procurement}, {@code third-party}, {@code complex} or {@code other}
     * @param explanation masked
     * @param finishBy the deadline as it stands
     */
    @EventType("response.extension-requested")
    record ExtensionRequested(
            String issueId,
            int dispatchNo,
            int extensionNo,
            String unit,
            String reason,
            String explanation,
            Instant finishBy)
            implements ResponseEvent {}

    /**
     * 改期: the order has another deadline, or its clock stands.
     *
     * @param finishBy the deadline now; while the clock stands, the one it will have at {@code suspendedUntil}
     * @param reason {@code extended}, {@code suspended} or {@code resumed}
     * @param suspendedUntil until when the clock stands; none while it runs
     */
    @EventType("response.order-rescheduled")
    record OrderRescheduled(
            String issueId,
            int dispatchNo,
            String unit,
            Instant finishBy,
            String reason,
            @Nullable Instant suspendedUntil)
            implements ResponseEvent {}

    /**
     * 报到: a unit that was called by a whistle is there.
     *
     * @param whistleNo which whistle
     * @param leads whether it leads
     * @param reportInBy until when it had to
     * @param inTime whether before that
     * @param note masked
     */
    @EventType("response.unit-reported-in")
    record UnitReportedIn(
            String issueId,
            int dispatchNo,
            int whistleNo,
            String unit,
            boolean leads,
            Instant reportInBy,
            boolean inTime,
            @Nullable String note)
            implements ResponseEvent {}

    /**
     * 处置中: the unit told how far it is.
     *
     * @param note masked
     * @param contacted whether it has spoken with the reporter
     */
    @EventType("response.progress-reported")
    record ProgressReported(
            String issueId,
            int dispatchNo,
            String unit,
            String note,
            @Nullable Boolean contacted) implements ResponseEvent {

        /** Without a word about the reporter. */
        public ProgressReported(String issueId, int dispatchNo, String unit, String note) {
            this(issueId, dispatchNo, unit, note, null);
        }
    }

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
