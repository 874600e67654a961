package org.gridloop.bench.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/**
 * Who used the machine's processors while something was measured.
 *
 * @param suiteMillis of processor time, by all processes of the suite
 * @param callerMillis by the process that measures
 * @param suite share of the machine, 0 to 1
 * @param caller share of the machine
 * @param others share of the machine that programs took which are neither
 * @param steal share that other machines on the same host took
 */
public record Usage(
        @JsonProperty("suite_cpu_ms") double suiteMillis,
        @JsonProperty("caller_cpu_ms") double callerMillis,
        @JsonProperty("suite_share") double suite,
        @JsonProperty("caller_share") double caller,
        @JsonProperty("others_share") double others,
        @JsonProperty("steal_share") double steal) {

    static Usage between(WholeCpu before, WholeCpu after, double suiteMillis, double callerMillis) {
        double all = Math.max(1, after.all() - before.all()) * Cpu.MILLIS_PER_TICK;
        double busy = (after.busy() - before.busy()) * Cpu.MILLIS_PER_TICK;
        // The clocks of processes and of the machine are read one after the other: a little less than nothing is
        // nothing.
        double others = Math.max(0, busy - suiteMillis - callerMillis);
        double steal = (after.steal() - before.steal()) * Cpu.MILLIS_PER_TICK;
        return new Usage(
                suiteMillis,
                callerMillis,
                Medians.rounded(suiteMillis / all, 3),
                Medians.rounded(callerMillis / all, 3),
                Medians.rounded(others / all, 3),
                Medians.rounded(steal / all, 3));
    }

    /** Of several measurements: times summed up, shares in the middle. */
    public static Usage of(Collection<Usage> several) {
        return new Usage(
                Medians.rounded(several.stream().mapToDouble(Usage::suiteMillis).sum(), 1),
                Medians.rounded(
                        several.stream().mapToDouble(Usage::callerMillis).sum(), 1),
                Medians.of(several.stream().map(Usage::suite).toList()),
                Medians.of(several.stream().map(Usage::caller).toList()),
                Medians.of(several.stream().map(Usage::others).toList()),
                Medians.of(several.stream().map(Usage::steal).toList()));
    }

    /** @return milliseconds of the suite's processor time for each of so many */
    public double suiteMillisPer(double units) {
        return Medians.rounded(suiteMillis / Math.max(1, units), 4);
    }

    public double callerMillisPer(double units) {
        return Medians.rounded(callerMillis / Math.max(1, units), 4);
    }

    /** @return what neither the suite nor its caller could use */
    public double takenByOthers() {
        return Medians.rounded(others + steal, 3);
    }
}
