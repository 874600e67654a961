package org.gridloop.routing.escalating;

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
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.escalating.EscalationCommand.Escalate;

/**
 * A limit that has passed becomes a command, but only while everything told so far has been heard: a finish may lie in
 * the log that the rows do not show yet. Twice for the same limit changes nothing; the row stays due until this service
 * has heard its own fact.
 */
@Singleton
class WhenDeadlinePassesThenEscalate {

    /** One glance's worth: what is left over is due a second later. */
    private static final int MOST_AT_ONCE = 500;

    private final DueView due;
    private final Decisions<EscalationCommand, EscalationState, RoutingEvent> decisions;
    private final DeadlineRules rules;
    private final DomainClock clock;
    private final CaughtUp hearing;

    @Inject
    WhenDeadlinePassesThenEscalate(
            DueView due,
            Decisions<EscalationCommand, EscalationState, RoutingEvent> decisions,
            DeadlineRules rules,
            DomainClock clock,
            CaughtUp hearing) {
        this.due = due;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
        this.hearing = hearing;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void escalate() {
        if (!hearing.isCaughtUp()) {
            return;
        }
        Instant now = clock.now();
        for (DueView.Due passed : due.passedBy(now, MOST_AT_ONCE)) {
            Escalate command = new Escalate(passed.issueId(), passed.escalatesAt(), now, rules.oneWorkingDayAfter(now));
            String cause = "deadline:" + passed.issueId() + "/" + passed.escalatesAt();
            decisions.decide(passed.issueId(), command, new Cause(cause, Actor.automation("routing"), now, null));
        }
    }
}
