package org.gridloop.evaluation.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.evaluation.appeals.AppealCommand.Appeal;
import org.gridloop.evaluation.appeals.AppealCommand.Review;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.AppealDecided;
import org.gridloop.events.EvaluationEvent.AppealReviewed;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.EvaluationEvent.IssueReopened;
import org.gridloop.events.EvaluationEvent.ScoreAppealed;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppealDeciderTest {

    private static final String ISSUE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String WATER = "dept-water";
    private static final String POWER = "dept-power";
    private static final Filing FILING = new Filing("C0102", "37990100100101", Urgency.URGENT, "2026.1", true);
    private static final Evidence PHOTO = new Evidence("storm.jpg", "image/jpeg", 1000, "a".repeat(64));

    private static final CheckAssigned HANDLED = new CheckAssigned(ISSUE, 1, 1, WATER, "office-x", FILING);
    private static final CheckAssigned HANDLED_AGAIN = new CheckAssigned(ISSUE, 2, 2, WATER, "office-x", FILING);
    private static final IssueClosed CLOSE = new IssueClosed(ISSUE, Closing.RESOLVED, true, 5, null);
    private static final IssueReopened REOPEN = new IssueReopened(ISSUE, 1, "reporter-asked", null);
    private static final ScoreAppealed SAID =
            new ScoreAppealed(ISSUE, 1, WATER, "timeliness", "force-majeure", "storm", List.of(PHOTO));

    private static Appeal appeal(String unit) {
        return new Appeal(ISSUE, unit, "timeliness", "force-majeure", "storm", List.of(PHOTO), true);
    }

    private static Review review(String reviewer, boolean upheld) {
        return new Review(ISSUE, WATER, reviewer, null, List.of(), upheld, null);
    }

    private static AppealReviewed reviewed(int no, String reviewer, boolean upheld) {
        return new AppealReviewed(ISSUE, 1, no, WATER, reviewer, upheld, null);
    }

    private static AppealDecided decided(boolean granted, String reason) {
        return new AppealDecided(ISSUE, 1, WATER, "timeliness", granted, reason);
    }

    /** Given facts, when a command, then facts or a refusal. */
    private record Given(List<EvaluationEvent> facts) {

        List<EvaluationEvent> when(AppealCommand command) {
            AppealDecider decider = new AppealDecider();
            Scores scores = decider.initial();
            for (EvaluationEvent fact : facts) {
                scores = decider.evolve(scores, fact);
            }
            return decider.decide(command, scores);
        }

        void refuses(AppealCommand command, AppealReason reason) {
            assertThatThrownBy(() -> when(command))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        }

        Given and(EvaluationEvent... more) {
            List<EvaluationEvent> all = new ArrayList<>(facts);
            all.addAll(List.of(more));
            return new Given(all);
        }
    }

    private static final Given NOTHING = new Given(List.of());
    private static final Given OPEN = NOTHING.and(HANDLED);
    private static final Given CLOSED = OPEN.and(CLOSE);
    private static final Given APPEALED = CLOSED.and(SAID);
    private static final Given HALF = APPEALED.and(reviewed(1, "r1", true));
    private static final Given GRANTED = HALF.and(reviewed(2, "r2", true), decided(true, "both-upheld"));

    @Nested
    class Appealing {

        @Test
        void aUnitThatHandledAClosedIssueAppealsAboutItsDispatch() {
            assertThat(CLOSED.when(appeal(WATER))).containsExactly(SAID);
            assertThat(CLOSED.and(REOPEN, HANDLED_AGAIN, CLOSE).when(appeal(WATER)))
                    .containsExactly(
                            new ScoreAppealed(ISSUE, 2, WATER, "timeliness", "force-majeure", "storm", List.of(PHOTO)));
        }

        @Test
        void whatItSaysIsMasked() {
            Appeal named = new Appeal(ISSUE, WATER, "all", "other", "ask 13812345678", List.of(), true);
            assertThat(CLOSED.when(named))
                    .containsExactly(new ScoreAppealed(ISSUE, 1, WATER, "all", "other", "ask 138********", List.of()));
        }

        @Test
        void aUnitThatDidNotHandleItFindsNoSuchIssue() {
            NOTHING.refuses(appeal(WATER), AppealReason.NO_SUCH_ISSUE);
            CLOSED.refuses(appeal(POWER), AppealReason.NO_SUCH_ISSUE);
        }

        @Test
        void nothingIsScoredBeforeTheClose() {
            OPEN.refuses(appeal(WATER), AppealReason.NOT_CLOSED);
            CLOSED.and(REOPEN).refuses(appeal(WATER), AppealReason.NOT_CLOSED);
        }

        @Test
        void itIsPossibleOnceEvenAfterAnotherRound() {
            for (Given given : List.of(APPEALED, HALF, GRANTED, GRANTED.and(REOPEN, HANDLED_AGAIN, CLOSE))) {
                given.refuses(appeal(WATER), AppealReason.APPEALED_ALREADY);
            }
        }

        @Test
        void eachUnitMayOnItsOwn() {
            Given passedOn = APPEALED.and(REOPEN, new CheckAssigned(ISSUE, 2, 2, POWER, "office-x", FILING), CLOSE);
            assertThat(passedOn.when(appeal(POWER))).hasSize(1);
        }

        @Test
        void itsTimeMayHavePassed() {
            Appeal late = new Appeal(ISSUE, WATER, "all", "other", "sorry", List.of(), false);
            CLOSED.refuses(late, AppealReason.APPEAL_WINDOW_PASSED);
        }
    }

    @Nested
    class Reviewing {

        @Test
        void theFirstVoteDecidesNothing() {
            assertThat(APPEALED.when(review("r1", true))).containsExactly(reviewed(1, "r1", true));
        }

        @Test
        void twoVotesForItGrantIt() {
            assertThat(HALF.when(review("r2", true)))
                    .containsExactly(reviewed(2, "r2", true), decided(true, "both-upheld"));
        }

        @Test
        void oneVoteAgainstItIsEnough() {
            assertThat(HALF.when(review("r2", false)))
                    .containsExactly(reviewed(2, "r2", false), decided(false, "not-agreed"));
            assertThat(APPEALED.and(reviewed(1, "r1", false)).when(review("r2", true)))
                    .containsExactly(reviewed(2, "r2", true), decided(false, "not-agreed"));
            assertThat(APPEALED.and(reviewed(1, "r1", false)).when(review("r2", false)))
                    .containsExactly(reviewed(2, "r2", false), decided(false, "both-dismissed"));
        }

        @Test
        void theSecondVoteIsAnotherReviewers() {
            HALF.refuses(review("r1", true), AppealReason.ANOTHER_REVIEWER_NEEDED);
        }

        @Test
        void theUnitItselfDoesNotReview() {
            Review own = new Review(ISSUE, WATER, "r1", WATER, List.of(), true, null);
            APPEALED.refuses(own, AppealReason.REVIEWER_IS_PARTY);
            HALF.refuses(own, AppealReason.REVIEWER_IS_PARTY);
        }

        @Test
        void whatIsDecidedIsNotReviewedAgain() {
            GRANTED.refuses(review("r3", false), AppealReason.APPEAL_DECIDED);
        }

        @Test
        void withoutAnAppealThereIsNothingToReview() {
            for (Given given : List.of(NOTHING, OPEN, CLOSED)) {
                given.refuses(review("r1", true), AppealReason.NO_SUCH_APPEAL);
            }
        }

        @Test
        void anotherAreasReviewerFindsNoSuchAppeal() {
            Review foreign = new Review(ISSUE, WATER, "r1", null, List.of("379901002"), true, null);
            APPEALED.refuses(foreign, AppealReason.NO_SUCH_APPEAL);
            GRANTED.refuses(foreign, AppealReason.NO_SUCH_APPEAL);
        }

        @Test
        void aNoteIsMasked() {
            @Nullable String note = "13812345678";
            assertThat(APPEALED.when(new Review(ISSUE, WATER, "r1", null, List.of(), true, note)))
                    .containsExactly(new AppealReviewed(ISSUE, 1, 1, WATER, "r1", true, "138********"));
        }
    }
}
