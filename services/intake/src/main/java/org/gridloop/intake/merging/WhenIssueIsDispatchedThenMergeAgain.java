package org.gridloop.intake.merging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.intake.merging.MergeCommand.MergeAgain;

/**
 * Filed and merged at once, an issue may be dispatched by who has heard of its filing alone. The merge is told once
 * more, after that dispatch: whoever heard the two in that order takes it for work, and now hears that it is none.
 */
@Singleton
class WhenIssueIsDispatchedThenMergeAgain implements When<IssueDispatched> {

    private final Decisions<MergeCommand, MergeState, IntakeEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenIssueIsDispatchedThenMergeAgain(Decisions<MergeCommand, MergeState, IntakeEvent> decisions, DomainClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<IssueDispatched> hears() {
        return IssueDispatched.class;
    }

    @Override
    public void then(IssueDispatched event, Heard heard) {
        decisions.decideOnce(event.issueId(), new MergeAgain(event.issueId()), heard.asCause("intake", clock.now()));
    }
}
