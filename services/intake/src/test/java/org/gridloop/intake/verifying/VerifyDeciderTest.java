package org.gridloop.intake.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.SpecialDay;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Evidence;
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
import org.gridloop.intake.verifying.VerifyCommand.Answer;
import org.gridloop.intake.verifying.VerifyCommand.Ask;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.gridloop.intake.verifying.VerifyCommand.GiveUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerifyDeciderTest {

    private static final String ID = "7b2f0b0e-7d8f-5c39-9f3e-0c7b7c1b0a11";
    private static final String GRID = "37990100100101";
    private static final String OTHER_GRID = "37990100100102";
    /** A Sunday; eight office hours from then end when the office closes on Monday. */
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    private static final Instant LIMIT = Instant.parse("2026-11-23T10:00:00Z");
    private static final VerifyLimits LIMITS = new VerifyLimits(
            Duration.ofHours(8),
            Duration.ofHours(2),
            new Timetable(
                    OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")),
                    new WorkingCalendar(
                            "calendar-3",
                            Set.of(2026),
                            List.of(new SpecialDay(LocalDate.parse("2026-10-10"), "国庆节", true)))));
    private static final Filing FILING = new Filing("C0104", GRID, Urgency.GENERAL, "2026.1", true);
    private static final IssueReported REPORTED = reported(GRID, null);
    private static final VerificationRequested REQUESTED = requested(1, GRID, LIMIT, "480 min, office hours");
    private static final IssueVerified VERIFIED =
            new IssueVerified(ID, 1, "office-" + GRID, "unclear", null, List.of(), null, null, null, true, false);
    private static final IssueFiled FILED = new IssueFiled(ID, FILING, false);

    private final VerifyDecider decider = new VerifyDecider();

    @Nested
    class Asking {

        private final Ask ask = new Ask(ID, null, "Is it still dark?", LIMITS, NOW);

        @Test
        void theReportsOwnGridIsAskedWithinAWorkingDay() {
            assertThat(decide(ask, REPORTED)).containsExactly(REQUESTED);
        }

        @Test
        void whatIsUrgentHasToBeLookedAtInTwoHours() {
            assertThat(decide(ask, reported(GRID, Urgency.CRITICAL)))
                    .containsExactly(requested(1, GRID, NOW.plus(Duration.ofHours(2)), "120 min, continuous"));
        }

        @Test
        void theLimitCountsOfficeHoursOverTheHolidayAndTheMakeUpWorkday() {
            Instant fridayAfternoon = Instant.parse("2026-10-09T08:00:00Z");
            assertThat(decide(new Ask(ID, null, "Is it still dark?", LIMITS, fridayAfternoon), REPORTED))
                    .containsExactly(
                            requested(1, GRID, Instant.parse("2026-10-10T08:00:00Z"), "480 min, office hours"));
        }

        @Test
        void theClerksGridGoesBeforeTheReports() {
            assertThat(decide(new Ask(ID, OTHER_GRID, "Is it still dark?", LIMITS, NOW), REPORTED))
                    .containsExactly(requested(1, OTHER_GRID, LIMIT, "480 min, office hours"));
        }

        @Test
        void withoutAnyGridNobodyCanBeAsked() {
            assertRefused(ask, "grid-missing", reported(null, null));
        }

        @Test
        void itCanBeAskedAgainAfterAnAnswer() {
            assertThat(decide(ask, REPORTED, REQUESTED, VERIFIED))
                    .containsExactly(requested(2, GRID, LIMIT, "480 min, office hours"));
        }

        @Test
        void nobodyIsAskedTwiceAtOnce() {
            assertRefused(ask, "being-verified", REPORTED, REQUESTED);
        }

        @Test
        void whatWasNeverReportedIsNotVerified() {
            assertRefused(ask, "no-such-issue");
        }

        @Test
        void whatHasBeenDecidedIsNotVerified() {
            for (IntakeEvent past : past()) {
                assertRefused(ask, "no-longer-waiting", REPORTED, past);
            }
        }

        @Test
        void whatIsUnmergedBeforeFilingCanBeVerified() {
            assertThat(decide(ask, REPORTED, merged(null), new IssueUnmerged(ID, 1, "master", null, "other", null)))
                    .hasSize(1);
            assertRefused(
                    ask,
                    "no-longer-waiting",
                    REPORTED,
                    FILED,
                    merged(FILING),
                    new IssueUnmerged(ID, 1, "master", FILING, "other", null));
        }
    }

    @Nested
    class Answering {

        private final Answer answer = new Answer(ID, found("genuine", null), LIMIT);

        @Test
        void whatIsGenuineLiesInTheGridWhereItWasFound() {
            assertThat(decide(answer, REPORTED, REQUESTED))
                    .containsExactly(verified("genuine", GRID, true, "Dark indeed."));
        }

        @Test
        void whatMovedLiesWhereItIsNow() {
            assertThat(decide(new Answer(ID, found("genuine", OTHER_GRID), NOW), REPORTED, REQUESTED))
                    .containsExactly(verified("genuine", OTHER_GRID, true, "Dark indeed."));
        }

        @Test
        void whatIsNotGenuineLiesNowhere() {
            assertThat(decide(new Answer(ID, found("not-genuine", null), NOW), REPORTED, REQUESTED))
                    .containsExactly(verified("not-genuine", null, true, "Dark indeed."));
        }

        @Test
        void anAnswerAfterTheLimitIsLate() {
            assertThat(decide(new Answer(ID, found("unclear", null), LIMIT.plusSeconds(1)), REPORTED, REQUESTED))
                    .containsExactly(verified("unclear", null, false, "Dark indeed."));
        }

        @Test
        void whatNobodyAskedIsNotAnswered() {
            assertRefused(answer, "not-being-verified", REPORTED);
            assertRefused(answer, "not-being-verified", REPORTED, REQUESTED, VERIFIED);
        }

        @Test
        void whatWasNeverReportedIsNotAnswered() {
            assertRefused(answer, "no-such-issue");
        }

        @Test
        void whatHasBeenDecidedIsNotAnswered() {
            assertRefused(answer, "no-longer-waiting", REPORTED, FILED);
        }
    }

    @Nested
    class GivingUp {

        private final GiveUp giveUp = new GiveUp(ID, 1, LIMIT);

        @Test
        void atTheLimitTheReportLiesWithTheClerkAgain() {
            assertThat(decide(giveUp, REPORTED, REQUESTED))
                    .containsExactly(new IssueVerified(
                            ID, 1, "office-" + GRID, "unanswered", null, List.of(), null, null, null, false, true));
        }

        @Test
        void beforeTheLimitNothingHappens() {
            assertThat(decide(new GiveUp(ID, 1, LIMIT.minusSeconds(1)), REPORTED, REQUESTED))
                    .isEmpty();
        }

        @Test
        void theLimitOfAnEarlierVerificationIsNoLongerOne() {
            assertThat(decide(
                            giveUp, REPORTED, REQUESTED, VERIFIED, requested(2, GRID, LIMIT, "480 min, office hours")))
                    .isEmpty();
        }

        @Test
        void anAnswerWins() {
            assertThat(decide(giveUp, REPORTED, REQUESTED, VERIFIED)).isEmpty();
        }

        @Test
        void whatHasBeenDecidedOrWasNeverReportedIsLeftAlone() {
            assertThat(decide(giveUp, REPORTED, REQUESTED, VERIFIED, FILED)).isEmpty();
            assertThat(decide(giveUp)).isEmpty();
        }
    }

    @Test
    void anAdditionLeavesTheStateAsItWas() {
        assertThat(state(REPORTED, REQUESTED, new IssueSupplemented(ID, "more", "reporter")))
                .isEqualTo(state(REPORTED, REQUESTED));
    }

    @Test
    void theStatusIsTheWordOfTheLoop() {
        assertThat(state().status()).isEqualTo("unreported");
        assertThat(state(REPORTED).status()).isEqualTo("reported");
        assertThat(state(REPORTED, REQUESTED).status()).isEqualTo("verifying");
        assertThat(past().stream().map(event -> state(REPORTED, event).status()))
                .containsExactly("filed", "merged", "not_accepted", "voided", "withdrawn");
    }

    private static List<IntakeEvent> past() {
        return List.of(
                FILED,
                merged(null),
                new IssueRejected(ID, "duplicate", "Known."),
                new IssueVoided(ID, "test", "A test."),
                new IssueWithdrawn(ID, "mistaken", null));
    }

    private static IssueMerged merged(@Nullable Filing filing) {
        return new IssueMerged(ID, 1, "master", filing, true, false, null, null, null);
    }

    private static Found found(String finding, @Nullable String grid) {
        return new Found(finding, "Dark indeed.", List.of(evidence()), "C0104", grid, null);
    }

    private static IssueVerified verified(String finding, @Nullable String grid, boolean inTime, String note) {
        return new IssueVerified(
                ID, 1, "office-" + GRID, finding, note, List.of(evidence()), "C0104", grid, null, inTime, false);
    }

    private static Evidence evidence() {
        return new Evidence("lamp.jpg", "image/jpeg", 1, "0".repeat(64));
    }

    private static VerificationRequested requested(int no, String grid, Instant verifyBy, String limit) {
        return new VerificationRequested(
                ID,
                no,
                grid,
                "office-" + grid,
                verifyBy,
                "Is it still dark?",
                "verification: " + limit,
                limit.endsWith("office hours") ? "calendar-3" : null);
    }

    private static IssueReported reported(@Nullable String grid, @Nullable Urgency urgency) {
        return new IssueReported(
                ID,
                "ABCD-EFGH-JKMN",
                "web",
                "title",
                "text",
                null,
                urgency,
                null,
                grid,
                null,
                false,
                null,
                null,
                "digest");
    }

    private List<IntakeEvent> decide(VerifyCommand command, IntakeEvent... given) {
        return decider.decide(command, state(given));
    }

    private VerifyState state(IntakeEvent... given) {
        VerifyState state = decider.initial();
        for (IntakeEvent event : given) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private void assertRefused(VerifyCommand command, String code, IntakeEvent... given) {
        assertThatThrownBy(() -> decide(command, given))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
