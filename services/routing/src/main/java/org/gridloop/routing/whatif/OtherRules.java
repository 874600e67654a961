package org.gridloop.routing.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloop.backbone.calendar.Limit;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Urgency;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Responsible;
import org.gridloop.routing.sheets.Kind;
import org.jspecify.annotations.Nullable;

/** Decides a dispatch and its deadlines as they would have been, by the very rules that decided them. */
final class OtherRules {

    private final Supposition supposition;

    OtherRules(Supposition supposition) {
        this.supposition = supposition;
    }

    /**
     * @param was the dispatch before, as it was told
     * @param order the dispatch before, as it would have been
     */
    IssueDispatched dispatched(
            IssueDispatched e, Instant at, @Nullable IssueDispatched was, @Nullable IssueDispatched order) {
        Optional<Responsible> chosen = responsible(e.filing());
        return switch (e.occasion()) {
            case FILED ->
                chosen.map(by -> with(e, by.unit(), by, deadlines(e, at, by.line())))
                        .orElseGet(() -> with(e, e.unit(), null, deadlines(e, at, lineOf(e))));
            case RETURNED -> {
                CatalogueLine line = chosen.map(Responsible::line).orElseGet(() -> lineOf(e));
                Deadlines next = was != null && order != null && isHandedOver(e, was)
                        ? handedOver(e, at, order, line)
                        : deadlines(e, at, line);
                yield with(e, e.unit(), null, next);
            }
            case REWORK -> with(e, unitOf(e, was, order), null, order == null ? e.deadlines() : order.deadlines());
            case REOPENED ->
                with(
                        e,
                        unitOf(e, was, order),
                        null,
                        deadlines(e, at, chosen.map(Responsible::line).orElseGet(() -> lineOf(e))));
        };
    }

    private Deadlines handedOver(IssueDispatched e, Instant at, IssueDispatched order, CatalogueLine line) {
        return rules(e).handedOver(order.deadlines(), at, line, e.filing().urgency());
    }

    private static boolean isHandedOver(IssueDispatched e, IssueDispatched was) {
        return e.deadlines().clockStart().equals(was.deadlines().clockStart());
    }

    /** The same unit does it again, whichever it would have been. */
    private static String unitOf(IssueDispatched e, @Nullable IssueDispatched was, @Nullable IssueDispatched order) {
        return was != null && order != null && was.unit().equals(e.unit()) ? order.unit() : e.unit();
    }

    private Optional<Responsible> responsible(Filing filing) {
        return supposition.isSupposed(Kind.CATALOGUE)
                ? new Responsibility(supposition.catalogue()).of(filing.category(), filing.grid())
                : Optional.empty();
    }

    private Deadlines deadlines(IssueDispatched e, Instant at, CatalogueLine line) {
        Instant start = e.occasion() == Occasion.RETURNED ? at : e.deadlines().clockStart();
        return rules(e).from(start, line, e.filing().urgency());
    }

    Instant extended(Deadlines running, String calendarVersion) {
        return plain(calendarVersion).extended(running).due();
    }

    Instant suspended(Deadlines running, Instant from, Instant until, String calendarVersion) {
        return plain(calendarVersion).suspended(running, from, until).due();
    }

    private DeadlineRules plain(String calendarVersion) {
        return new DeadlineRules(() -> supposition.timetable(calendarVersion), supposition::limits);
    }

    private DeadlineRules rules(IssueDispatched e) {
        Limits limits = supposition.isSupposed(Kind.RULES) ? supposition.limits() : limitsThen(e);
        return new DeadlineRules(() -> supposition.timetable(e.deadlines().calendarVersion()), () -> limits);
    }

    /** The limit to sign does not stand in the fact; it is what was counted from the clock's start, or the hand-over. */
    private Limits limitsThen(IssueDispatched e) {
        Deadlines given = e.deadlines();
        Timetable then = supposition.timetableThen(given.calendarVersion());
        Limits now = supposition.limits();
        if (e.occasion() == Occasion.RETURNED) {
            return now;
        }
        Duration counted = then.clockOf(limitOf(e)).between(given.clockStart(), given.signBy(), List.of());
        int minutes = (int) counted.toMinutes();
        return new Limits(minutes, minutes, now.reportIn(), now.escalation());
    }

    /** The line as it stood then: the fact keeps its limit. */
    private static CatalogueLine lineOf(IssueDispatched e) {
        Limit limit = limitOf(e);
        return new CatalogueLine(
                e.filing().category(),
                "",
                e.tier(),
                e.unit(),
                (int) limit.minutes(),
                limit.office() ? LimitClock.OFFICE : LimitClock.CONTINUOUS);
    }

    private static Limit limitOf(IssueDispatched e) {
        return Limit.parse(e.deadlines().rule())
                .orElseGet(() -> new Limit(
                        e.filing().category(),
                        Duration.between(
                                        e.deadlines().clockStart(),
                                        e.deadlines().finishBy())
                                .toMinutes(),
                        e.filing().urgency() == Urgency.GENERAL));
    }

    private static IssueDispatched with(IssueDispatched e, String unit, @Nullable Responsible by, Deadlines deadlines) {
        return new IssueDispatched(
                e.issueId(),
                e.dispatchNo(),
                unit,
                by == null ? e.tier() : by.tier(),
                by == null ? e.area() : by.area(),
                e.filing(),
                e.occasion(),
                deadlines,
                by == null ? e.rule() : by.rule(),
                by == null ? e.catalogueVersion() : by.catalogueVersion(),
                e.assistants());
    }

    static IssueDispatched dueBy(IssueDispatched order, Instant finishBy) {
        return new IssueDispatched(
                order.issueId(),
                order.dispatchNo(),
                order.unit(),
                order.tier(),
                order.area(),
                order.filing(),
                order.occasion(),
                order.deadlines().movedTo(finishBy),
                order.rule(),
                order.catalogueVersion(),
                order.assistants());
    }
}
