package org.gridloop.intake.merging;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.merging.MergeReason.ALREADY_MERGED;
import static org.gridloop.intake.merging.MergeReason.BEING_VERIFIED;
import static org.gridloop.intake.merging.MergeReason.HAS_MERGED_ONES;
import static org.gridloop.intake.merging.MergeReason.IN_HAND;
import static org.gridloop.intake.merging.MergeReason.ISSUE_CLOSED;
import static org.gridloop.intake.merging.MergeReason.MASTER_CLOSED;
import static org.gridloop.intake.merging.MergeReason.MASTER_MERGED;
import static org.gridloop.intake.merging.MergeReason.NOT_MERGED;
import static org.gridloop.intake.merging.MergeReason.NO_SUCH_ISSUE;
import static org.gridloop.intake.merging.MergeReason.NO_SUCH_MASTER;
import static org.gridloop.intake.merging.MergeReason.OVER;

import java.util.List;
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
import org.gridloop.intake.merging.MergeCommand.Merge;
import org.gridloop.intake.merging.MergeCommand.MergeAgain;
import org.gridloop.intake.merging.MergeCommand.PartFromEnded;
import org.gridloop.intake.merging.MergeCommand.TakeIn;
import org.gridloop.intake.merging.MergeCommand.Unmerge;
import org.gridloop.intake.merging.MergeState.Filed;
import org.gridloop.intake.merging.MergeState.Known;
import org.gridloop.intake.merging.MergeState.Merged;
import org.gridloop.intake.merging.MergeState.Over;
import org.gridloop.intake.merging.MergeState.Unreported;
import org.gridloop.intake.merging.MergeState.Verifying;
import org.gridloop.intake.merging.MergeState.Waiting;
import org.jspecify.annotations.Nullable;

/** Every merged report hangs on an open master, and no master hangs on another. */
final class MergeDecider implements Decider<MergeCommand, MergeState, IntakeEvent> {

    private record Turn(MergeCommand command, MergeState state) {}

    @Override
    public MergeState initial() {
        return new Unreported();
    }

    @Override
    public List<IntakeEvent> decide(MergeCommand command, MergeState state) {
        return switch (new Turn(command, state)) {
            case Turn(TakeIn c, Unreported s) -> throw refused(NO_SUCH_MASTER);
            case Turn(TakeIn c, Waiting s) -> takenIn(c, s.known());
            case Turn(TakeIn c, Verifying s) -> takenIn(c, s.known());
            case Turn(TakeIn c, Filed s) when c.isClosed() -> throw refused(MASTER_CLOSED);
            case Turn(TakeIn c, Filed s) -> takenIn(c, s.known());
            case Turn(TakeIn c, Merged s) -> throw refused(MASTER_MERGED);
            case Turn(TakeIn c, Over s) -> throw refused(MASTER_CLOSED);

            case Turn(Merge c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Merge c, Waiting s) -> List.of(merged(c, s.known(), null));
            case Turn(Merge c, Verifying s) -> throw refused(BEING_VERIFIED);
            case Turn(Merge c, Filed s) when c.isClosed() -> throw refused(ISSUE_CLOSED);
            case Turn(Merge c, Filed s) when c.isInHand() -> throw refused(IN_HAND);
            case Turn(Merge c, Filed s) -> List.of(merged(c, s.known(), s.filing()));
            case Turn(Merge c, Merged s) -> throw refused(ALREADY_MERGED);
            case Turn(Merge c, Over s) -> throw refused(OVER, s.status());

            case Turn(Unmerge c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Unmerge c, Waiting s) -> throw refused(NOT_MERGED);
            case Turn(Unmerge c, Verifying s) -> throw refused(NOT_MERGED);
            case Turn(Unmerge c, Filed s) -> throw refused(NOT_MERGED);
            case Turn(Unmerge c, Merged s) when c.isClosed() -> throw refused(ISSUE_CLOSED);
            case Turn(Unmerge c, Merged s) -> List.of(unmerged(c, s));
            case Turn(Unmerge c, Over s) -> throw refused(NOT_MERGED);

            case Turn(PartFromEnded c, Unreported s) -> List.of();
            case Turn(PartFromEnded c, Waiting s) -> List.of();
            case Turn(PartFromEnded c, Verifying s) -> List.of();
            case Turn(PartFromEnded c, Filed s) -> List.of();
            case Turn(PartFromEnded c, Merged s) when s.master().equals(c.master()) -> List.of(parted(c, s));
            case Turn(PartFromEnded c, Merged s) -> List.of();
            case Turn(PartFromEnded c, Over s) -> List.of();

            case Turn(MergeAgain c, Unreported s) -> List.of();
            case Turn(MergeAgain c, Waiting s) -> List.of();
            case Turn(MergeAgain c, Verifying s) -> List.of();
            case Turn(MergeAgain c, Filed s) -> List.of();
            case Turn(MergeAgain c, Merged s) -> again(c, s);
            case Turn(MergeAgain c, Over s) -> List.of();
        };
    }

