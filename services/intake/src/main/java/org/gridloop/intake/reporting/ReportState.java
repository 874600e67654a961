package org.gridloop.intake.reporting;

import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.jspecify.annotations.Nullable;

/** How far a report has come, as far as intake decides about it. */
sealed interface ReportState {

    record Unreported() implements ReportState {}

    /** 已上报: a clerk has to file or reject it. */
    record Reported(Essence essence) implements ReportState {}

    /** 已立案. */
    record Filed(Essence essence, Filing filing, boolean automatic) implements ReportState {}

    /** 不予受理. */
    record Rejected(Essence essence) implements ReportState {}

    /**
     * What is kept of the report: enough to answer a retry and to file it; the texts are not.
     *
     * @param requestDigest tells a retry from another request
     */
    record Essence(@Nullable String grid, @Nullable String reporterRef, String requestDigest) {

        static Essence of(IssueReported event) {
            return new Essence(event.grid(), event.reporterRef(), event.requestDigest());
        }
    }

    /** @return what is kept of the report, or null when there is none */
    default @Nullable Essence known() {
        return switch (this) {
            case Unreported() -> null;
            case Reported s -> s.essence();
            case Filed s -> s.essence();
            case Rejected s -> s.essence();
        };
    }

    /** @return the word for it in answers */
    default String status() {
        return switch (this) {
            case Unreported() -> "unreported";
            case Reported s -> "reported";
            case Filed s -> "filed";
            case Rejected s -> "not_accepted";
        };
    }

    /** @return what the reporter was first told, whatever has happened since */
    default String firstStatus() {
        return this instanceof Filed s && s.automatic() ? "filed" : "reported";
    }
}
