package org.gridloop.intake.verifying;

import java.time.Instant;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/** Whether a report can be, or is being, verified. */
sealed interface VerifyState {

    record Unreported() implements VerifyState {}

    /** 已上报: somebody can be asked to look. */
    record Waiting(Known known) implements VerifyState {}

    /** 核实中. */
    record Asked(Known known, String grid, String unit, Instant verifyBy) implements VerifyState {}

    /** Filed, merged or over: whether it is true has been decided. */
    record Past(Known known, String status) implements VerifyState {}

    /**
     * @param grid where it lies, as far as it is known
     * @param asked how often somebody was asked to look
     * @param askedGrid whose worker was asked last
     */
    record Known(
            @Nullable String grid,
            @Nullable Urgency urgency,
            int asked,
            @Nullable String askedGrid) {

        Known in(@Nullable String foundGrid) {
            return foundGrid == null ? this : new Known(foundGrid, urgency, asked, askedGrid);
        }

        Known askedIn(String whose, int no) {
            return new Known(grid, urgency, no, whose);
        }
    }

    /** @return what is known of the report, or null when there is none */
    default @Nullable Known report() {
        return switch (this) {
            case Unreported() -> null;
            case Waiting s -> s.known();
            case Asked s -> s.known();
            case Past s -> s.known();
        };
    }

    /** @return the word for it in answers */
    default String status() {
        return switch (this) {
            case Unreported() -> "unreported";
            case Waiting s -> "reported";
            case Asked s -> "verifying";
            case Past s -> s.status();
        };
    }
}
