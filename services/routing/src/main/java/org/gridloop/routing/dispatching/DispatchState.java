package org.gridloop.routing.dispatching;

import java.time.Instant;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.Tier;

/** What routing has told about one issue so far. */
sealed interface DispatchState {

    /** Nothing yet. */
    record Undispatched() implements DispatchState {}

    /**
     * It is a unit's work.
     *
     * @param dispatchNo of the last dispatch
     * @param unit who handles it
     * @param owner which tier and area owns it now
     * @param firstOwner which tier and area owned it first; a reopened issue goes back there
     * @param reopens how many reopenings have been dispatched
     * @param returnsDecided number of the last return request that was answered
     */
    record Dispatched(
            int dispatchNo,
            String unit,
            Owner owner,
            Owner firstOwner,
            Filing filing,
            Deadlines deadlines,
            int reopens,
            int returnsDecided)
            implements DispatchState {

        boolean isBeyond(int otherDispatchNo) {
            return dispatchNo > otherDispatchNo;
        }

        boolean isAt(int otherDispatchNo) {
            return dispatchNo == otherDispatchNo;
        }

        boolean hasReopened(int reopenNo) {
            return reopens >= reopenNo;
        }

        boolean hasDecided(int returnNo) {
            return returnsDecided >= returnNo;
        }

        boolean isHeldBy(String otherUnit) {
            return unit.equals(otherUnit);
        }

        Dispatched decided(int returnNo) {
            return new Dispatched(dispatchNo, unit, owner, firstOwner, filing, deadlines, reopens, returnNo);
        }

        Dispatched ownedBy(Owner next) {
            return new Dispatched(dispatchNo, unit, next, firstOwner, filing, deadlines, reopens, returnsDecided);
        }

        Dispatched dueBy(Instant finishBy) {
            Deadlines moved = deadlines.movedTo(finishBy);
            return new Dispatched(dispatchNo, unit, owner, firstOwner, filing, moved, reopens, returnsDecided);
        }
    }

    /** A tier and the area at it. */
    record Owner(Tier tier, String area) {}
}
