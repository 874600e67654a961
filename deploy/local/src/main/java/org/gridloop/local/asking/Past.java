package org.gridloop.local.asking;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every look back. */
final class Past {

    @Option(names = "--as-of", paramLabel = "T", description = "As it was at that time: 2026-07-01T10:00:00Z.")
    @Nullable
    String asOf;

    @Option(
            names = "--axis",
            paramLabel = "AXIS",
            defaultValue = "recorded",
            description = "For --as-of: recorded (what the log had by then) or valid (what was so by then).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String axis;

    @Option(names = "--json", description = "As JSON, for programs: what the service answers.")
    boolean json;

    void addTo(Question question) {
        if (asOf != null) {
            question.with("asOf", asOf).with("axis", axis);
        }
    }
}
