package org.gridloop.routing.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filed issue as the board shows it.
 *
 * @param status the board's word, such as {@code handling}
 * @param area code of the area that owns it
 * @param unit who has the order, none before the first dispatch
 * @param finishBy until when, none before the first dispatch
 */
public record Standing(
        String issueId,
        String status,
        String area,
        String grid,
        String category,
        @Nullable String unit,
        int dispatchNo,
        @Nullable Instant finishBy) {

    /** @return whether the unit has signed for it and works on it, alone and with the clock running */
    public boolean isInHand() {
        return status.equals("handling");
    }

    /** @return whether it goes on at all */
    public boolean isOpen() {
        return !status.equals("closed") && !status.equals("merged");
    }
}
