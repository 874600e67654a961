package org.gridloop.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench intake} found; maps are keyed by the number of callers.
 *
 * @param openLoop none unless a rate was asked for
 * @param usage who used the processors while the reports came in
 * @param memory by part of the suite, after the last round
 * @param caughtUp how long after the last round the suite went on working
 */
public record IntakeResult(
        @JsonProperty("limit_per_s") Map<Integer, Double> limitPerSecond,
        @JsonProperty("intake_per_s") Map<Integer, Double> intakePerSecond,
        @JsonProperty("ratio") Map<Integer, Double> ratio,
        @JsonProperty("p50_ms") Map<Integer, Double> p50Millis,
        @JsonProperty("p99_ms") Map<Integer, Double> p99Millis,
        @JsonProperty("cpu_ms_per_intake") Map<Integer, Double> cpuMillisPerIntake,
        @JsonProperty("client_cpu_ms_per_intake") Map<Integer, Double> clientCpuMillisPerIntake,
        @JsonProperty("limit_rounds_per_s") Map<Integer, List<Double>> limitRounds,
        @JsonProperty("intake_rounds_per_s") Map<Integer, List<Double>> intakeRounds,
        @JsonProperty("accepted") long accepted,
        @JsonProperty("refused_or_failed") long failed,
        @JsonProperty("missing_in_journal") long missingInJournal,
        @JsonProperty("missing_in_log") long missingInLog,
        @JsonProperty("doubled_in_journal") long doubledInJournal,
        @JsonProperty("reconciled") boolean reconciled,
        @JsonProperty("filed_share") double filedShare,
        @JsonProperty("open_loop") @Nullable OpenIntake openLoop,
        @JsonProperty("usage") Map<Integer, Usage> usage,
        @JsonProperty("memory_pss_mb") Map<String, Double> memory,
        @JsonProperty("caught_up") CaughtUp caughtUp,
        @JsonProperty("warm_up") WarmUp warmUp,
        @JsonProperty("settings") IntakeSettings settings,
        @JsonProperty("machine") Machine machine) {}
