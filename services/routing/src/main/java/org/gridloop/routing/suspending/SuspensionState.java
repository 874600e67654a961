package org.gridloop.routing.suspending;

import java.time.Instant;
import org.gridloop.events.Deadlines;
import org.gridloop.routing.deadlines.Given;
import org.gridloop.routing.standing.Order;

/** Whether the clock of one issue runs. */
sealed interface SuspensionState {

    /** There is no clock yet. */
    record Undispatched() implements SuspensionState {}

    /**
     * It runs.
     *
     * @param stoodBefore whether it stood once since the issue was filed or reopened
     */
    record Running(Order order, boolean stoodBefore) implements SuspensionState {

        boolean isOverdue(Instant at) {
            return !at.isBefore(order.deadlines().finishBy());
        }
    }

    /**
     * 挂账: it stands.
     *
     * @param order with the deadline it will have
     * @param before the deadlines when it stopped
     * @param later the deadline that was given for {@code until}
     */
    record Suspended(Order order, Deadlines before, Instant since, Instant until, Given later)
            implements SuspensionState {

        boolean isOver(Instant date, Instant at) {
            return until.equals(date) && !at.isBefore(until);
        }
    }
}