    @Override
    public MergeState evolve(MergeState state, IntakeEvent event) {
        return switch (event) {
            case IssueReported e -> new Waiting(new Known(e.grid(), e.reporterRef(), 0, java.util.Set.of()));
            case IssueSupplemented e -> e.mergedIssueId() == null ? state : took(state, e.mergedIssueId());
            case VerificationRequested e -> new Verifying(knownOf(state));
            case IssueVerified e -> new Waiting(knownOf(state).in(e.grid()));
            case IssueRejected e -> new Over(knownOf(state), "not_accepted");
            case IssueVoided e -> new Over(knownOf(state), "voided");
            case IssueWithdrawn e -> new Over(knownOf(state), "withdrawn");
            case IssueFiled e -> new Filed(knownOf(state).in(e.filing().grid()), e.filing());
            case IssueMerged e -> new Merged(knownOf(state).merged(e.mergeNo()), e.masterIssueId(), e.filing());
            case IssueUnmerged e ->
                e.filing() == null ? new Waiting(knownOf(state)) : new Filed(knownOf(state), e.filing());
        };
    }

    private static MergeState took(MergeState state, String merged) {
        Known known = knownOf(state).with(merged);
        return switch (state) {
            case Unreported s -> s;
            case Waiting s -> new Waiting(known);
            case Verifying s -> new Verifying(known);
            case Filed s -> new Filed(known, s.filing());
            case Merged s -> new Merged(known, s.master(), s.filing());
            case Over s -> new Over(known, s.status());
        };
    }

    private static List<IntakeEvent> takenIn(TakeIn c, Known master) {
        if (master.tookIn().contains(c.mergedIssueId())) {
            return List.of();
        }
        return List.of(new IssueSupplemented(c.issueId(), c.text(), "merged", true, c.mergedIssueId()));
    }

    private static IssueMerged merged(Merge c, Known report, @Nullable Filing filing) {
        if (!c.parted().containsAll(report.tookIn())) {
            throw refused(HAS_MERGED_ONES);
        }
        return new IssueMerged(
                c.issueId(),
                report.merges() + 1,
                c.masterIssueId(),
                filing,
                filing == null ? c.reachable() : filing.reachable(),
                c.suggested(),
                c.metres(),
                c.likeness(),
                c.note());
    }

    /** The same merge, with the same number; what was never filed was never dispatched either. */
    private static List<IntakeEvent> again(MergeAgain c, Merged s) {
        Filing filing = s.filing();
        if (filing == null) {
            return List.of();
        }
        return List.of(new IssueMerged(
                c.issueId(), s.known().merges(), s.master(), filing, filing.reachable(), false, null, null, null));
    }

    private static IssueUnmerged unmerged(Unmerge c, Merged s) {
        return new IssueUnmerged(c.issueId(), s.known().merges(), s.master(), s.filing(), c.reason(), c.explanation());
    }

    private static IssueUnmerged parted(PartFromEnded c, Merged s) {
        return new IssueUnmerged(c.issueId(), s.known().merges(), s.master(), s.filing(), "other", null);
    }

    private static Known knownOf(MergeState state) {
        Known known = state.report();
        if (known == null) {
            throw new IllegalStateException("something happened to an issue before it was reported");
        }
        return known;
    }
}
