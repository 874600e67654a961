package org.gridloop.evaluation.closing;

import java.time.Duration;
import java.util.List;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.deciding.DecisionsMaker;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.evaluation.closing.ClosingCommand.By;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.looptest.SmallDistrict;
import org.gridloop.simulation.Part;

/** Evaluation's closing, with its automation, over whatever journal it is given. */
public final class EvaluationPart implements Part {

    /** Somebody who oversees every area and handled nothing. */
    private static final By SUPERVISOR = new By(null, List.of(), true);

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final DomainClock clock;

    public EvaluationPart(DecisionsMaker maker, DomainClock clock) {
        this.clock = clock;
        this.decisions = maker.over(new ClosingDecider(), EvaluationEvent.class);
    }

    @Override
    public List<When<?>> automations() {
        CheckLimits limits = new CheckLimits(Duration.ofHours(8), Duration.ofHours(4), SmallDistrict.HOURS);
        return List.of(new WhenHandlingIsFinishedThenAssignCheck(decisions, () -> limits, clock));
    }

    public boolean pass(String issueId, Cause cause) {
        return !decisions
                .decide(issueId, new ClosingCommand.PassCheck(issueId, SUPERVISOR, true, null), cause)
                .changedNothing();
    }

    public boolean fail(String issueId, Cause cause) {
        return !decisions
                .decide(issueId, new ClosingCommand.FailCheck(issueId, SUPERVISOR, true, "it is not done"), cause)
                .changedNothing();
    }

    public boolean call(String issueId, boolean solved, Cause cause) {
        return !decisions
                .decide(
                        issueId,
                        new ClosingCommand.RecordCallback(
                                issueId, SUPERVISOR, true, Contact.REACHED, solved, null, null),
                        cause)
                .changedNothing();
    }

    @Override
    public boolean hasHeard(String issueId, String causeId) {
        return decisions.hasHeard(issueId, causeId);
    }
}
