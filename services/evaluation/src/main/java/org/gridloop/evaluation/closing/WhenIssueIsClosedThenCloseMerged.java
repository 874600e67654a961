package org.gridloop.evaluation.closing;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.IssueClosed;

/** What was merged into an issue closes with it; its reporter hears of it under the ticket of their own. */
@Singleton
class WhenIssueIsClosedThenCloseMerged implements When<IssueClosed> {

    private final Decisions<ClosingCommand, Course, EvaluationEvent> decisions;
    private final DomainClock clock;
    private final DataSource source;

    WhenIssueIsClosedThenCloseMerged(
            Decisions<ClosingCommand, Course, EvaluationEvent> decisions, DomainClock clock, DataSource source) {
        this.decisions = decisions;
        this.clock = clock;
        this.source = source;
    }

    @Override
    public Class<IssueClosed> hears() {
        return IssueClosed.class;
    }

    @Override
    public void then(IssueClosed event, Heard heard) {
        List<String> merged = Rows.reading(source, rows -> MergedView.into(rows, event.issueId()));
        for (String issueId : merged) {
            decisions.decide(
                    issueId,
                    new ClosingCommand.CloseWithMaster(issueId, event.issueId()),
                    heard.asCause("evaluation", clock.now()));
        }
    }
}
