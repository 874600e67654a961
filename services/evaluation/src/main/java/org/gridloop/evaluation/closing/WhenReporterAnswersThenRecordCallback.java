package org.gridloop.evaluation.closing;

import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.IntakeEvent.IssueSupplemented;

/** A reporter who answers by ticket needs no call. */
@Singleton
class WhenReporterAnswersThenRecordCallback implements When<IssueSupplemented> {

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final DomainClock clock;

    WhenReporterAnswersThenRecordCallback(
            Decisions<ClosingCommand, Course, EvaluationEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueSupplemented> hears() {
        return IssueSupplemented.class;
    }

    @Override
    public void then(IssueSupplemented event, Heard heard) {
        Boolean solved = event.solved();
        if (solved != null) {
            decisions.decideOnce(
                    event.issueId(),
                    new ClosingCommand.TakeAnswer(event.issueId(), solved, event.satisfaction(), event.text()),
                    heard.asCause("evaluation", clock.now()));
        }
    }
}
