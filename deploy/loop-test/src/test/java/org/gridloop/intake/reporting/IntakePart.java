package org.gridloop.intake.reporting;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.deciding.Outcome;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.simulation.Part;

/** Intake's deciding, over whatever journal it is given. */
public final class IntakePart implements Part {

    private final Decisions<ReportingCommand, ReportState, IntakeEvent> decisions;

    public IntakePart(DecisionsMaker maker, DomainClock clock) {
        this.decisions = maker.over(new ReportingDecider(), IntakeEvent.class);
    }

    @Override
    public List<When<?>> automations() {
        return List.of();
    }

    /** A report that is filed at once. */
    public boolean report(String issueId, String category, String grid, boolean reachable, Cause cause) {
        CompletableFuture<Outcome<ReportState, IntakeEvent>> decided = decisions
                .decideOnNewSoon(issueId, ReportingDoor.aReport(issueId, category, grid, reachable), cause, null)
                .toCompletableFuture();
        try {
            return !decided.join().changedNothing();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    @Override
    public boolean hasHeard(String issueId, String causeId) {
        return decisions.hasHeard(issueId, causeId);
    }
}
