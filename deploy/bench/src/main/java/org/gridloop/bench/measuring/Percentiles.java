package org.gridloop.bench.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.HdrHistogram.Histogram;

/** How long things took, in milliseconds. */
public record Percentiles(
        @JsonProperty("count") long count,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("p999_ms") double p999,
        @JsonProperty("max_ms") double max) {

    /** @param micros recorded in microseconds */
    public static Percentiles of(Histogram micros) {
        return new Percentiles(
                micros.getTotalCount(), at(micros, 50), at(micros, 99), at(micros, 99.9), at(micros, 100));
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0 ? 0 : Medians.rounded(micros.getValueAtPercentile(percentile) / 1000.0, 3);
    }
}
