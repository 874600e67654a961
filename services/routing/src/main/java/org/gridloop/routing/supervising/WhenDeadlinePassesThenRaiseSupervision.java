package org.gridloop.routing.supervising;

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
import org.gridloop.routing.supervising.SupervisionCommand.RaiseOverdue;

/** 超期 raises supervision, once for each deadline; only while everything told so far has been heard. */
@Singleton
class WhenDeadlinePassesThenRaiseSupervision {

    private static final int MOST_AT_ONCE = 500;

    private final SupervisionsView supervisions;
    private final Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions;
    private final DomainClock clock;
    private final CaughtUp hearing;

    @Inject
    WhenDeadlinePassesThenRaiseSupervision(
            SupervisionsView supervisions,
            Decisions<SupervisionCommand, SupervisionState, RoutingEvent> decisions,
            DomainClock clock,
            CaughtUp hearing) {
        this.supervisions = supervisions;
        this.decisions = decisions;
        this.clock = clock;
        this.hearing = hearing;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void raise() {
        if (!hearing.isCaughtUp()) {
            return;
        }
        Instant now = clock.now();
        for (SupervisionsView.Overdue passed : supervisions.overdueBy(now, MOST_AT_ONCE)) {
            String cause = "overdue:" + passed.issueId() + "/" + passed.finishBy();
            decisions.decide(
                    passed.issueId(),
                    new RaiseOverdue(passed.issueId(), passed.finishBy(), now),
                    new Cause(cause, Actor.automation("routing"), now, null));
        }
    }
}
