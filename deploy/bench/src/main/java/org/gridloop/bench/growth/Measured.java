package org.gridloop.bench.growth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;

/**
 * What was measured at one size.
 *
 * @param issuesBefore how many there were when it began; the measurement itself adds some
 * @param loadedPerSecond issues a second while they were loaded, their closing included; 0 when nothing was
 * @param dispatchP50 from when a report was due until its unit had the order, in the middle, milliseconds
 * @param board one board query, in the middle, milliseconds; half of them are those of communities and grids
 * @param boardByTier the same, all rounds together, by tier
 * @param rested whether the suite had done what it had to do before it was measured
 * @param databases megabytes, by service
 */
record Measured(
        @JsonProperty("issues_before") long issuesBefore,
        @JsonProperty("issues_after") long issuesAfter,
        @JsonProperty("loaded_per_s") double loadedPerSecond,
        @JsonProperty("intake_per_s") Spread intake,
        @JsonProperty("dispatch_p50_ms") Spread dispatchP50,
        @JsonProperty("dispatch_p99_ms") Spread dispatchP99,
        @JsonProperty("board_p50_ms") Spread board,
        @JsonProperty("board_p50_ms_by_tier") Map<String, Double> boardByTier,
        @JsonProperty("cpu_ms_per_intake") Spread cpuPerIntake,
        @JsonProperty("rested") boolean rested,
        @JsonProperty("unheard") long unheard,
        @JsonProperty("failed") long failed,
        @JsonProperty("usage") Usage usage,
        @JsonProperty("memory_pss_mb") Map<String, Double> memory,
        @JsonProperty("database_mb") Map<String, Double> databases) {}
