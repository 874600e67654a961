package org.gridloop.intake.reporting;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.reporting.ReportingReason.ALREADY_FILED;
import static org.gridloop.intake.reporting.ReportingReason.ALREADY_MERGED;
import static org.gridloop.intake.reporting.ReportingReason.ALREADY_REJECTED;
import static org.gridloop.intake.reporting.ReportingReason.ALREADY_VOIDED;
import static org.gridloop.intake.reporting.ReportingReason.ALREADY_WITHDRAWN;
import static org.gridloop.intake.reporting.ReportingReason.BEING_VERIFIED;
import static org.gridloop.intake.reporting.ReportingReason.GRID_MISSING;
import static org.gridloop.intake.reporting.ReportingReason.ISSUE_CLOSED;
import static org.gridloop.intake.reporting.ReportingReason.KEY_REUSED;
import static org.gridloop.intake.reporting.ReportingReason.NO_CALLBACK_DUE;
import static org.gridloop.intake.reporting.ReportingReason.NO_SUCH_ISSUE;

import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.deciding.Decider;
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
import org.gridloop.intake.reporting.ReportState.Essence;
import org.gridloop.intake.reporting.ReportState.Filed;
import org.gridloop.intake.reporting.ReportState.Known;
import org.gridloop.intake.reporting.ReportState.Merged;
import org.gridloop.intake.reporting.ReportState.Rejected;
import org.gridloop.intake.reporting.ReportState.Reported;
import org.gridloop.intake.reporting.ReportState.Unreported;
import org.gridloop.intake.reporting.ReportState.Verifying;
import org.gridloop.intake.reporting.ReportState.Voided;
import org.gridloop.intake.reporting.ReportState.Withdrawn;
import org.gridloop.intake.reporting.ReportingCommand.Answer;
import org.gridloop.intake.reporting.ReportingCommand.FileIssue;
import org.gridloop.intake.reporting.ReportingCommand.Reject;
import org.gridloop.intake.reporting.ReportingCommand.Report;
import org.gridloop.intake.reporting.ReportingCommand.Supplement;
import org.jspecify.annotations.Nullable;

/** What may happen to a report. */
final class ReportingDecider implements Decider<ReportingCommand, ReportState, IntakeEvent> {

    private record Turn(ReportingCommand command, ReportState state) {}

    @Override
    public ReportState initial() {
        return new Unreported();
    }

