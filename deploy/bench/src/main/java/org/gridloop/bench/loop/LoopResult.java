package org.gridloop.bench.loop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Percentiles;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;
import org.gridloop.bench.measuring.WarmUp;

/**
 * What {@code bench loop} found; maps are keyed by the number of callers.
 *
 * @param livesPerSecond issues seen closed, in the middle of the rounds
 * @param life from the report until it was seen closed
 * @param cpuMillisPerLife of all processes of the suite
 * @param duplicates calls that were made again with the same key
 * @param answeredOtherwise of those, how many were not answered as the first time; anything but 0 is a fault
 * @param unfinished lives that did not end within the time allowed at the end
 * @param missingInJournal accepted issues that are not in intake's journal
 * @param refusals what was given up, by what and why
 */
public record LoopResult(
        @JsonProperty("lives_per_s") Map<Integer, Double> livesPerSecond,
        @JsonProperty("lives_per_s_rounds") Map<Integer, Spread> rounds,
        @JsonProperty("life") Map<Integer, Percentiles> life,
        @JsonProperty("cpu_ms_per_life") Map<Integer, Double> cpuMillisPerLife,
        @JsonProperty("client_cpu_ms_per_life") Map<Integer, Double> clientCpuMillisPerLife,
        @JsonProperty("usage") Map<Integer, Usage> usage,
        @JsonProperty("lives") long lives,
        @JsonProperty("calls") long calls,
        @JsonProperty("duplicates") long duplicates,
        @JsonProperty("duplicates_answered_otherwise") long answeredOtherwise,
        @JsonProperty("unfinished") long unfinished,
        @JsonProperty("missing_in_journal") long missingInJournal,
        @JsonProperty("doubled_in_journal") long doubledInJournal,
        @JsonProperty("refusals") Map<String, Long> refusals,
        @JsonProperty("memory_pss_mb") Map<String, Double> memory,
        @JsonProperty("warm_up") WarmUp warmUp,
        @JsonProperty("settings") LoopSettings settings,
        @JsonProperty("machine") Machine machine) {

    /** @return whether every life ended, once, and every repeated call was answered as the first */
    public boolean whole() {
        return unfinished == 0
                && answeredOtherwise == 0
                && missingInJournal == 0
                && doubledInJournal == 0
                && refusals.isEmpty()
                && lives > 0;
    }
}
