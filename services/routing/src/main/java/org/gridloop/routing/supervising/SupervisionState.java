package org.gridloop.routing.supervising;

import java.util.Set;
import org.gridloop.routing.standing.Order;

/** How closely one issue is watched. */
sealed interface SupervisionState {

    /** There is nothing to watch yet. */
    record Undispatched() implements SupervisionState {}

    /**
     * A unit has it.
     *
     * @param reminders so far
     * @param supervisions so far, the present one included
     * @param level 0 while nobody watches it, up to 3
     * @param reworks dispatches for rework since it was filed or reopened
     * @param reopens dispatches after a reopening
     * @param occasions for which it was raised by itself
     */
    record Dispatched(
            Order order, int reminders, int supervisions, int level, int reworks, int reopens, Set<String> occasions)
            implements SupervisionState {

        private static final int HIGHEST = 3;

        public Dispatched {
            occasions = Set.copyOf(occasions);
        }

        boolean isWatched() {
            return level > 0;
        }

        boolean isHighest() {
            return level >= HIGHEST;
        }

        boolean hasReworked(int times) {
            return reworks >= times;
        }

        boolean hasReopened(int times) {
            return reopens >= times;
        }

        boolean raisedFor(String occasion) {
            return occasions.contains(occasion);
        }
    }
}
