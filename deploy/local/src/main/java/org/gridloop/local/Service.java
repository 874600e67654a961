package org.gridloop.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloop.parts.GridloopHome;
import org.gridloop.parts.Rank;

/** The four services of the loop, in the order an issue meets them, and the ledger that hears them all. */
public enum Service {
    INTAKE("intake", 1, Rank.AWAITED),
    ROUTING("routing", 2, Rank.FOLLOWING),
    RESPONSE("department-response", 3, Rank.FOLLOWING),
    EVALUATION("evaluation", 4, Rank.FOLLOWING),
    LEDGER("ledger", 5, Rank.LAST);

    private final String module;
    private final int portOffset;
    private final Rank rank;

    Service(String module, int portOffset, Rank rank) {
        this.module = module;
        this.portOffset = portOffset;
        this.rank = rank;
    }

    /** What it is called in tables, log files and databases. */
    public String partName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code ce_source} of what it tells. */
    public String source() {
        return "/" + module;
    }

    /** Its module, as Maven's {@code -pl} wants it. */
    String module() {
        return "services/" + module;
    }

    /** What runs it. */
    public Path jar() {
        return target().resolve("quarkus-app/quarkus-run.jar");
    }

    /** What its build made. */
    Path target() {
        return GridloopHome.find().resolve(module()).resolve("target");
    }

    int portOffset() {
        return portOffset;
    }

    Rank rank() {
        return rank;
    }

    /** By its name or its module's name. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.partName().equals(name) || service.module.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Service::partName).toList();
    }
}
