package org.gridloop.local;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gridloop.bench.calling.Target;
import org.gridloop.parts.GridloopHome;

/** A suite as whoever measures it sees it. */
public final class SuiteTarget {

    private SuiteTarget() {}

    public static Target of(Suite suite) {
        return new Target(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::partName, suite::baseUrl)),
                suite.tokens(),
                name -> suite.database(Service.named(name).orElseThrow()),
                suite.kafka(),
                suite::processes,
                GridloopHome.sampleDistrict(),
                suite.hasLearnedToWork());
    }
}
