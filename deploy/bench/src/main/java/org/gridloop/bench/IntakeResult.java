package org.gridloop.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** What {@code bench intake} found; maps are keyed by the number of callers. */
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
        @JsonProperty("filed_share") double filedShare) {}
