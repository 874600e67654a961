package org.gridloop.intake.merging;

import java.util.HashSet;
import java.util.Set;
import org.gridloop.events.Filing;
import org.jspecify.annotations.Nullable;

/** Whether a report can go on with another, or another with it. */
sealed interface MergeState {

    record Unreported() implements MergeState {}

    /** 已上报. */
    record Waiting(Known known) implements MergeState {}

    /** 核实中. */
    record Verifying(Known known) implements MergeState {}

    /** 已立案. */
    record Filed(Known known, Filing filing) implements MergeState {}

    /** 已并案. */
    record Merged(Known known, String master, @Nullable Filing filing) implements MergeState {}

    /** 不予受理, 作废, 撤回. */
    record Over(Known known, String status) implements MergeState {}

    /**
     * @param grid where it lies, as far as it is known
     * @param merges how often it was merged
     * @param tookIn which reports it took in, whatever became of them
     */
    record Known(@Nullable String grid, @Nullable String reporterRef, int merges, Set<String> tookIn) {
        public Known {
            tookIn = Set.copyOf(tookIn);
        }

        Known in(@Nullable String foundGrid) {
            return foundGrid == null ? this : new Known(foundGrid, reporterRef, merges, tookIn);
        }

        Known merged(int no) {
            return new Known(grid, reporterRef, no, tookIn);
        }

        Known with(String merged) {
            Set<String> more = new HashSet<>(tookIn);
            more.add(merged);
            return new Known(grid, reporterRef, merges, more);
        }
    }

    /** @return what is known of the report, or null when there is none */
    default @Nullable Known report() {
        return switch (this) {
            case Unreported() -> null;
            case Waiting s -> s.known();
            case Verifying s -> s.known();
            case Filed s -> s.known();
            case Merged s -> s.known();
            case Over s -> s.known();
        };
    }

    /** @return the word for it in answers */
    default String status() {
        return switch (this) {
            case Unreported() -> "unreported";
            case Waiting s -> "reported";
            case Verifying s -> "verifying";
            case Filed s -> "filed";
            case Merged s -> "merged";
            case Over s -> s.status();
        };
    }
}
