package org.gridloop.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import org.gridloop.bench.calling.Rest;
import org.gridloop.bench.calling.Target;
import org.gridloop.bench.measuring.Medians;

/**
 * What a burst leaves behind: a report that is accepted is followed up later.
 *
 * @param seconds from the last report until the suite was at rest, or until nobody waited any longer for it
 * @param isAtRest whether it came to rest
 */
public record CaughtUp(
        @JsonProperty("seconds") double seconds,
        @JsonProperty("is_at_rest") boolean isAtRest) {

    static CaughtUp await(Target target, int atMostSeconds) throws InterruptedException, IOException {
        long begun = System.nanoTime();
        boolean isAtRest = Rest.await(target, atMostSeconds);
        return new CaughtUp(Medians.rounded((System.nanoTime() - begun) / 1e9, 1), isAtRest);
    }
}
