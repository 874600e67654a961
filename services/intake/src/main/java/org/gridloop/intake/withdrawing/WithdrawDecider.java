package org.gridloop.intake.withdrawing;

import static org.gridloop.backbone.deciding.Refusal.refused;
import static org.gridloop.intake.withdrawing.WithdrawReason.ALREADY_FILED;
import static org.gridloop.intake.withdrawing.WithdrawReason.ALREADY_MERGED;
import static org.gridloop.intake.withdrawing.WithdrawReason.ALREADY_REJECTED;
import static org.gridloop.intake.withdrawing.WithdrawReason.ALREADY_VOIDED;
import static org.gridloop.intake.withdrawing.WithdrawReason.ALREADY_WITHDRAWN;
import static org.gridloop.intake.withdrawing.WithdrawReason.BEING_VERIFIED;
import static org.gridloop.intake.withdrawing.WithdrawReason.NO_SUCH_ISSUE;

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
import org.gridloop.intake.withdrawing.WithdrawCommand.DeclareVoid;
import org.gridloop.intake.withdrawing.WithdrawCommand.Withdraw;
import org.gridloop.intake.withdrawing.WithdrawState.Filed;
import org.gridloop.intake.withdrawing.WithdrawState.Merged;
import org.gridloop.intake.withdrawing.WithdrawState.Rejected;
import org.gridloop.intake.withdrawing.WithdrawState.Unreported;
import org.gridloop.intake.withdrawing.WithdrawState.Verifying;
import org.gridloop.intake.withdrawing.WithdrawState.Voided;
import org.gridloop.intake.withdrawing.WithdrawState.Waiting;
import org.gridloop.intake.withdrawing.WithdrawState.Withdrawn;

/** Only what waits at the desk can be taken away. */
final class WithdrawDecider implements Decider<WithdrawCommand, WithdrawState, IntakeEvent> {

    private record Turn(WithdrawCommand command, WithdrawState state) {}

    @Override
    public WithdrawState initial() {
        return new Unreported();
    }

    @Override
    public List<IntakeEvent> decide(WithdrawCommand command, WithdrawState state) {
        return switch (new Turn(command, state)) {
            case Turn(DeclareVoid c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(DeclareVoid c, Waiting s) -> List.of(new IssueVoided(c.issueId(), c.reason(), c.explanation()));
            case Turn(DeclareVoid c, Verifying s) -> throw refused(BEING_VERIFIED);
            case Turn(DeclareVoid c, Filed s) -> throw refused(ALREADY_FILED);
            case Turn(DeclareVoid c, Merged s) -> throw refused(ALREADY_MERGED);
            case Turn(DeclareVoid c, Rejected s) -> throw refused(ALREADY_REJECTED);
            case Turn(DeclareVoid c, Voided s) -> throw refused(ALREADY_VOIDED);
            case Turn(DeclareVoid c, Withdrawn s) -> throw refused(ALREADY_WITHDRAWN);

            case Turn(Withdraw c, Unreported s) -> throw refused(NO_SUCH_ISSUE);
            case Turn(Withdraw c, Waiting s) -> List.of(new IssueWithdrawn(c.issueId(), c.reason(), c.explanation()));
            case Turn(Withdraw c, Verifying s) -> throw refused(BEING_VERIFIED);
            case Turn(Withdraw c, Filed s) -> throw refused(ALREADY_FILED);
            case Turn(Withdraw c, Merged s) -> throw refused(ALREADY_MERGED);
            case Turn(Withdraw c, Rejected s) -> throw refused(ALREADY_REJECTED);
            case Turn(Withdraw c, Voided s) -> throw refused(ALREADY_VOIDED);
            case Turn(Withdraw c, Withdrawn s) -> throw refused(ALREADY_WITHDRAWN);
        };
    }

    @Override
    public WithdrawState evolve(WithdrawState state, IntakeEvent event) {
        return switch (event) {
            case IssueReported e -> new Waiting(e.grid());
            case IssueSupplemented e -> state;
            case VerificationRequested e -> new Verifying(state.place());
            case IssueVerified e -> new Waiting(e.grid() == null ? state.place() : e.grid());
            case IssueRejected e -> new Rejected(state.place());
            case IssueVoided e -> new Voided(state.place());
            case IssueWithdrawn e -> new Withdrawn(state.place());
            case IssueFiled e -> new Filed(e.filing().grid());
            case IssueMerged e -> new Merged(state.place());
            case IssueUnmerged e -> e.filing() == null ? new Waiting(state.place()) : new Filed(state.place());
        };
    }
}
