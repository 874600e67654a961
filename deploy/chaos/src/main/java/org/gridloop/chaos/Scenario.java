package org.gridloop.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to happen.
 *
 * @param data a folder of its own, emptied first
 * @param portBase first of the ports, as everywhere
 * @param minutes how long work and faults go on
 * @param seed draws lives, faults and victims
 * @param load how much work there is
 * @param faultsPerMinute how often something is hurt, if the suite has recovered by then
 * @param kinds names of faults, done one after the other and again from the first; empty for all, drawn by the seed
 * @param jvmOptions more options for the processes of a service, by its name: {@code intake}, {@code routing},
 *     {@code response}, {@code evaluation}
 * @param waits how long it is waited for what may not come
 */
public record Scenario(
        Path data,
        int portBase,
        double minutes,
        long seed,
        Load load,
        double faultsPerMinute,
        List<String> kinds,
        Map<String, List<String>> jvmOptions,
        Waits waits) {

    /**
     * @param rate issues reported a second
     * @param mostOpen lives open at once; what is due beyond that is not reported, so that a recovery is that of the
     *     suite and not of a queue before it
     */
    public record Load(double rate, int mostOpen) {

        public static final Load USUAL = new Load(20, 30);
    }

    /**
     * Seconds.
     *
     * @param warmUp of work before the first fault
     * @param heal until all is ready again in the end
     * @param finish since the last life came to its end
     * @param drain until all is told and heard
     */
    public record Waits(long warmUp, long heal, long finish, long drain) {

        public static final Waits USUAL = new Waits(15, 120, 90, 60);
    }

    public Scenario {
        data = data.toAbsolutePath().normalize();
        kinds = List.copyOf(kinds);
        jvmOptions = Map.copyOf(jvmOptions);
    }

    /** Everything at its usual pace. */
    public static Scenario of(Path data, int portBase, double minutes, long seed) {
        return new Scenario(data, portBase, minutes, seed, Load.USUAL, 15, List.of(), Map.of(), Waits.USUAL);
    }

    public Scenario under(Load other) {
        return new Scenario(data, portBase, minutes, seed, other, faultsPerMinute, kinds, jvmOptions, waits);
    }

    public Scenario atRate(double perSecond) {
        return under(new Load(perSecond, load.mostOpen()));
    }

    public Scenario withFaults(double perMinute, List<String> only) {
        return new Scenario(data, portBase, minutes, seed, load, perMinute, only, jvmOptions, waits);
    }

    public Scenario withJvmOptions(Map<String, List<String>> options) {
        return new Scenario(data, portBase, minutes, seed, load, faultsPerMinute, kinds, options, waits);
    }

    public Scenario withWaits(Waits other) {
        return new Scenario(data, portBase, minutes, seed, load, faultsPerMinute, kinds, jvmOptions, other);
    }
}
