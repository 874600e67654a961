package org.gridloop.parts;

import java.util.List;

/**
 * How much of the machine the JVMs of a suite may spend on compiling. On few processors the best code comes too late to
 * pay for itself: seven JVMs that optimize take the time from the work, for many minutes (decision 0020).
 */
public final class Compiling {

    /** With as many, some are free to compile while the others work. */
    private static final int ENOUGH_PROCESSORS = 4;

    private Compiling() {}

    /** What a long-lived part is told. */
    public static List<String> flags() {
        return flags(Runtime.getRuntime().availableProcessors());
    }

    static List<String> flags(int processors) {
        return processors < ENOUGH_PROCESSORS ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }
}
