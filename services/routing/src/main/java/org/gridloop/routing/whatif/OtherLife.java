package org.gridloop.routing.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.EventRegistry;
import org.gridloop.events.ResponseEvent.DispatchSignedFor;
import org.gridloop.events.ResponseEvent.HandlingFinished;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.ReturnApproved;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.SupervisionEvent.SupervisionRaised;
import org.jspecify.annotations.Nullable;

/**
 * One issue's facts as they would have been. What people did stays as it was and when it was; what followed from a list, a limit or
 * a calendar is decided anew. An escalation or supervision that came by itself falls away when its deadline would not have
 * passed; one that did not come is not invented.
 */
public final class OtherLife {

    private final OtherRules rules;
    private final List<Heard> facts = new ArrayList<>();
    private final List<Supposed> differences = new ArrayList<>();
    private @Nullable IssueDispatched was;
    private @Nullable IssueDispatched order;
    private @Nullable Deadlines beforeSuspension;

    private OtherLife(Supposition supposition) {
        this.rules = new OtherRules(supposition);
    }

    /** @param told one issue's facts in log order */
    public static OtherLife of(Supposition supposition, List<Heard> told) {
        OtherLife life = new OtherLife(supposition);
        told.forEach(life::hear);
        return life;
    }

    /** @return the facts as they would have been, without those that would not have come */
    public List<Heard> facts() {
        return List.copyOf(facts);
    }

    public List<Supposed> differences() {
        return List.copyOf(differences);
    }

    private void hear(Heard heard) {
        otherwise(heard)
                .map(event -> new Heard(
                        event,
                        heard.source(),
                        heard.sequence(),
                        heard.time(),
                        heard.actor(),
                        heard.causationId(),
                        heard.traceparent(),
                        heard.partition(),
                        heard.offset()))
                .ifPresent(facts::add);
    }

    /** @return the fact as it would have been, or empty when it would not have come */
    private Optional<DomainEvent> otherwise(Heard heard) {
        return switch (heard.event()) {
            case IssueDispatched e -> Optional.of(dispatched(e, heard));
            case ReturnApproved e -> Optional.of(returned(e, heard));
            case ExtensionApproved e -> Optional.of(extended(e, heard));
            case HandlingSuspended e -> Optional.of(suspended(e, heard));
            case HandlingResumed e -> Optional.of(resumed(e, heard));
            case DispatchSignedFor e -> Optional.of(signed(e, heard));
            case HandlingFinished e -> Optional.of(finished(e, heard));
            case TierEscalated e
            when e.reason().equals("deadline-passed") && wouldNotHavePassed(heard) -> {
                differs("escalation", e.toTier() + " " + e.toArea(), "none", heard);
                yield Optional.empty();
            }
            case SupervisionRaised e
            when e.automatic() && e.reason().equals("overdue") && wouldNotHavePassed(heard) -> {
                differs("supervision", "level " + e.toLevel(), "none", heard);
                yield Optional.empty();
            }
            default -> Optional.of(heard.event());
        };
    }

    private IssueDispatched dispatched(IssueDispatched e, Heard heard) {
        IssueDispatched other = rules.dispatched(e, heard.time(), was, order);
        differsIf("unit", e.unit(), other.unit(), other.rule(), heard);
        differsIf("owner", e.tier() + " " + e.area(), other.tier() + " " + other.area(), other.rule(), heard);
        String rule = other.deadlines().rule() + ", " + other.deadlines().calendarVersion();
        differsIf("sign-by", e.deadlines().signBy(), other.deadlines().signBy(), rule, heard);
        differsIf("finish-by", e.deadlines().finishBy(), other.deadlines().finishBy(), rule, heard);
        was = e;
        order = other;
        beforeSuspension = null;
        return other;
    }

    private ReturnApproved returned(ReturnApproved e, Heard heard) {
        if (order != null && order.unit().equals(e.nextUnit()) && !order.unit().equals(e.unit())) {
            differsIf("return", e.unit() + " to " + e.nextUnit(), "not needed", order.rule(), heard);
        }
        return e;
    }

