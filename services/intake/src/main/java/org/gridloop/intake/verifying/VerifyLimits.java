package org.gridloop.intake.verifying;

import java.time.Duration;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * How long a grid worker has to look; the clock runs on at night.
 *
 * @param usual when it is not pressing
 * @param urgent when the reporter called it urgent or critical
 */
record VerifyLimits(Duration usual, Duration urgent) {

    Duration of(@Nullable Urgency urgency) {
        return urgency == null || urgency == Urgency.GENERAL ? usual : urgent;
    }
}
