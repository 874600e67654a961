package org.gridloop.routing.suspending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.CaughtUp;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.RoutingEvent;
import org.gridloop.routing.suspending.SuspensionCommand.ResumeOnDate;

/** The date has come, the clock runs on; only while everything told so far has been heard. */
@Singleton
class WhenDateComesThenResume {

    private static final int MOST_AT_ONCE = 500;

    private final SuspensionsView suspensions;
    private final Decisions<SuspensionCommand, SuspensionState, RoutingEvent> decisions;
    private final DomainClock clock;
    private final CaughtUp hearing;

    @Inject
    WhenDateComesThenResume(
            SuspensionsView suspensions,
            Decisions<SuspensionCommand, SuspensionState, RoutingEvent> decisions,
            DomainClock clock,
            CaughtUp hearing) {
        this.suspensions = suspensions;
        this.decisions = decisions;
        this.clock = clock;
        this.hearing = hearing;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void resume() {
        if (!hearing.isCaughtUp()) {
            return;
        }
        Instant now = clock.now();
        for (SuspensionRow over : suspensions.overBy(now, MOST_AT_ONCE)) {
            String cause = "suspension:" + over.issueId() + "/" + over.until();
            decisions.decide(
                    over.issueId(),
                    new ResumeOnDate(over.issueId(), over.until(), now),
                    new Cause(cause, Actor.automation("routing"), now, null));
        }
    }
}
