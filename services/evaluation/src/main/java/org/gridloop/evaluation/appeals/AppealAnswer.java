package org.gridloop.evaluation.appeals;

import static org.gridloop.backbone.deciding.Refusal.refused;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gridloop.evaluation.appeals.Score.Appealed;
import org.gridloop.evaluation.appeals.Score.Decided;
import org.gridloop.evaluation.appeals.Score.HalfReviewed;
import org.gridloop.evaluation.appeals.Score.None;
import org.gridloop.evaluation.appeals.Score.Settled;
import org.gridloop.evaluation.appeals.Score.Unsettled;
import org.jspecify.annotations.Nullable;

/**
 * How an appeal stands, after what was just said about it.
 *
 * @param reviews how many of the two have voted
 * @param granted once decided
 */
record AppealAnswer(
        String issueId,
        String unit,
        Status status,
        String measure,
        int reviews,
        @Nullable Boolean granted) {

    @Schema(name = "AppealStatus")
    enum Status {
        PENDING,
        DECIDED
    }

    static AppealAnswer of(String issueId, String unit, Scores scores) {
        return switch (scores.of(unit)) {
            case None s -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Unsettled s -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Settled s -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Appealed s -> new AppealAnswer(issueId, unit, Status.PENDING, s.measure(), 0, null);
            case HalfReviewed s -> new AppealAnswer(issueId, unit, Status.PENDING, s.measure(), 1, null);
            case Decided s -> new AppealAnswer(issueId, unit, Status.DECIDED, s.measure(), 2, s.granted());
        };
    }
}
