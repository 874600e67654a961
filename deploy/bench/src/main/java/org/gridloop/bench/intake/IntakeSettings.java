package org.gridloop.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * @param callers how many call at once, one measurement each
 * @param rounds how often each measurement is taken; the medians count
 * @param secondsPerRound how long one measurement lasts
 * @param warmUpSeconds at most, before the first round, at the largest number of callers
 * @param filedShare which share of the reports names a category, so that it is filed and dispatched by itself; the
 *     others wait for a clerk
 * @param rate of the open loop, requests a second; 0 leaves it out
 */
public record IntakeSettings(
        @JsonProperty("callers") List<Integer> callers,
        @JsonProperty("rounds") int rounds,
        @JsonProperty("seconds_per_round") int secondsPerRound,
        @JsonProperty("warm_up_seconds") int warmUpSeconds,
        @JsonProperty("filed_share") double filedShare,
        @JsonProperty("rate") double rate) {

    public IntakeSettings {
        callers = List.copyOf(callers);
    }

    int mostCallers() {
        return callers.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
