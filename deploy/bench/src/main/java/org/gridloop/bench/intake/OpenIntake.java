package org.gridloop.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.gridloop.bench.calling.OpenLoop;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;

/**
 * What the open loop found.
 *
 * @param reached reports a second that were accepted
 * @param kept whether that is the wanted rate, in every round
 * @param corrected from the time a report was due until its answer
 * @param uncorrected from the time it was sent: what a tool that waits for its answers would tell
 * @param correctedP99 of each round
 * @param unsent given up because the suite was too far behind
 */
public record OpenIntake(
        @JsonProperty("wanted_per_s") double wanted,
        @JsonProperty("reached_per_s") Spread reached,
        @JsonProperty("kept") boolean kept,
        @JsonProperty("corrected") Percentiles corrected,
        @JsonProperty("uncorrected") Percentiles uncorrected,
        @JsonProperty("corrected_p99_ms") Spread correctedP99,
        @JsonProperty("failed") long failed,
        @JsonProperty("unsent") long unsent) {

    static OpenIntake of(double wanted, List<OpenLoop.Measured> rounds) {
        Histogram corrected = new Histogram(3);
        Histogram uncorrected = new Histogram(3);
        List<Double> p99 = new ArrayList<>();
        for (OpenLoop.Measured round : rounds) {
            corrected.add(round.corrected());
            uncorrected.add(round.uncorrected());
            p99.add(Percentiles.of(round.corrected()).p99());
        }
        return new OpenIntake(
                wanted,
                Spread.of(rounds.stream().map(OpenLoop.Measured::reached).toList(), 1),
                rounds.stream().allMatch(OpenLoop.Measured::kept),
                Percentiles.of(corrected),
                Percentiles.of(uncorrected),
                Spread.of(p99, 3),
                rounds.stream().mapToLong(OpenLoop.Measured::failed).sum(),
                rounds.stream().mapToLong(OpenLoop.Measured::unsent).sum());
    }
}
