package org.gridloop.response.ordering;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.gridloop.backbone.deciding.Actor;
import org.gridloop.backbone.deciding.Cause;
import org.gridloop.backbone.deciding.Decisions;
import org.gridloop.backbone.hearing.CaughtUp;
import org.gridloop.backbone.showing.Rows;
import org.gridloop.backbone.time.DomainClock;
import org.gridloop.events.ResponseEvent;

/**
 * An order that nobody signed for in time counts as signed for 自动签收. Only while everything told so far has been heard;
 * twice for the same order changes nothing, and it stays due until this service has heard its own fact.
 */
@Singleton
class WhenSignLimitPassesThenSign {

    /** One glance's worth: what is left over is due a second later. */
    private static final int MOST_AT_ONCE = 500;

    private record Due(String issueId, int dispatchNo) {}

    private final DataSource source;
    private final Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions;
    private final DomainClock clock;
    private final CaughtUp hearing;

    @Inject
    WhenSignLimitPassesThenSign(
            DataSource source,
            Decisions<OrderCommand, IssueOrders, ResponseEvent> decisions,
            DomainClock clock,
            CaughtUp hearing) {
        this.source = source;
        this.decisions = decisions;
        this.clock = clock;
        this.hearing = hearing;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void sign() {
        if (!hearing.isCaughtUp()) {
            return;
        }
        Instant now = clock.now();
        for (Due due : passedBy(now)) {
            String cause = "sign-limit:" + due.issueId() + "/" + due.dispatchNo();
            decisions.decide(
                    due.issueId(),
                    new OrderCommand.CountAsSigned(due.issueId(), due.dispatchNo(), now),
                    new Cause(cause, Actor.automation("department-response"), now, null));
        }
    }

    private List<Due> passedBy(Instant now) {
        return Rows.reading(
                source,
                rows -> rows.query(
                        "select issue_id, dispatch_no from worklist where status = 'waiting' and sign_by < ?"
                                + " order by sign_by limit ?",
                        row -> new Due(row.getString("issue_id"), row.getInt("dispatch_no")),
                        now,
                        MOST_AT_ONCE));
    }
}
