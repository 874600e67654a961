package org.gridloop.chaos.teeth;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloop.chaos.Scenario;
import org.gridloop.chaos.Scenario.Waits;

/** What happens while a bug is in the services: short, and the same with each bug and without any. */
enum Course {
    /** Records that nobody can read, and some that are told again against their order. */
    STRANGE_RECORDS(36, "poison", "told-backwards"),
    /** A service whose partitions go round, and whose processes die. */
    DEATHS(45, "consumers-in-out@response", "kill-service@response", "kill-service@response"),
    /** A broker that comes back without the last it was told. */
    LOST_TAIL(36, "lose-log-tail");

    private static final double RATE = 8;
    private static final long SEED = 11;
    private static final Waits WAITS = new Waits(4, 90, 20, 15);

    private final double seconds;
    private final List<String> faults;

    Course(double seconds, String... faults) {
        this.seconds = seconds;
        this.faults = List.of(faults);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param options more of them for the JVMs of a service, by its name */
    Scenario scenario(Path data, int portBase, Map<String, List<String>> options) {
        double minutes = seconds / 60;
        return Scenario.of(data, portBase, minutes, SEED)
                .atRate(RATE)
                .withFaults(faults.size() / minutes, faults)
                .withJvmOptions(options)
                .withWaits(WAITS);
    }
}
