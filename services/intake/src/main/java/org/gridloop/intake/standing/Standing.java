package org.gridloop.intake.standing;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an issue to say who may see it and what may still happen to it.
 *
 * @param status lower-case, as in answers
 * @param account who reported it
 * @param grid where, once known
 * @param unit whose work it is, once dispatched
 * @param reporterRef which row of the vault holds the person, if any
 * @param confidential whether the person is to be kept from everybody but a supervisor
 */
public record Standing(
        String issueId,
        String status,
        String account,
        @Nullable String grid,
        @Nullable String unit,
        @Nullable String reporterRef,
        boolean confidential) {

    public boolean isClosed() {
        return status.equals("closed");
    }

    /** @return whether a unit has it in hand: dispatched, and not finished yet */
    public boolean isInHand() {
        return switch (status) {
            case "dispatched", "handling", "suspended", "joint_handling", "return_pending" -> true;
            default -> false;
        };
    }
}
