package org.gridloop.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.gridloop.intake.merging.MergeCommand.Merge;
import org.gridloop.intake.merging.MergeCommand.MergeAgain;
import org.gridloop.intake.merging.MergeCommand.PartFromEnded;
import org.gridloop.intake.merging.MergeCommand.TakeIn;
import org.gridloop.intake.merging.MergeCommand.Unmerge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergeDeciderTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String MASTER = "4b1d9e60-2c3f-5a81-b7c4-91d05e7f2a33";
    private static final String THIRD = "0f3c2a54-7d1e-5b7a-9c1f-2b6d8e4a1c07";
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("C0104", GRID, Urgency.GENERAL, "2026.1", false);
    private static final IssueReported REPORTED = new IssueReported(
            ID, "ABCD-EFGH-JKMN", "web", "title", "text", null, null, null, GRID, null, false, null, null, "digest");
    private static final VerificationRequested REQUESTED =
            new VerificationRequested(ID, 1, GRID, "office", Instant.EPOCH, null, "rule", null);
    private static final IssueFiled FILED = new IssueFiled(ID, FILING, false);
    private static final IssueMerged MERGED = merged(1, null, true);
    private static final List<IntakeEvent> OVER = List.of(
            new IssueRejected(ID, "duplicate", "Known."),
            new IssueVoided(ID, "test", "A test."),
            new IssueWithdrawn(ID, "mistaken", null));
    private static final IssueSupplemented TOOK = new IssueSupplemented(ID, "Another lamp.", "merged", true, THIRD);

    private final MergeDecider decider = new MergeDecider();

    @Nested
    class TakingIn {

        private final TakeIn open = new TakeIn(ID, THIRD, "Another lamp.", false);
        private final TakeIn closed = new TakeIn(ID, THIRD, "Another lamp.", true);

        @Test
        void anOpenMasterHearsWhatTheOtherReportSays() {
            assertThat(decide(open, REPORTED)).containsExactly(TOOK);
            assertThat(decide(open, REPORTED, REQUESTED)).containsExactly(TOOK);
            assertThat(decide(open, REPORTED, FILED)).containsExactly(TOOK);
        }

        @Test
        void whatItTookInIsNotToldTwice() {
            assertThat(decide(open, REPORTED, TOOK)).isEmpty();
            assertThat(decide(open, REPORTED, TOOK, REQUESTED)).isEmpty();
            assertThat(decide(open, REPORTED, FILED, TOOK)).isEmpty();
        }

        @Test
        void aClosedMasterTakesNothingIn() {
            assertRefused(closed, "master-closed", REPORTED, FILED);
        }

        @Test
        void aMergedMasterTakesNothingIn() {
            assertRefused(open, "master-merged", REPORTED, MERGED);
        }

        @Test
        void whatIsOverTakesNothingIn() {
            for (IntakeEvent over : OVER) {
                assertRefused(open, "master-closed", REPORTED, over);
            }
        }

        @Test
        void whatWasNeverReportedTakesNothingIn() {
            assertRefused(open, "no-such-master");
        }
    }

    @Nested
    class Merging {

        @Test
        void whatWaitsGoesOnWithItsMaster() {
            assertThat(decide(merge(), REPORTED)).containsExactly(MERGED);
        }

        @Test
        void whatIsFiledKeepsItsFiling() {
            assertThat(decide(merge(), REPORTED, FILED)).containsExactly(merged(1, FILING, false));
        }

        @Test
        void theSecondMergeIsCounted() {
            assertThat(decide(merge(), REPORTED, MERGED, parted(1, null))).containsExactly(merged(2, null, true));
        }

        @Test
        void whatHasMergedOnesItselfDoesNotHangOnAnother() {
            assertRefused(merge(), "has-merged-ones", REPORTED, TOOK);
            assertRefused(merge(), "has-merged-ones", REPORTED, FILED, TOOK);
        }

        @Test
        void whatHasPartedFromItDoesNotHinder() {
            assertThat(decide(merge(false, false, THIRD), REPORTED, TOOK)).containsExactly(MERGED);
        }

        @Test
        void whatIsBeingVerifiedIsNotMerged() {
            assertRefused(merge(), "being-verified", REPORTED, REQUESTED);
        }

        @Test
        void whatWasVerifiedIsMerged() {
            IssueVerified verified =
                    new IssueVerified(ID, 1, "office", "genuine", null, List.of(), null, GRID, null, true, false);
            assertThat(decide(merge(), REPORTED, REQUESTED, verified)).containsExactly(MERGED);
        }

        @Test
        void whatAUnitHasInHandIsNotMerged() {
            assertRefused(merge(true, false), "in-hand", REPORTED, FILED);
        }

        @Test
        void whatIsClosedIsNotMerged() {
            assertRefused(merge(false, true), "issue-closed", REPORTED, FILED);
        }

        @Test
        void whatIsMergedIsNotMergedAgain() {
            assertRefused(merge(), "already-merged", REPORTED, MERGED);
        }

        @Test
        void whatIsOverIsNotMerged() {
            for (IntakeEvent over : OVER) {
                assertRefused(merge(), "over", REPORTED, over);
            }
        }

        @Test
        void whatWasNeverReportedIsNotMerged() {
            assertRefused(merge(), "no-such-issue");
        }
    }

    @Nested
    class Unmerging {

        private final Unmerge unmerge = new Unmerge(ID, "other-matter", "Another lamp.", false);

        @Test
        void whatWasPartedIsReportedAgain() {
            assertThat(decide(unmerge, REPORTED, MERGED)).containsExactly(parted(1, null));
            assertThat(state(REPORTED, MERGED, parted(1, null)).status()).isEqualTo("reported");
        }

        @Test
        void whatWasFiledIsFiledAgain() {
            assertThat(decide(unmerge, REPORTED, FILED, merged(1, FILING, false)))
                    .containsExactly(parted(1, FILING));
            assertThat(state(REPORTED, FILED, merged(1, FILING, false), parted(1, FILING))
                            .status())
                    .isEqualTo("filed");
        }

        @Test
        void whatClosedWithItsMasterStaysMerged() {
            assertRefused(new Unmerge(ID, "other-matter", null, true), "issue-closed", REPORTED, MERGED);
        }

        @Test
        void whatIsNotMergedIsNotParted() {
            assertRefused(unmerge, "not-merged", REPORTED);
            assertRefused(unmerge, "not-merged", REPORTED, REQUESTED);
            assertRefused(unmerge, "not-merged", REPORTED, FILED);
            for (IntakeEvent over : OVER) {
                assertRefused(unmerge, "not-merged", REPORTED, over);
            }
        }

        @Test
        void whatWasNeverReportedIsNotParted() {
            assertRefused(unmerge, "no-such-issue");
        }
    }

    @Nested
    class PartingFromAnEndedMaster {

        private final PartFromEnded part = new PartFromEnded(ID, MASTER);

        @Test
        void whatHungOnAMasterThatEndedIsAMatterOfItsOwnAgain() {
            assertThat(decide(part, REPORTED, MERGED))
                    .containsExactly(new IssueUnmerged(ID, 1, MASTER, null, "other", null));
            assertThat(decide(part, REPORTED, FILED, merged(1, FILING, false)))
                    .containsExactly(new IssueUnmerged(ID, 1, MASTER, FILING, "other", null));
        }

        @Test
        void whatHangsOnAnotherMasterStaysThere() {
            assertThat(decide(new PartFromEnded(ID, THIRD), REPORTED, MERGED)).isEmpty();
        }

        @Test
        void whatIsNotMergedIsLeftAlone() {
            assertThat(decide(part)).isEmpty();
            assertThat(decide(part, REPORTED)).isEmpty();
            assertThat(decide(part, REPORTED, REQUESTED)).isEmpty();
            assertThat(decide(part, REPORTED, FILED)).isEmpty();
            assertThat(decide(part, REPORTED, OVER.getFirst())).isEmpty();
            assertThat(decide(part, REPORTED, MERGED, parted(1, null))).isEmpty();
        }
    }

    @Nested
    class MergingAgain {

        private final MergeAgain again = new MergeAgain(ID);

        @Test
        void whatWasDispatchedInTheMomentItWasMergedIsToldToBeMergedOnceMore() {
            assertThat(decide(again, REPORTED, FILED, merged(1, FILING, true)))
                    .containsExactly(
                            new IssueMerged(ID, 1, MASTER, FILING, FILING.reachable(), false, null, null, null));
        }

        @Test
        void whatIsNotMergedOrWasNeverFiledIsLeftAlone() {
            assertThat(decide(again)).isEmpty();
            assertThat(decide(again, REPORTED)).isEmpty();
            assertThat(decide(again, REPORTED, REQUESTED)).isEmpty();
            assertThat(decide(again, REPORTED, FILED)).isEmpty();
            assertThat(decide(again, REPORTED, MERGED)).isEmpty();
            assertThat(decide(again, REPORTED, OVER.getFirst())).isEmpty();
        }
    }

    @Test
    void otherAdditionsLeaveTheStateAsItWas() {
        assertThat(state(REPORTED, new IssueSupplemented(ID, "more", "reporter")))
                .isEqualTo(state(REPORTED));
    }

    @Test
    void whatItTookInIsRememberedInEveryState() {
        assertThat(state(REPORTED, MERGED, TOOK).status()).isEqualTo("merged");
        assertThat(state(REPORTED, OVER.getFirst(), TOOK).status()).isEqualTo("not_accepted");
    }

    private static Merge merge() {
        return merge(false, false);
    }

    private static Merge merge(boolean isInHand, boolean isClosed, String... parted) {
        return new Merge(ID, MASTER, isInHand, isClosed, Set.of(parted), true, true, 38.5, 0.8, "The same lamp.");
    }

    private static IssueMerged merged(int no, @Nullable Filing filing, boolean reachable) {
        return new IssueMerged(ID, no, MASTER, filing, reachable, true, 38.5, 0.8, "The same lamp.");
    }

    private static IssueUnmerged parted(int no, @Nullable Filing filing) {
        return new IssueUnmerged(ID, no, MASTER, filing, "other-matter", "Another lamp.");
    }

    private List<IntakeEvent> decide(MergeCommand command, IntakeEvent... given) {
        return decider.decide(command, state(given));
    }

    private MergeState state(IntakeEvent... given) {
        MergeState state = decider.initial();
        for (IntakeEvent event : given) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private void assertRefused(MergeCommand command, String code, IntakeEvent... given) {
        assertThatThrownBy(() -> decide(command, given))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
