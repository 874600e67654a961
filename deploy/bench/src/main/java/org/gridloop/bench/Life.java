package org.gridloop.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EvaluationEvent;
import org.gridloop.events.EvaluationEvent.CallbackRecorded;
import org.gridloop.events.EvaluationEvent.CheckAssigned;
import org.gridloop.events.EvaluationEvent.CheckFailed;
import org.gridloop.events.EvaluationEvent.CheckPassed;
import org.gridloop.events.EvaluationEvent.Closing;
import org.gridloop.events.EvaluationEvent.Contact;
import org.gridloop.events.EvaluationEvent.IssueClosed;
import org.gridloop.events.Evidence;
import org.gridloop.events.Filing;
import org.gridloop.events.IntakeEvent;
import org.gridloop.events.IntakeEvent.IssueFiled;
import org.gridloop.events.IntakeEvent.IssueReported;
import org.gridloop.events.Place;
import org.gridloop.events.ResponseEvent;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.ResponseEvent.OrderReceived;
import org.gridloop.events.ResponseEvent.OrderWithdrawn;
import org.gridloop.events.ResponseEvent.ProgressReported;
import org.gridloop.events.ResponseEvent.ReturnRequested;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;

/** The whole life of one made-up issue, fact after fact: most go straight, some are returned, escalated or done again. */
final class Life {

    private static final String DISTRICT = "379901";
    private static final String VERSION = "2026.1";
    private static final List<String> CATEGORIES = List.of("E0101", "E0102", "C0101", "C0102", "E0501");
    private static final List<String> UNITS =
            List.of("dept-drainage", "dept-power", "dept-water", "dept-roads", "dept-greening", "dept-markets");
    private static final String TEXT =
            "市民来电反映，所住小区东侧道路一处路灯已经连续多日不亮，夜间行人和骑车人经过时看不清路面，" + "旁边还有一处窨井盖松动，车辆驶过时响声很大，影响附近居民休息，也担心有人被绊倒受伤。希望尽快修复。";
    private static final int STEP_MINUTES = 45;

    /** A fact with what the log says about it. */
    record Fact(String source, long sequence, DomainEvent event, Instant time, String actor) {}

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Random random;
    private final String issueId;
    private final String grid;
    private final Filing filing;
    private Instant now;

    private Life(Random random, Instant begin) {
        this.random = random;
        this.now = begin;
        this.issueId = new UUID(random.nextLong(), random.nextLong()).toString();
        this.grid = String.format(
                Locale.ROOT,
                "%s%03d%03d%02d",
                DISTRICT,
                1 + random.nextInt(8),
                1 + random.nextInt(6),
                1 + random.nextInt(9));
        this.filing = new Filing(
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                grid,
                Urgency.values()[random.nextInt(Urgency.values().length)],
                VERSION,
                true);
    }

    /** The same seed tells the same lives. */
    static List<Fact> of(Random random, Instant begin) {
        Life life = new Life(random, begin);
        life.tell();
        return life.facts;
    }

    private void tell() {
        Place place = new Place(118.8 + random.nextDouble() / 10, 35.1 + random.nextDouble() / 10, "WGS84", null, null);
        add(new IssueReported(
                issueId,
                ticket(),
                "hotline-12345",
                "路灯不亮、井盖松动",
                TEXT,
                filing.category(),
                filing.urgency(),
                place,
                grid,
                null,
                false,
                null,
                null,
                Long.toHexString(random.nextLong())));
        add(new IssueFiled(issueId, filing, true));
        String unit = unit();
        dispatched(1, unit, Occasion.FILED);
        int dispatchNo = 1;
        int kind = random.nextInt(100);
        if (kind < 10) {
            String next = unit();
            add(new ReturnRequested(issueId, 1, 1, unit, "not-my-duty", next));
            add(new ReturnApproved(issueId, 1, 1, unit, next, null));
            add(dispatch(2, next, Occasion.RETURNED));
            add(new OrderWithdrawn(issueId, 1, unit, "return-approved"));
            add(new OrderReceived(issueId, 2, next, filing, deadlines()));
            unit = next;
            dispatchNo = 2;
        }
        handled(dispatchNo, unit, kind < 18);
        add(new CheckAssigned(issueId, dispatchNo, 1, unit, "office-" + grid, filing));
        if (kind >= 85) {
            add(new CheckFailed(issueId, dispatchNo, 1, "office-" + grid, unit, "井盖仍有松动，需返工处理。"));
            dispatchNo++;
            dispatched(dispatchNo, unit, Occasion.REWORK);
            handled(dispatchNo, unit, false);
            add(new CheckAssigned(issueId, dispatchNo, 2, unit, "office-" + grid, filing));
        }
        add(new CheckPassed(issueId, dispatchNo, kind >= 85 ? 2 : 1, "office-" + grid, null));
        int satisfaction = 3 + random.nextInt(3);
        add(new CallbackRecorded(issueId, 1, Contact.REACHED, true, satisfaction, null));
        add(new IssueClosed(issueId, Closing.RESOLVED, true, satisfaction, null));
    }

    private void dispatched(int dispatchNo, String unit, Occasion occasion) {
        add(dispatch(dispatchNo, unit, occasion));
        add(new OrderReceived(issueId, dispatchNo, unit, filing, deadlines()));
    }

    private IssueDispatched dispatch(int dispatchNo, String unit, Occasion occasion) {
        return new IssueDispatched(
                issueId, dispatchNo, unit, Tier.GRID, grid, filing, occasion, deadlines(), "责任清单 " + filing.category());
    }

    private void handled(int dispatchNo, String unit, boolean escalated) {
        add(new DispatchSignedFor(issueId, dispatchNo, unit, true));
        add(new ProgressReported(issueId, dispatchNo, unit, "已安排人员到现场查看，计划今日完成修复。"));
        if (escalated) {
            add(new TierEscalated(
                    issueId, dispatchNo, Tier.GRID, grid, Tier.COMMUNITY, grid.substring(0, 12), "overdue", now, null));
        }
        add(new HandlingFinished(
                issueId, dispatchNo, unit, filing, "已修复路灯并加固井盖，现场已清理。", List.<Evidence>of(), !escalated));
    }

    private Deadlines deadlines() {
        return new Deadlines(
                now,
                now.plus(2, ChronoUnit.HOURS),
                now.plus(7, ChronoUnit.DAYS),
                filing.category() + ": 3360 min, office hours",
                VERSION,
                3360,
                "office");
    }

    private String unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private String ticket() {
        return "GD" + issueId.substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private void add(DomainEvent event) {
        String source = switch (event) {
            case IntakeEvent e -> "/intake";
            case ResponseEvent e -> "/department-response";
            case EvaluationEvent e -> "/evaluation";
            case RoutingEvent e -> "/routing";
        };
        long sequence = sequences.merge(source, 1L, Long::sum);
        facts.add(new Fact(source, sequence, event, now, "automation:" + source.substring(1)));
        now = now.plus(1 + random.nextInt(STEP_MINUTES), ChronoUnit.MINUTES);
    }
}
