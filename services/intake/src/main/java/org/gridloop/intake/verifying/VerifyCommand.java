package org.gridloop.intake.verifying;

import java.time.Instant;
import java.util.List;
import org.gridloop.events.Evidence;
import org.gridloop.events.Place;
import org.jspecify.annotations.Nullable;

/** What can be wanted of a verification; words are masked. */
sealed interface VerifyCommand {

    /**
     * 核实派发, by a clerk.
     *
     * @param grid whose worker is to look; the report's own when not said
     * @param question what to look for
     */
    record Ask(
            String issueId, @Nullable String grid, @Nullable String question, VerifyLimits limits, Instant at)
            implements VerifyCommand {}

    /** 核实反馈, by the grid worker. */
    record Answer(String issueId, Found found, Instant at) implements VerifyCommand {}

    /** The limit passed and nobody answered. */
    record GiveUp(String issueId, int verificationNo, Instant at) implements VerifyCommand {}

    /**
     * What was found.
     *
     * @param finding {@code genuine}, {@code not-genuine} or {@code unclear}
     * @param category the sub-class it should have
     * @param grid where it really lies, when it lies elsewhere
     * @param place where exactly
     */
    record Found(
            String finding,
            @Nullable String note,
            List<Evidence> evidence,
            @Nullable String category,
            @Nullable String grid,
            @Nullable Place place) {
        public Found {
            evidence = List.copyOf(evidence);
        }
    }
}
