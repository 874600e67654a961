package org.gridloop.intake.merging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueWithdrawn;

/** 撤回 of a master: what was merged into it waits at the desk again. */
@Singleton
class WhenIssueIsWithdrawnThenPartMerged implements When<IssueWithdrawn> {

    private final Parting parting;
    private final DomainClock clock;

    @Inject
    WhenIssueIsWithdrawnThenPartMerged(Parting parting, DomainClock clock) {
        this.parting = parting;
        this.clock = clock;
    }

    @Override
    public Class<IssueWithdrawn> hears() {
        return IssueWithdrawn.class;
    }

    @Override
    public void then(IssueWithdrawn event, Heard heard) {
        parting.partAllFrom(event.issueId(), heard.asCause("intake", clock.now()));
    }
}
