package org.gridloop.evaluation.closing;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.IntakeEvent.IssueMerged;

/** A master that was closed while the merge was under way takes the merged issue along all the same. */
@Singleton
class WhenIssueIsMergedThenCloseWithMaster implements When<IssueMerged> {

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final DomainClock clock;
    private final DataSource source;

    WhenIssueIsMergedThenCloseWithMaster(
            Decisions<ClosingCommand, Course, EvaluationEvent> decisions, DomainClock clock, DataSource source) {
        this.decisions = decisions;
        this.clock = clock;
        this.source = source;
    }

    @Override
    public Class<IssueMerged> hears() {
        return IssueMerged.class;
    }

    @Override
    public void then(IssueMerged event, Heard heard) {
        boolean closed = Rows.reading(source, rows -> MergedView.isClosed(rows, event.masterIssueId()));
        if (closed) {
            decisions.decide(
                    event.issueId(),
                    new ClosingCommand.CloseWithMaster(event.issueId(), event.masterIssueId()),
                    heard.asCause("evaluation", clock.now()));
        }
    }
}
