package org.gridloop.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.gridloop.chaos.faults.Recovery;

/**
 * What a run is summed up in, as JSON.
 *
 * @param kinds how many kinds of faults there were
 * @param operations calls that changed something or meant to
 * @param unknown calls without an answer, or with one that leaves it open
 * @param recovery milliseconds by kind of fault
 */
@JsonPropertyOrder({
    "seed",
    "faults",
    "kinds",
    "operations",
    "ok",
    "refused",
    "unknown",
    "lost",
    "doubled",
    "illegal",
    "digests_unequal",
    "recovery"
})
public record Verdict(
        long seed,
        int faults,
        int kinds,
        long operations,
        long ok,
        long refused,
        long unknown,
        int lost,
        int doubled,
        int illegal,
        @JsonProperty("digests_unequal") int digestsUnequal,
        Map<String, Recovery> recovery) {

    boolean isClean() {
        return lost == 0 && doubled == 0 && illegal == 0 && digestsUnequal == 0;
    }
}
