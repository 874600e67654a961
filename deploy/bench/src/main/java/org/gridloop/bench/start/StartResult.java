package org.gridloop.bench.start;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.gridloop.bench.measuring.Machine;
import org.gridloop.bench.measuring.Spread;
import org.gridloop.bench.measuring.Usage;

/** What {@code bench start} found; memory in megabytes, by part, the sum under {@code total}. */
public record StartResult(
        @JsonProperty("cold") Kind cold,
        @JsonProperty("warm") Kind warm,
        @JsonProperty("settings") StartSettings settings,
        @JsonProperty("machine") Machine machine) {

    /**
     * One kind of start.
     *
     * @param ready from the command until every part answers that it is ready
     * @param cpuSeconds that all processes of the suite used until then
     * @param firstReport from then until the first report was accepted
     * @param stop until everything had ended; after a cold start the services write down what they learned
     * @param idle memory when nothing had happened for a while
     * @param loaded memory at the end of the load
     * @param perSecond reports that were accepted under load
     * @param usage who used the processors until it was ready
     */
    public record Kind(
            @JsonProperty("ready_s") Spread ready,
            @JsonProperty("cpu_s") Spread cpuSeconds,
            @JsonProperty("first_report_ms") Spread firstReport,
            @JsonProperty("stop_s") Spread stop,
            @JsonProperty("idle_pss_mb") Map<String, Double> idle,
            @JsonProperty("loaded_pss_mb") Map<String, Double> loaded,
            @JsonProperty("idle_total_mb") Spread idleTotal,
            @JsonProperty("loaded_total_mb") Spread loadedTotal,
            @JsonProperty("load_reports_per_s") Spread perSecond,
            @JsonProperty("failed") long failed,
            @JsonProperty("usage") Usage usage) {}

    /** @return whether every report was accepted */
    public boolean whole() {
        return cold.failed() == 0 && warm.failed() == 0;
    }
}
