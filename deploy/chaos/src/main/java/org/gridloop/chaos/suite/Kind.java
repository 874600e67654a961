package org.gridloop.chaos.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.gridloop.parts.GridloopHome;

/** The four services of the loop. */
public enum Kind {
    INTAKE("intake", "/intake"),
    ROUTING("routing", "/routing"),
    RESPONSE("department-response", "/department-response"),
    EVALUATION("evaluation", "/evaluation");

    private final String module;
    private final String source;

    Kind(String module, String source) {
        this.module = module;
        this.source = source;
    }

    /** What its database is called, and its processes with a number behind it. */
    public String partName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who tells its facts: {@code ce_source}. */
    public String source() {
        return source;
    }

    /** The group in which its processes share the log. */
    public String consumerGroup() {
        return module;
    }

    Path target() {
        return GridloopHome.find().resolve("services").resolve(module).resolve("target");
    }

    public Path jar() {
        return target().resolve("quarkus-app/quarkus-run.jar");
    }

    /** @param partName such as {@code response} */
    public static Kind named(String partName) {
        return Arrays.stream(values())
                .filter(kind -> kind.partName().equals(partName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + partName));
    }

    public static Kind ofSource(String source) {
        return Arrays.stream(values())
                .filter(kind -> kind.source.equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody tells as " + source));
    }
}
