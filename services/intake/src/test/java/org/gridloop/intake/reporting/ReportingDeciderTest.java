package org.gridloop.intake.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.gridloop.intake.reporting.ReportingCommand.Answer;
import org.gridloop.intake.reporting.ReportingCommand.FileIssue;
import org.gridloop.intake.reporting.ReportingCommand.Reject;
import org.gridloop.intake.reporting.ReportingCommand.Report;
import org.gridloop.intake.reporting.ReportingCommand.Supplement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportingDeciderTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String GRID = "37990100100101";
    private static final String OTHER_GRID = "37990100100102";

    private final ReportingDecider decider = new ReportingDecider();

    @Nested
    class Reporting {

        @Test
        void aReportWithCategoryAndGridFilesItself() {
            IssueReported report = reported("C0101", GRID, null, "digest");

            assertThat(decide(report(report, Urgency.URGENT, true)))
                    .containsExactly(
                            report,
                            new IssueFiled(ID, new Filing("C0101", GRID, Urgency.URGENT, "2026.1", true), true));
        }

        @Test
        void theReportersUrgencyGoesBeforeTheCatalogues() {
            IssueReported report = reported("C0101", GRID, Urgency.CRITICAL, "digest");

            assertThat(decide(report(report, Urgency.GENERAL, false)))
                    .containsExactly(
                            report,
                            new IssueFiled(ID, new Filing("C0101", GRID, Urgency.CRITICAL, "2026.1", false), true));
        }

        @Test
        void smallWorksOfTheCatalogueGoTheFastWay() {
            IssueReported report = reported("C0104", GRID, null, "digest");

            assertThat(decide(new Report(report, Urgency.GENERAL, "2026.1", true, true)))
                    .containsExactly(report, new IssueFiled(ID, filing(), true, true));
        }

        @Test
        void aReportWithoutACategoryWaitsForAClerk() {
            IssueReported report = reported(null, GRID, null, "digest");

            assertThat(decide(report(report, null, true))).containsExactly(report);
        }

        @Test
        void aReportWithoutAGridWaitsForAClerk() {
            IssueReported report = reported("C0101", null, null, "digest");

            assertThat(decide(report(report, Urgency.URGENT, true))).containsExactly(report);
        }

        @Test
        void theSameReportAgainChangesNothingWhateverHasHappenedSince() {
            Report again = report(reported(null, GRID, null, "digest"), null, true);

            assertThat(decide(again, waiting())).isEmpty();
            assertThat(decide(again, filed())).isEmpty();
            assertThat(decide(again, rejected())).isEmpty();
            assertThat(decide(again, verifying())).isEmpty();
            assertThat(decide(again, merged())).isEmpty();
            assertThat(decide(again, voided())).isEmpty();
            assertThat(decide(again, withdrawn())).isEmpty();
        }

        @Test
        void theSameKeyWithAnotherBodyIsRefusedWhateverHasHappenedSince() {
            Report other = report(reported(null, GRID, null, "another digest"), null, true);

            assertRefused(() -> decide(other, waiting()), "key-reused");
            assertRefused(() -> decide(other, filed()), "key-reused");
            assertRefused(() -> decide(other, rejected()), "key-reused");
            assertRefused(() -> decide(other, verifying()), "key-reused");
            assertRefused(() -> decide(other, merged()), "key-reused");
            assertRefused(() -> decide(other, voided()), "key-reused");
            assertRefused(() -> decide(other, withdrawn()), "key-reused");
        }
    }

    @Nested
    class FilingByAClerk {

        @Test
        void aClerkFilesWhatWaits() {
            assertThat(decide(file(null, null), waiting()))
                    .containsExactly(
                            new IssueFiled(ID, new Filing("C0104", GRID, Urgency.GENERAL, "2026.1", true), false));
        }

        @Test
        void theClerksGridAndUrgencyGoBeforeTheReports() {
            assertThat(decide(file(OTHER_GRID, Urgency.CRITICAL), waiting()))
                    .containsExactly(new IssueFiled(
                            ID, new Filing("C0104", OTHER_GRID, Urgency.CRITICAL, "2026.1", true), false));
        }

        @Test
        void withoutAnyGridItCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), reported("C0101", null, null, "digest")), "grid-missing");
        }

        @Test
        void whatIsFiledCannotBeFiledAgain() {
            assertRefused(() -> decide(file(null, null), filed()), "already-filed");
        }

        @Test
        void whatIsRejectedCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), rejected()), "already-rejected");
        }

        @Test
        void smallWorksAClerkFilesGoTheFastWayToo() {
            FileIssue fast = new FileIssue(ID, "C0104", null, null, Urgency.GENERAL, "2026.1", true, true);

            assertThat(decide(fast, waiting())).containsExactly(new IssueFiled(ID, filing(), false, true));
        }

        @Test
        void whatIsBeingVerifiedCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), verifying()), "being-verified");
        }

        @Test
        void whatWasVerifiedCanBeFiledWhereItWasFound() {
            assertThat(decide(file(null, null), verified(OTHER_GRID)))
                    .containsExactly(new IssueFiled(
                            ID, new Filing("C0104", OTHER_GRID, Urgency.GENERAL, "2026.1", true), false));
        }

        @Test
        void whatIsMergedCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), merged()), "already-merged");
        }

        @Test
        void whatIsUnmergedCanBeFiled() {
            assertThat(decide(file(null, null), unmerged())).hasSize(1);
        }

        @Test
        void whatIsVoidCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), voided()), "already-voided");
        }

        @Test
        void whatWasWithdrawnCannotBeFiled() {
            assertRefused(() -> decide(file(null, null), withdrawn()), "already-withdrawn");
        }

        @Test
        void whatWasNeverReportedCannotBeFiled() {
            assertRefused(() -> decide(file(null, null)), "no-such-issue");
        }
    }

    @Nested
    class Rejecting {

        private final Reject reject = new Reject(ID, "not-in-scope", "It is in another district.");

        @Test
        void aClerkRejectsWhatWaits() {
            assertThat(decide(reject, waiting()))
                    .containsExactly(new IssueRejected(ID, "not-in-scope", "It is in another district."));
        }

        @Test
        void whatIsFiledCannotBeRejected() {
            assertRefused(() -> decide(reject, filed()), "already-filed");
        }

        @Test
        void whatIsRejectedCannotBeRejectedAgain() {
            assertRefused(() -> decide(reject, rejected()), "already-rejected");
        }

        @Test
        void whatIsBeingVerifiedCannotBeRejected() {
            assertRefused(() -> decide(reject, verifying()), "being-verified");
        }

        @Test
        void whatIsMergedCannotBeRejected() {
            assertRefused(() -> decide(reject, merged()), "already-merged");
        }

        @Test
        void whatIsVoidCannotBeRejected() {
            assertRefused(() -> decide(reject, voided()), "already-voided");
        }

        @Test
        void whatWasWithdrawnCannotBeRejected() {
            assertRefused(() -> decide(reject, withdrawn()), "already-withdrawn");
        }

        @Test
        void whatWasNeverReportedCannotBeRejected() {
            assertRefused(() -> decide(reject), "no-such-issue");
        }
    }

    @Nested
    class Supplementing {

        private final Supplement open = new Supplement(ID, "It got worse.", "reporter", false, false);
        private final Supplement closed = new Supplement(ID, "It got worse.", "reporter", false, true);

        @Test
        void moreCanBeSaidWhileItWaits() {
            assertThat(decide(open, waiting())).containsExactly(supplemented());
        }

        @Test
        void moreCanBeSaidAfterFiling() {
            assertThat(decide(open, filed())).containsExactly(supplemented());
        }

        @Test
        void nothingCanBeAddedOnceItIsClosed() {
            assertRefused(() -> decide(closed, filed()), "issue-closed");
        }

        @Test
        void moreCanBeSaidWhileItIsVerified() {
            assertThat(decide(open, verifying())).containsExactly(supplemented());
        }

        @Test
        void moreCanBeSaidOfWhatIsMerged() {
            assertThat(decide(open, merged())).containsExactly(supplemented());
        }

        @Test
        void nothingCanBeAddedToWhatIsMergedOnceItIsClosed() {
            assertRefused(() -> decide(closed, merged()), "issue-closed");
        }

        @Test
        void nothingCanBeAddedToWhatIsVoid() {
            assertRefused(() -> decide(open, voided()), "already-voided");
        }

        @Test
        void nothingCanBeAddedToWhatWasWithdrawn() {
            assertRefused(() -> decide(open, withdrawn()), "already-withdrawn");
        }

        @Test
        void aComplaintIsSaidToBeOne() {
            assertThat(decide(new Supplement(ID, "Still dark!", "reporter", true, false), filed()))
                    .containsExactly(new IssueSupplemented(ID, "Still dark!", "reporter", true, null));
        }

        @Test
        void nothingCanBeAddedToWhatWasRejected() {
            assertRefused(() -> decide(open, rejected()), "already-rejected");
        }

        @Test
        void nothingCanBeAddedToWhatWasNeverReported() {
            assertRefused(() -> decide(open), "no-such-issue");
        }

        @Test
        void anAdditionLeavesTheStateAsItWas() {
            assertThat(state(waiting(), supplemented())).isEqualTo(state(waiting()));
        }

        private IssueSupplemented supplemented() {
            return new IssueSupplemented(ID, "It got worse.", "reporter");
        }
    }

    @Nested
    class AnsweringTheCallback {

        private final Answer answer = new Answer(ID, "Thanks.", true, 5, true);

        @Test
        void theReporterSaysWhetherItIsSolved() {
            assertThat(decide(answer, filed()))
                    .containsExactly(new IssueSupplemented(ID, "Thanks.", "reporter", null, null, true, 5));
        }

        @Test
        void nobodyIsAskedBeforeItIsCheckedNorOnceItIsOver() {
            assertRefused(() -> decide(answer), "no-such-issue");
            assertRefused(() -> decide(answer, waiting()), "no-callback-due");
            assertRefused(() -> decide(new Answer(ID, "Thanks.", true, 5, false), filed()), "no-callback-due");
            assertRefused(() -> decide(answer, merged()), "no-callback-due");
            assertRefused(() -> decide(answer, rejected()), "no-callback-due");
        }
    }

    @Nested
    class Answering {

        @Test
        void whatFiledItselfIsAnsweredAsFiledForEver() {
            IssueFiled byItself = new IssueFiled(ID, filing(), true);

            assertThat(state(waiting(), byItself).firstStatus()).isEqualTo("filed");
        }

        @Test
        void aMergeThatIsToldOnceMoreChangesNothing() {
            IssueFiled byItself = new IssueFiled(ID, filing(), true);
            IssueMerged merged = new IssueMerged(ID, 1, "master", filing(), true, false, null, null, null);

            assertThat(state(waiting(), byItself, merged, merged)).isEqualTo(state(waiting(), byItself, merged));
        }

        @Test
        void whatFiledItselfIsAnsweredAsFiledAlsoWhenMergedAndParted() {
            IssueFiled byItself = new IssueFiled(ID, filing(), true);
            IssueMerged merged = new IssueMerged(ID, 1, "master", filing(), true, false, null, null, null);
            IssueUnmerged parted = new IssueUnmerged(ID, 1, "master", filing(), "other-matter", null);

            assertThat(state(waiting(), byItself, merged).firstStatus()).isEqualTo("filed");
            assertThat(state(waiting(), byItself, merged, parted)).isEqualTo(state(waiting(), byItself));
        }

        @Test
        void whatAClerkFiledOrRejectedWasAnsweredAsReported() {
            assertThat(state(filed()).firstStatus()).isEqualTo("reported");
            assertThat(state(rejected()).firstStatus()).isEqualTo("reported");
        }
    }

    private List<IntakeEvent> decide(ReportingCommand command, IntakeEvent... given) {
        return decider.decide(command, state(given));
    }

    private ReportState state(IntakeEvent[] given, IntakeEvent... more) {
        ReportState state = decider.initial();
        for (IntakeEvent event : given) {
            state = decider.evolve(state, event);
        }
        for (IntakeEvent event : more) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    private static IntakeEvent[] waiting() {
        return new IntakeEvent[] {reported(null, GRID, null, "digest")};
    }

    private static IntakeEvent[] filed() {
        return new IntakeEvent[] {reported(null, GRID, null, "digest"), new IssueFiled(ID, filing(), false)};
    }

    private static IntakeEvent[] rejected() {
        return new IntakeEvent[] {
            reported(null, GRID, null, "digest"), new IssueRejected(ID, "duplicate", "Known already.")
        };
    }

    private static IntakeEvent[] verifying() {
        return waitingThen(requested());
    }

    private static IntakeEvent[] verified(String grid) {
        return waitingThen(
                requested(),
                new IssueVerified(ID, 1, "office", "genuine", null, List.of(), null, grid, null, true, false));
    }

    private static IntakeEvent[] merged() {
        return waitingThen(new IssueMerged(ID, 1, "master", null, true, false, null, null, null));
    }

    private static IntakeEvent[] unmerged() {
        return waitingThen(
                new IssueMerged(ID, 1, "master", null, true, false, null, null, null),
                new IssueUnmerged(ID, 1, "master", null, "other-matter", null));
    }

    private static IntakeEvent[] voided() {
        return waitingThen(new IssueVoided(ID, "test", "A test."));
    }

    private static IntakeEvent[] withdrawn() {
        return waitingThen(new IssueWithdrawn(ID, "mistaken", null));
    }

    private static IntakeEvent[] waitingThen(IntakeEvent... more) {
        return Stream.concat(Stream.of(waiting()), Stream.of(more)).toArray(IntakeEvent[]::new);
    }

    private static VerificationRequested requested() {
        return new VerificationRequested(ID, 1, GRID, "office", Instant.EPOCH, null, "rule", null);
    }

    private static Filing filing() {
        return new Filing("C0104", GRID, Urgency.GENERAL, "2026.1", true);
    }

    private static Report report(IssueReported report, @Nullable Urgency usual, boolean reachable) {
        return new Report(report, usual, "2026.1", reachable, false);
    }

    private static FileIssue file(@Nullable String grid, @Nullable Urgency urgency) {
        return new FileIssue(ID, "C0104", grid, urgency, Urgency.GENERAL, "2026.1", true, false);
    }

    private static IssueReported reported(
            @Nullable String category, @Nullable String grid, @Nullable Urgency urgency, String digest) {
        return new IssueReported(
                ID,
                "ABCD-EFGH-JKMN",
                "web",
                "A lamp is dark",
                "It has been dark for a week.",
                category,
                urgency,
                null,
                grid,
                null,
                false,
                null,
                null,
                digest);
    }
}
