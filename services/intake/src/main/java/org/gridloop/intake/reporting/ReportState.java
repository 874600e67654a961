package org.gridloop.intake.reporting;

import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.jspecify.annotations.Nullable;

/** How far a report has come, as far as intake decides about it. */
sealed interface ReportState {

    record Unreported() implements ReportState {}

    /** Something that was reported. */
    sealed interface Known extends ReportState {
        Essence essence();
    }

    /** 已上报: a clerk has to file or reject it. */
    record Reported(Essence essence) implements Known {}

    /** 核实中: somebody has been asked whether it is true. */
    record Verifying(Essence essence) implements Known {}

    /** 已立案. */
    record Filed(Essence essence, Filing filing, boolean automatic) implements Known {}

    /**
     * 已并案: goes on with its master.
     *
     * @param filed as what it had been filed, if it had
     */
    record Merged(Essence essence, @Nullable Filed filed) implements Known {}

    /** 不予受理. */
    record Rejected(Essence essence) implements Known {}

    /** 作废. */
    record Voided(Essence essence) implements Known {}

    /** 撤回. */
    record Withdrawn(Essence essence) implements Known {}

    /**
     * What is kept of the report: enough to answer a retry and to file it; the texts are not.
     *
     * @param grid as reported, or as found by whoever verified it
     * @param requestDigest tells a retry from another request
     */
    record Essence(@Nullable String grid, @Nullable String reporterRef, String requestDigest) {

        static Essence of(IssueReported event) {
            return new Essence(event.grid(), event.reporterRef(), event.requestDigest());
        }

        Essence foundIn(@Nullable String foundGrid) {
            return foundGrid == null ? this : new Essence(foundGrid, reporterRef, requestDigest);
        }
    }

    /** @return what is kept of the report, or null when there is none */
    default @Nullable Essence known() {
        return this instanceof Known known ? known.essence() : null;
    }

    /** @return the word for it in answers */
    default String status() {
        return switch (this) {
            case Unreported() -> "unreported";
            case Reported s -> "reported";
            case Verifying s -> "verifying";
            case Filed s -> "filed";
            case Merged s -> "merged";
            case Rejected s -> "not_accepted";
            case Voided s -> "voided";
            case Withdrawn s -> "withdrawn";
        };
    }

    /** @return what the reporter was first told, whatever has happened since */
    default String firstStatus() {
        Filed filed = this instanceof Merged merged ? merged.filed() : this instanceof Filed s ? s : null;
        return filed != null && filed.automatic() ? "filed" : "reported";
    }
}
