package org.gridloop.bench.growth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * @param sizes how many issues there are at each measurement, rising; all is compared with the first
 * @param callers that load, and that report while intake is measured
 * @param rounds how often each measurement is taken at each size; the medians count
 * @param secondsPerRound how long one measurement lasts
 * @param dispatchRate reports a second while dispatch is measured: far below what the suite can do
 * @param closedShare of the loaded issues, closed by a supervisor
 */
public record GrowthSettings(
        @JsonProperty("sizes") List<Integer> sizes,
        @JsonProperty("callers") int callers,
        @JsonProperty("rounds") int rounds,
        @JsonProperty("seconds_per_round") int secondsPerRound,
        @JsonProperty("dispatch_rate") double dispatchRate,
        @JsonProperty("closed_share") double closedShare) {

    public GrowthSettings {
        sizes = List.copyOf(sizes);
    }

    /** @return the usual sizes below the last one, and the last one */
    public static List<Integer> upTo(List<Integer> usual, int last) {
        return Stream.concat(usual.stream().filter(size -> size < last), Stream.of(last))
                .sorted()
                .toList();
    }
}
