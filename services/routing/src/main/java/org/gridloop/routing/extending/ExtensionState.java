package org.gridloop.routing.extending;

import java.time.Instant;
import org.gridloop.routing.standing.Order;

/** What routing has told about the clock of one issue. */
sealed interface ExtensionState {

    /** Nothing yet. */
    record Undispatched() implements ExtensionState {}

    /**
     * A unit has it.
     *
     * @param decided number of the last request that was answered
     * @param granted how many extensions it has had since it was filed or reopened
     */
    record Dispatched(Order order, int decided, int granted) implements ExtensionState {

        /** 延期最多两次. */
        private static final int MOST = 2;

        boolean hasDecided(int extensionNo) {
            return decided >= extensionNo;
        }

        boolean isOverdue(Instant at) {
            return !at.isBefore(order.deadlines().finishBy());
        }

        boolean hasHadAll() {
            return granted >= MOST;
        }
    }
}
