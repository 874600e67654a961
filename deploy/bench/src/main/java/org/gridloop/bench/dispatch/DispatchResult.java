package org.gridloop.bench.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench dispatch} found. Times count from when a report was due until the unit's consumer had the order.
 *
 * @param rate reports a second that were accepted, in the middle of the rounds
 * @param kept whether that is the wanted rate, in every round
 * @param orders all rounds together
 * @param posts from when a report was due until its 201
 * @param steps where the time of the orders of all rounds went, by the times the log holds, in the order of their way
 * @param unheard accepted reports whose order never came; anything but 0 is a fault
 * @param highest none unless it was asked for
 * @param units whose systems listened
 */
public record DispatchResult(
        @JsonProperty("rate") double rate,
        @JsonProperty("wanted_rate") double wanted,
        @JsonProperty("wanted_rate_kept") boolean kept,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("p999_ms") double p999,
        @JsonProperty("orders") Percentiles orders,
        @JsonProperty("posts") Percentiles posts,
        @JsonProperty("steps") Map<String, Percentiles> steps,
        @JsonProperty("rate_per_s") Spread rates,
        @JsonProperty("round_p50_ms") Spread roundP50,
        @JsonProperty("round_p99_ms") Spread roundP99,
        @JsonProperty("refused_or_failed") long failed,
        @JsonProperty("unsent") long unsent,
        @JsonProperty("unheard") long unheard,
        @JsonProperty("highest") @Nullable Highest highest,
        @JsonProperty("units") int units,
        @JsonProperty("cpu_ms_per_order") double cpuMillisPerOrder,
        @JsonProperty("client_cpu_ms_per_order") double clientCpuMillisPerOrder,
        @JsonProperty("usage") Usage usage,
        @JsonProperty("memory_pss_mb") Map<String, Double> memory,
        @JsonProperty("warm_up") WarmUp warmUp,
        @JsonProperty("settings") DispatchSettings settings,
        @JsonProperty("machine") Machine machine) {

    /**
     * The highest rate that was tried and kept the limit.
     *
     * @param rate reports a second; 0 when none of those tried did
     * @param tried the 99th percentile at each rate that was tried, in milliseconds
     */
    public record Highest(
            @JsonProperty("limit_ms") double limitMillis,
            @JsonProperty("rate") double rate,
            @JsonProperty("p99_ms_by_rate") Map<Integer, Double> tried) {}
}
