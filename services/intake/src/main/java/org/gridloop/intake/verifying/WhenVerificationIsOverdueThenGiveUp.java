package org.gridloop.intake.verifying;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.IntakeEvent;
import org.gridloop.intake.verifying.VerifyCommand.GiveUp;

/** Nobody looked in time: the report lies with the clerk again. An answer the rows do not show yet wins. */
@Singleton
class WhenVerificationIsOverdueThenGiveUp {

    /** One glance's worth: what is left over is due a second later. */
    private static final int MOST_AT_ONCE = 200;

    private final VerificationsView verifications;
    private final Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions;
    private final DomainClock clock;

    @Inject
    WhenVerificationIsOverdueThenGiveUp(
            VerificationsView verifications,
            Decisions<VerifyCommand, VerifyState, IntakeEvent> decisions,
            DomainClock clock) {
        this.verifications = verifications;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void giveUp() {
        Instant now = clock.now();
        for (VerificationsView.Passed passed : verifications.passedBy(now, MOST_AT_ONCE)) {
            GiveUp command = new GiveUp(passed.issueId(), passed.verificationNo(), now);
            String cause = "verification:" + passed.issueId() + "/" + passed.verificationNo();
            decisions.decide(passed.issueId(), command, new Cause(cause, Actor.automation("intake"), now, null));
        }
    }
}
