package org.gridloop.intake.merging;

import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.merging.MergeCommand.PartFromEnded;
import org.gridloop.intake.merging.MergeState.Known;

/** Lets go of whatever was merged into a report that goes no further: each of them is a matter of its own again. */
final class Parting {

    private final Decisions<MergeCommand, MergeState, IntakeEvent> decisions;

    Parting(Decisions<MergeCommand, MergeState, IntakeEvent> decisions) {
        this.decisions = decisions;
    }

    void partAllFrom(String master, Cause cause) {
        Known known = decisions.stateOf(master).report();
        if (known != null) {
            known.tookIn().forEach(merged -> decisions.decide(merged, new PartFromEnded(merged, master), cause));
        }
    }
}
