package org.gridloop.bench.loop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * @param callers how many calls are under way at once, one measurement each
 * @param livesPerCaller how many issues are open at once for each caller; with 1 a caller waits for its one issue
 * @param rounds how often each measurement is taken; the medians count
 * @param secondsPerRound how long one measurement lasts
 * @param warmUpSeconds at most
 * @param skew exponent of the Zipf distribution over units
 * @param duplicates share of calls that are made again with the same key
 * @param refusedReturns share of orders that their unit wants to give back, and has to keep
 * @param offices how many grids' own offices work beside the departments
 */
public record LoopSettings(
        @JsonProperty("callers") List<Integer> callers,
        @JsonProperty("lives_per_caller") int livesPerCaller,
        @JsonProperty("rounds") int rounds,
        @JsonProperty("seconds_per_round") int secondsPerRound,
        @JsonProperty("warm_up_seconds") int warmUpSeconds,
        @JsonProperty("skew") double skew,
        @JsonProperty("duplicates") double duplicates,
        @JsonProperty("refused_returns") double refusedReturns,
        @JsonProperty("offices") int offices) {

    public LoopSettings {
        callers = List.copyOf(callers);
    }
}