    private DomainEvent extended(ExtensionApproved e, Heard heard) {
        if (order == null) {
            return e;
        }
        Instant due = rules.extended(order.deadlines(), e.calendarVersion());
        differsIf("finish-by", e.newFinishBy(), due, e.rule(), heard);
        Instant before = order.deadlines().finishBy();
        order = OtherRules.dueBy(order, due);
        return new ExtensionApproved(
                e.issueId(),
                e.dispatchNo(),
                e.extensionNo(),
                e.unit(),
                e.granted(),
                before,
                due,
                e.rule(),
                e.calendarVersion(),
                e.note());
    }

    private DomainEvent suspended(HandlingSuspended e, Heard heard) {
        if (order == null) {
            return e;
        }
        beforeSuspension = order.deadlines();
        Instant due = rules.suspended(beforeSuspension, e.suspendedAt(), e.until(), e.calendarVersion());
        differsIf("finish-by", e.newFinishBy(), due, e.rule(), heard);
        order = OtherRules.dueBy(order, due);
        return new HandlingSuspended(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                e.suspendedAt(),
                e.until(),
                beforeSuspension.finishBy(),
                due,
                e.reason(),
                e.explanation(),
                e.rule(),
                e.calendarVersion());
    }

    private DomainEvent resumed(HandlingResumed e, Heard heard) {
        if (order == null || beforeSuspension == null) {
            return e;
        }
        Deadlines before = beforeSuspension;
        Instant due = rules.suspended(before, e.suspendedAt(), e.resumedAt(), e.calendarVersion());
        differsIf("finish-by", e.newFinishBy(), due, e.rule(), heard);
        order = OtherRules.dueBy(order, due);
        beforeSuspension = null;
        return new HandlingResumed(
                e.issueId(),
                e.dispatchNo(),
                e.unit(),
                e.suspendedAt(),
                e.resumedAt(),
                before.finishBy(),
                due,
                e.automatic(),
                e.rule(),
                e.calendarVersion(),
                e.note());
    }

    /** What was signed for by itself was so at the limit there was. */
    private DomainEvent signed(DispatchSignedFor e, Heard heard) {
        if (order == null || was == null || Boolean.TRUE.equals(e.automatic())) {
            return e;
        }
        boolean same = order.deadlines().signBy().equals(was.deadlines().signBy());
        boolean inTime =
                same ? e.inTime() : !heard.time().isAfter(order.deadlines().signBy());
        differsIf(
                "signed-in-time",
                e.inTime(),
                inTime,
                "sign by " + order.deadlines().signBy(),
                heard);
        return new DispatchSignedFor(e.issueId(), e.dispatchNo(), e.unit(), inTime, e.automatic());
    }

    private DomainEvent finished(HandlingFinished e, Heard heard) {
        if (order == null || differences.stream().noneMatch(one -> one.what().equals("finish-by"))) {
            return e;
        }
        boolean inTime = !heard.time().isAfter(order.deadlines().finishBy());
        differsIf(
                "finished-in-time",
                e.inTime(),
                inTime,
                "finish by " + order.deadlines().finishBy(),
                heard);
        return new HandlingFinished(e.issueId(), e.dispatchNo(), e.unit(), e.filing(), e.done(), e.evidence(), inTime);
    }

    private boolean wouldNotHavePassed(Heard heard) {
        return order != null && order.deadlines().finishBy().isAfter(heard.time());
    }

    private void differs(String what, String before, String after, Heard heard) {
        String finishBy = order == null ? "" : "finish by " + order.deadlines().finishBy();
        differsIf(what, before, after, finishBy, heard);
    }

    private void differsIf(String what, Object before, Object after, String because, Heard heard) {
        if (!before.equals(after)) {
            differences.add(Supposed.of(
                    what,
                    before,
                    after,
                    because,
                    heard,
                    EventRegistry.wireName(heard.event().getClass())));
        }
    }
}
