package org.gridloop.bench.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * @param rate reports a second
 * @param callers connections to intake
 * @param rounds how often it is measured
 * @param secondsPerRound how long one measurement lasts
 * @param warmUpSeconds at most
 * @param highest whether to look for the highest rate that keeps the limit, too
 * @param limitMillis of the 99th percentile
 */
public record DispatchSettings(
        @JsonProperty("rate") double rate,
        @JsonProperty("callers") int callers,
        @JsonProperty("rounds") int rounds,
        @JsonProperty("seconds_per_round") int secondsPerRound,
        @JsonProperty("warm_up_seconds") int warmUpSeconds,
        @JsonProperty("highest") boolean highest,
        @JsonProperty("limit_ms") double limitMillis) {}
