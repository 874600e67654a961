package org.gridloop.routing.whistling;

import java.util.List;
import org.gridloop.events.Summoned;
import org.gridloop.routing.standing.Order;

/** Who handles one issue together. */
sealed interface WhistleState {

    /** Nobody yet. */
    record Undispatched() implements WhistleState {}

    /**
     * Its holder alone.
     *
     * @param whistles how often units were called together so far
     */
    record Alone(Order order, int whistles) implements WhistleState {}

    /** 会办中: the holder leads, others assist. */
    record Joint(Order order, int whistles, List<Summoned> units) implements WhistleState {
        public Joint {
            units = List.copyOf(units);
        }
    }
}
