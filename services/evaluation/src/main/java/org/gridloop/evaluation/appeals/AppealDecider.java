package org.gridloop.evaluation.appeals;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.backbone.guarding.Masking.maskIfAny;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.guarding.Masking;
import org.gridloop.evaluation.appeals.AppealCommand.Appeal;
import org.gridloop.evaluation.appeals.AppealCommand.Review;
import org.gridloop.evaluation.appeals.Score.Appealed;
import org.gridloop.evaluation.appeals.Score.Decided;
import org.gridloop.evaluation.appeals.Score.HalfReviewed;
import org.gridloop.evaluation.appeals.Score.None;
import org.gridloop.evaluation.appeals.Score.Scored;
import org.gridloop.evaluation.appeals.Score.Settled;
import org.gridloop.evaluation.appeals.Score.Unsettled;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Evidence;

/** Appeals: once per unit and issue, two reviewers, granted when both uphold it. */
final class AppealDecider implements Decider<AppealCommand, Scores, EvaluationEvent> {

    private record Turn(AppealCommand command, Score score) {}

    @Override
    public Scores initial() {
        return Scores.NOBODYS;
    }

    @Override
    public Scores evolve(Scores state, EvaluationEvent event) {
        return state.after(event);
    }

    @Override
    public List<EvaluationEvent> decide(AppealCommand command, Scores scores) {
        return switch (new Turn(command, scores.of(command.unit()))) {
            case Turn(Appeal c, None s) -> throw refused(AppealReason.NO_SUCH_ISSUE);
            case Turn(Appeal c, Unsettled s) -> throw refused(AppealReason.NOT_CLOSED);
            case Turn(Appeal c, Settled s) when !c.inWindow() -> throw refused(AppealReason.APPEAL_WINDOW_PASSED);
            case Turn(Appeal c, Settled s) -> List.of(appealed(c, s));
            case Turn(Appeal c, Appealed s) -> throw refused(AppealReason.APPEALED_ALREADY);
            case Turn(Appeal c, HalfReviewed s) -> throw refused(AppealReason.APPEALED_ALREADY);
            case Turn(Appeal c, Decided s) -> throw refused(AppealReason.APPEALED_ALREADY);

            case Turn(Review c, None s) -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Turn(Review c, Scored s) when !c.sees(s.grid()) -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Turn(Review c, Unsettled s) -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Turn(Review c, Settled s) -> throw refused(AppealReason.NO_SUCH_APPEAL);
            case Turn(Review c, Scored s)
            when c.unit().equals(c.reviewerUnit()) -> throw refused(AppealReason.REVIEWER_IS_PARTY);
            case Turn(Review c, Appealed s) -> List.of(reviewed(c, s.dispatchNo(), 1));
            case Turn(Review c, HalfReviewed s)
            when c.reviewer().equals(s.reviewer()) -> throw refused(AppealReason.ANOTHER_REVIEWER_NEEDED);
            case Turn(Review c, HalfReviewed s) -> List.of(reviewed(c, s.dispatchNo(), 2), decided(c, s));
            case Turn(Review c, Decided s) -> throw refused(AppealReason.APPEAL_DECIDED);
        };
    }

    private static EvaluationEvent appealed(Appeal c, Settled score) {
        return new ScoreAppealed(
                c.issueId(),
                score.dispatchNo(),
                c.unit(),
                c.measure(),
                c.reason(),
                Masking.mask(c.explanation()),
                c.evidence().stream().map(AppealDecider::masked).toList());
    }

    private static EvaluationEvent reviewed(Review c, int dispatchNo, int reviewNo) {
        return new AppealReviewed(
                c.issueId(), dispatchNo, reviewNo, c.unit(), c.reviewer(), c.upheld(), maskIfAny(c.note()));
    }

    private static EvaluationEvent decided(Review c, HalfReviewed s) {
        boolean granted = s.upheld() && c.upheld();
        String reason = s.upheld() == c.upheld() ? granted ? "both-upheld" : "both-dismissed" : "not-agreed";
        return new AppealDecided(c.issueId(), s.dispatchNo(), c.unit(), s.measure(), granted, reason);
    }

    /** People name their photographs after phone numbers, too. */
    private static Evidence masked(Evidence given) {
        return new Evidence(Masking.mask(given.name()), given.mediaType(), given.size(), given.sha256());
    }
}