    @Override
    public List<IntakeEvent> decide(ReportingCommand command, ReportState state) {
        return switch (new Turn(command, state)) {
            case Turn(Report c, Unreported s) when isCertain(c.report()) -> List.of(c.report(), filedByItself(c));
            case Turn(Report c, Unreported s) -> List.of(c.report());
            case Turn(Report c, Known s) -> sameAgain(c, s.essence());

            case Turn(FileIssue c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(FileIssue c, Reported s) -> List.of(filedByClerk(c, s.essence()));
            case Turn(FileIssue c, Verifying s) -> throw refused(BEING_VERIFIED);
            case Turn(FileIssue c, Filed s) -> throw refused(ALREADY_FILED);
            case Turn(FileIssue c, Merged s) -> throw refused(ALREADY_MERGED);
            case Turn(FileIssue c, Rejected s) -> throw refused(ALREADY_REJECTED);
            case Turn(FileIssue c, Voided s) -> throw refused(ALREADY_VOIDED);
            case Turn(FileIssue c, Withdrawn s) -> throw refused(ALREADY_WITHDRAWN);

            case Turn(Reject c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Reject c, Reported s) -> List.of(new IssueRejected(c.issueId(), c.reason(), c.explanation()));
            case Turn(Reject c, Verifying s) -> throw refused(BEING_VERIFIED);
            case Turn(Reject c, Filed s) -> throw refused(ALREADY_FILED);
            case Turn(Reject c, Merged s) -> throw refused(ALREADY_MERGED);
            case Turn(Reject c, Rejected s) -> throw refused(ALREADY_REJECTED);
            case Turn(Reject c, Voided s) -> throw refused(ALREADY_VOIDED);
            case Turn(Reject c, Withdrawn s) -> throw refused(ALREADY_WITHDRAWN);

            case Turn(Supplement c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Supplement c, Reported s) -> List.of(supplemented(c));
            case Turn(Supplement c, Verifying s) -> List.of(supplemented(c));
            case Turn(Supplement c, Filed s) when c.isClosed() -> throw refused(ISSUE_CLOSED);
            case Turn(Supplement c, Filed s) -> List.of(supplemented(c));
            case Turn(Supplement c, Merged s) when c.isClosed() -> throw refused(ISSUE_CLOSED);
            case Turn(Supplement c, Merged s) -> List.of(supplemented(c));
            case Turn(Supplement c, Rejected s) -> throw refused(ALREADY_REJECTED);
            case Turn(Supplement c, Voided s) -> throw refused(ALREADY_VOIDED);
            case Turn(Supplement c, Withdrawn s) -> throw refused(ALREADY_WITHDRAWN);

            case Turn(Answer c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Answer c, Filed s) when c.isDue() -> List.of(answered(c));
            case Turn(Answer c, Known s) -> throw refused(NO_CALLBACK_DUE);
        };
    }

    @Override
    public ReportState evolve(ReportState state, IntakeEvent event) {
        return switch (event) {
            case IssueReported e -> new Reported(Essence.of(e));
            case IssueFiled e -> new Filed(essenceOf(state), e.filing(), e.automatic());
            case IssueRejected e -> new Rejected(essenceOf(state));
            case IssueSupplemented e -> state;
            case VerificationRequested e -> new Verifying(essenceOf(state));
            case IssueVerified e -> new Reported(essenceOf(state).foundIn(e.grid()));
            case IssueVoided e -> new Voided(essenceOf(state));
            case IssueWithdrawn e -> new Withdrawn(essenceOf(state));
            case IssueMerged e -> merged(state);
            case IssueUnmerged e -> unmerged(state);
        };
    }

    /** Told once more, a merge changes nothing. */
    private static ReportState merged(ReportState state) {
        return state instanceof Merged
                ? state
                : new Merged(essenceOf(state), state instanceof Filed filed ? filed : null);
    }

    private static ReportState unmerged(ReportState state) {
        Filed filed = state instanceof Merged merged ? merged.filed() : null;
        return filed == null ? new Reported(essenceOf(state)) : filed;
    }

    /** A category and a grid are all a clerk would look for. */
    private static boolean isCertain(IssueReported report) {
        return report.category() != null && report.grid() != null;
    }

    private static List<IntakeEvent> sameAgain(Report command, Essence first) {
        if (!first.requestDigest().equals(command.report().requestDigest())) {
            throw refused(KEY_REUSED);
        }
        return List.of();
    }

    private static IssueFiled filedByItself(Report c) {
        IssueReported report = c.report();
        Urgency urgency = report.urgency() == null ? c.usualUrgency() : report.urgency();
        Filing filing = new Filing(
                Objects.requireNonNull(report.category()),
                Objects.requireNonNull(report.grid()),
                urgency == null ? Urgency.GENERAL : urgency,
                c.referenceVersion(),
                c.reachable());
        return new IssueFiled(report.issueId(), filing, true, onlyIf(c.fastTrack()));
    }

    private static IssueFiled filedByClerk(FileIssue c, Essence report) {
        String grid = c.grid() == null ? report.grid() : c.grid();
        if (grid == null) {
            throw refused(GRID_MISSING);
        }
        Urgency urgency = c.urgency() == null ? c.usualUrgency() : c.urgency();
        Filing filing = new Filing(c.category(), grid, urgency, c.referenceVersion(), c.reachable());
        return new IssueFiled(c.issueId(), filing, false, onlyIf(c.fastTrack()));
    }

    /** Said of the few it is true of. */
    private static @Nullable Boolean onlyIf(boolean so) {
        return so ? Boolean.TRUE : null;
    }

    private static IssueSupplemented supplemented(Supplement c) {
        return new IssueSupplemented(c.issueId(), c.text(), c.by(), onlyIf(c.isComplaint()), null);
    }

    private static IssueSupplemented answered(Answer c) {
        return new IssueSupplemented(c.issueId(), c.text(), "reporter", null, null, c.solved(), c.satisfaction());
    }

    private static Essence essenceOf(ReportState state) {
        Essence known = state.known();
        if (known == null) {
            throw new IllegalStateException("something happened to an issue before it was reported");
        }
        return known;
    }
}
