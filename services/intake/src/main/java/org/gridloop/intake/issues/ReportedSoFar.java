package org.gridloop.intake.issues;

import java.util.List;
import java.util.Optional;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueReported;

/** The same fold over the journal's own stream: answers for an issue whose row has not been written yet. */
final class ReportedSoFar implements Decider<ReportedSoFar.Nothing, Optional<IssueRow>, IntakeEvent> {

    /** There is nothing to want here. */
    enum Nothing {}

    @Override
    public Optional<IssueRow> initial() {
        return Optional.empty();
    }

    @Override
    public List<IntakeEvent> decide(Nothing command, Optional<IssueRow> state) {
        return List.of();
    }

    @Override
    public Optional<IssueRow> evolve(Optional<IssueRow> state, IntakeEvent event) {
        if (state.isEmpty() && event instanceof IssueReported report) {
            return Optional.of(IssueLife.begun(report, null, null));
        }
        return state.map(row -> IssueLife.after(row, event, null));
    }
}
