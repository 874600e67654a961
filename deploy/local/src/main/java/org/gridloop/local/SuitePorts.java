package org.gridloop.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of a suite follows from one base, so that two suites run side by side with two bases. */
public record SuitePorts(int base) {

    public static final int DEFAULT_BASE = 18080;

    private static final int LOWEST = 1024;
    private static final int WIDEST_OFFSET = 32;
    private static final int HIGHEST = 65_535 - WIDEST_OFFSET;

    /** @throws IllegalArgumentException when not all ports would be valid */
    public SuitePorts {
        if (base < LOWEST || base > HIGHEST) {
            throw new IllegalArgumentException(
                    "--port-base must lie between " + LOWEST + " and " + HIGHEST + ", not at " + base + ".");
        }
    }

    public int console() {
        return base;
    }

    public int of(Service service) {
        return base + service.portOffset();
    }

    public int broker() {
        return base + 12;
    }

    /** Where the broker, which is its own controller, talks to itself. */
    public int controller() {
        return base + 13;
    }

    public int postgres() {
        return base + WIDEST_OFFSET;
    }

    /** Part by port, in the order of their start, of what runs today. */
    Map<Integer, String> inUse(Iterable<Service> services) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(postgres(), "PostgreSQL");
        ports.put(broker(), "the Kafka broker");
        ports.put(controller(), "the Kafka broker's controller");
        services.forEach(service -> ports.put(of(service), "the service " + service.partName()));
        return ports;
    }
}
