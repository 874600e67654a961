package org.gridloop.intake.merging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.backbone.hearing.When;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent.IssueVoided;

/** 作废 of a master: what was merged into it waits at the desk again. */
@Singleton
class WhenIssueIsVoidedThenPartMerged implements When<IssueVoided> {

    private final Parting parting;
    private final DomainClock clock;

    @Inject
    WhenIssueIsVoidedThenPartMerged(Parting parting, DomainClock clock) {
        this.parting = parting;
        this.clock = clock;
    }

    @Override
    public Class<IssueVoided> hears() {
        return IssueVoided.class;
    }

    @Override
    public void then(IssueVoided event, Heard heard) {
        parting.partAllFrom(event.issueId(), heard.asCause("intake", clock.now()));
    }
}
