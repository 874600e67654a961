package org.gridloop.intake.verifying;

import java.time.Instant;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.jspecify.annotations.Nullable;

/** The issue's latest verification. */
record VerificationRow(
        String issueId,
        int verificationNo,
        String grid,
        String unit,
        Instant verifyBy,
        @Nullable String question,
        String rule,
        Instant requestedAt,
        @Nullable Answered answered) {

    /** How it was answered. */
    record Answered(String finding, @Nullable String note, boolean inTime, boolean automatic, Instant at) {}

    static VerificationRow requested(VerificationRequested e, Instant at) {
        return new VerificationRow(
                e.issueId(), e.verificationNo(), e.grid(), e.unit(), e.verifyBy(), e.question(), e.rule(), at, null);
    }

    VerificationRow answered(IssueVerified e, Instant at) {
        return new VerificationRow(
                issueId,
                verificationNo,
                grid,
                unit,
                verifyBy,
                question,
                rule,
                requestedAt,
                new Answered(e.finding(), e.note(), e.inTime(), e.automatic(), at));
    }
}
