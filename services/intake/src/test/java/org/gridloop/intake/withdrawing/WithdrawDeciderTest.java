package org.gridloop.intake.withdrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueMerged;
import org.gridloop.events.IntakeEvent.IssueRejected;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.IntakeEvent.IssueSupplemented;
import org.gridloop.events.IntakeEvent.IssueUnmerged;
import org.gridloop.events.IntakeEvent.IssueVerified;
import org.gridloop.events.IntakeEvent.IssueVoided;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;
import org.gridloop.events.IntakeEvent.VerificationRequested;
import org.gridloop.events.Urgency;
import org.gridloop.intake.withdrawing.WithdrawCommand.DeclareVoid;
import org.gridloop.intake.withdrawing.WithdrawCommand.Withdraw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WithdrawDeciderTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("C0104", "37990100100102", Urgency.GENERAL, "2026.1", true);
    private static final IssueReported REPORTED = new IssueReported(
            ID, "ABCD-EFGH-JKMN", "web", "title", "text", null, null, null, GRID, null, false, null, null, "digest");
    private static final VerificationRequested REQUESTED =
            new VerificationRequested(ID, 1, GRID, "office", Instant.EPOCH, null, "rule", null);
    private static final IssueFiled FILED = new IssueFiled(ID, FILING, false);
    private static final IssueMerged MERGED = new IssueMerged(ID, 1, "master", null, true, false, null, null, null);
    private static final IssueRejected REJECTED = new IssueRejected(ID, "duplicate", "Known.");
    private static final IssueVoided VOIDED = new IssueVoided(ID, "test", "A test.");
    private static final IssueWithdrawn WITHDRAWN = new IssueWithdrawn(ID, "solved-itself", "It shines again.");

    private final WithdrawDecider decider = new WithdrawDecider();

    @Nested
    class DeclaringVoid {

        private final DeclareVoid declareVoid = new DeclareVoid(ID, "test", "A test.");

        @Test
        void aSupervisorDeclaresVoidWhatWaits() {
            assertThat(decide(declareVoid, REPORTED)).containsExactly(VOIDED);
        }

        @Test
        void whatWasNeverReportedCannotBeVoid() {
            assertRefused(declareVoid, "no-such-issue");
        }

        @Test
        void whatIsBeingVerifiedCannotBeVoid() {
            assertRefused(declareVoid, "being-verified", REPORTED, REQUESTED);
        }

        @Test
        void whatIsFiledCannotBeVoid() {
            assertRefused(declareVoid, "already-filed", REPORTED, FILED);
        }

        @Test
        void whatIsMergedCannotBeVoid() {
            assertRefused(declareVoid, "already-merged", REPORTED, MERGED);
        }

        @Test
        void whatIsRejectedCannotBeVoid() {
            assertRefused(declareVoid, "already-rejected", REPORTED, REJECTED);
        }

        @Test
        void whatIsVoidCannotBeVoidAgain() {
            assertRefused(declareVoid, "already-voided", REPORTED, VOIDED);
        }

        @Test
        void whatWasWithdrawnCannotBeVoid() {
            assertRefused(declareVoid, "already-withdrawn", REPORTED, WITHDRAWN);
        }
    }

    @Nested
    class Withdrawing {

        private final Withdraw withdraw = new Withdraw(ID, "solved-itself", "It shines again.");

        @Test
        void aReporterWithdrawsWhatWaits() {
            assertThat(decide(withdraw, REPORTED)).containsExactly(WITHDRAWN);
        }

        @Test
        void whatWasVerifiedWaitsAgainAndCanBeWithdrawn() {
            IssueVerified verified =
                    new IssueVerified(ID, 1, "office", "unclear", null, List.of(), null, null, null, true, false);

            assertThat(decide(withdraw, REPORTED, REQUESTED, verified)).containsExactly(WITHDRAWN);
        }

        @Test
        void whatWasUnmergedWaitsAgainUnlessItHadBeenFiled() {
            assertThat(decide(withdraw, REPORTED, MERGED, new IssueUnmerged(ID, 1, "master", null, "other", null)))
                    .containsExactly(WITHDRAWN);
            assertRefused(
                    withdraw,
                    "already-filed",
                    REPORTED,
                    FILED,
                    new IssueMerged(ID, 1, "master", FILING, true, false, null, null, null),
                    new IssueUnmerged(ID, 1, "master", FILING, "other", null));
        }

        @Test
        void whatWasNeverReportedCannotBeWithdrawn() {
            assertRefused(withdraw, "no-such-issue");
        }

        @Test
        void whatIsBeingVerifiedCannotBeWithdrawn() {
            assertRefused(withdraw, "being-verified", REPORTED, REQUESTED);
        }

        @Test
        void whatIsFiledCannotBeWithdrawn() {
            assertRefused(withdraw, "already-filed", REPORTED, FILED);
        }

        @Test
        void whatIsMergedCannotBeWithdrawn() {
            assertRefused(withdraw, "already-merged", REPORTED, MERGED);
        }

        @Test
        void whatIsRejectedCannotBeWithdrawn() {
            assertRefused(withdraw, "already-rejected", REPORTED, REJECTED);
        }

        @Test
        void whatIsVoidCannotBeWithdrawn() {
            assertRefused(withdraw, "already-voided", REPORTED, VOIDED);
        }

        @Test
        void whatWasWithdrawnCannotBeWithdrawnAgain() {
            assertRefused(withdraw, "already-withdrawn", REPORTED, WITHDRAWN);
        }
    }

    @Test
    void thePlaceIsTheOneKnownLast() {
        assertThat(state(REPORTED, new IssueSupplemented(ID, "more", "reporter"))
                        .place())
                .isEqualTo(GRID);
        assertThat(state(REPORTED, FILED).place()).isEqualTo("37990100100102");
        assertThat(state(REPORTED, FILED).status()).isEqualTo("filed");
        assertThat(state(REPORTED, VOIDED).status()).isEqualTo("voided");
    }

    private List<IntakeEvent> decide(WithdrawCommand command, IntakeEvent... given) {
        return decider.decide(command, state(given));
    }

    private WithdrawState state(IntakeEvent... given) {
        WithdrawState state = decider.initial();
        for (IntakeEvent event : given) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private void assertRefused(WithdrawCommand command, String code, IntakeEvent... given) {
        assertThatThrownBy(() -> decide(command, given))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
