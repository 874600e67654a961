package org.gridloop.intake.merging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueRejected;

/** 不予受理 of a master: what was merged into it waits at the desk again. */
@Singleton
class WhenIssueIsRejectedThenPartMerged implements When<IssueRejected> {

    private final Parting parting;
    private final DomainClock clock;

    @Inject
    WhenIssueIsRejectedThenPartMerged(Parting parting, DomainClock clock) {
        this.parting = parting;
        this.clock = clock;
    }

    @Override
    public Class<IssueRejected> hears() {
        return IssueRejected.class;
    }

    @Override
    public void then(IssueRejected event, Heard heard) {
        parting.partAllFrom(event.issueId(), heard.asCause("intake", clock.now()));
    }
}
