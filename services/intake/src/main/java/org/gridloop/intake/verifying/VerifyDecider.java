package org.gridloop.intake.verifying;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.verifying.VerifyReason.BEING_VERIFIED;
import static org.gridloop.intake.verifying.VerifyReason.GRID_MISSING;
import static org.gridloop.intake.verifying.VerifyReason.NOT_BEING_VERIFIED;
import static org.gridloop.intake.verifying.VerifyReason.NO_LONGER_WAITING;
import static org.gridloop.intake.verifying.VerifyReason.NO_SUCH_ISSUE;

import java.util.List;
import org.gridloop.backbone.deciding.Decider;
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
import org.gridloop.intake.verifying.VerifyCommand.Answer;
import org.gridloop.intake.verifying.VerifyCommand.Ask;
import org.gridloop.intake.verifying.VerifyCommand.Found;
import org.gridloop.intake.verifying.VerifyCommand.GiveUp;
import org.gridloop.intake.verifying.VerifyLimits.Due;
import org.gridloop.intake.verifying.VerifyState.Asked;
import org.gridloop.intake.verifying.VerifyState.Known;
import org.gridloop.intake.verifying.VerifyState.Past;
import org.gridloop.intake.verifying.VerifyState.Unreported;
import org.gridloop.intake.verifying.VerifyState.Waiting;
import org.jspecify.annotations.Nullable;

/** One look at a time, within a limit of its own. */
final class VerifyDecider implements Decider<VerifyCommand, VerifyState, IntakeEvent> {

    private record Turn(VerifyCommand command, VerifyState state) {}

    @Override
    public VerifyState initial() {
        return new Unreported();
    }

    @Override
    public List<IntakeEvent> decide(VerifyCommand command, VerifyState state) {
        return switch (new Turn(command, state)) {
            case Turn(Ask c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Ask c, Waiting s) -> List.of(requested(c, s.known()));
            case Turn(Ask c, Asked s) -> throw refused(BEING_VERIFIED);
            case Turn(Ask c, Past s) -> throw refused(NO_LONGER_WAITING, s.status());

            case Turn(Answer c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Answer c, Waiting s) -> throw refused(NOT_BEING_VERIFIED);
            case Turn(Answer c, Asked s) -> List.of(answered(c, s));
            case Turn(Answer c, Past s) -> throw refused(NO_LONGER_WAITING, s.status());

            case Turn(GiveUp c, Unreported s) -> List.of();
            case Turn(GiveUp c, Waiting s) -> List.of();
            case Turn(GiveUp c, Asked s) when isPassed(c, s) -> List.of(unanswered(c, s));
            case Turn(GiveUp c, Asked s) -> List.of();
            case Turn(GiveUp c, Past s) -> List.of();
        };
    }

    @Override
    public VerifyState evolve(VerifyState state, IntakeEvent event) {
        return switch (event) {
            case IssueReported e -> new Waiting(new Known(e.grid(), e.urgency(), 0, null));
            case IssueSupplemented e -> state;
            case VerificationRequested e ->
                new Asked(knownOf(state).askedIn(e.grid(), e.verificationNo()), e.grid(), e.unit(), e.verifyBy());
            case IssueVerified e -> new Waiting(knownOf(state).in(e.grid()));
            case IssueRejected e -> new Past(knownOf(state), "not_accepted");
            case IssueVoided e -> new Past(knownOf(state), "voided");
            case IssueWithdrawn e -> new Past(knownOf(state), "withdrawn");
            case IssueFiled e -> new Past(knownOf(state).in(e.filing().grid()), "filed");
            case IssueMerged e -> new Past(knownOf(state), "merged");
            case IssueUnmerged e ->
                e.filing() == null ? new Waiting(knownOf(state)) : new Past(knownOf(state), "filed");
        };
    }

    private static VerificationRequested requested(Ask c, Known report) {
        String grid = c.grid() == null ? report.grid() : c.grid();
        if (grid == null) {
            throw refused(GRID_MISSING);
        }
        Due due = c.limits().due(report.urgency(), c.at());
        return new VerificationRequested(
                c.issueId(),
                report.asked() + 1,
                grid,
                "office-" + grid,
                due.by(),
                c.question(),
                due.rule(),
                due.calendarVersion());
    }

    private static IssueVerified answered(Answer c, Asked s) {
        Found found = c.found();
        return new IssueVerified(
                c.issueId(),
                s.known().asked(),
                s.unit(),
                found.finding(),
                found.note(),
                found.evidence(),
                found.category(),
                gridOf(found, s),
                found.place(),
                !c.at().isAfter(s.verifyBy()),
                false);
    }

    /** What is genuine lies where it was found, even if the report did not say where. */
    private static @Nullable String gridOf(Found found, Asked s) {
        return found.grid() == null && found.finding().equals("genuine") ? s.grid() : found.grid();
    }

    private static IssueVerified unanswered(GiveUp c, Asked s) {
        return new IssueVerified(
                c.issueId(), s.known().asked(), s.unit(), "unanswered", null, List.of(), null, null, null, false, true);
    }

    private static boolean isPassed(GiveUp c, Asked s) {
        return c.verificationNo() == s.known().asked() && !c.at().isBefore(s.verifyBy());
    }

    private static Known knownOf(VerifyState state) {
        Known known = state.report();
        if (known == null) {
            throw new IllegalStateException("something happened to an issue before it was reported");
        }
        return known;
    }
}
