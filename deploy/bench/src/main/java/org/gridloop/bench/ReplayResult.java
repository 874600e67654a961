package org.gridloop.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What {@code bench replay} found; maps are keyed by the number of events.
 *
 * @param rawLogPerSecond records out of Kafka, nothing done with them
 * @param rawTablePerSecond rows out of PostgreSQL, nothing done with them
 * @param boardPerSecond events folded into routing's board
 * @param measuresPerSecond events folded into evaluation's measures
 * @param ratio the board against the log
 */
public record ReplayResult(
        @JsonProperty("raw_log_per_s") Map<Long, Double> rawLogPerSecond,
        @JsonProperty("raw_table_per_s") Map<Long, Double> rawTablePerSecond,
        @JsonProperty("board_per_s") Map<Long, Double> boardPerSecond,
        @JsonProperty("measures_per_s") Map<Long, Double> measuresPerSecond,
        @JsonProperty("ratio") Map<Long, Double> ratio) {}
