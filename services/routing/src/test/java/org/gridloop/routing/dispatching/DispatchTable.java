package org.gridloop.routing.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.events.Deadlines;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.dispatching.DispatchCommand.ApproveReturn;
import org.gridloop.routing.dispatching.DispatchCommand.RefuseReturn;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Department;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;

/** What the tests of dispatching's table start from: one line of the catalogue, two departments, a street. */
abstract class DispatchTable {

    static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    static final String GRID = "37990100100101";
    static final String STREET = "379901001";
    static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant T1 = T0.plus(Duration.ofHours(3));
    static final Filing ADVERT = new Filing("E0203", GRID, Urgency.GENERAL, "2026.1", true);
    static final CatalogueLine LINE =
            new CatalogueLine("E0203", "户外广告牌松动", Tier.STREET, "dept-urban-management", 1440, LimitClock.CONTINUOUS);
    static final Timetable HOURS = new Timetable(
            OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00")), WorkingCalendar.ofWeekends("c"));
    static final DeadlineRules RULES = new DeadlineRules(() -> HOURS, () -> Limits.USUAL);
    static final Deadlines GIVEN = RULES.from(T0, LINE, Urgency.GENERAL);

    final DispatchDecider decider = new DispatchDecider(
            new Responsibility(new Catalogue("catalogue-4", List.of(LINE))),
            RULES,
            new Units(
                    List.of(new Department("dept-urban-management", "综合行政执法局"), new Department("dept-power", "供电公司")),
                    new Areas(List.of(new Area(STREET, Tier.STREET, "青禾街道", null)))));
    final List<RoutingEvent> told = new ArrayList<>();

    void given(RoutingEvent... events) {
        told.addAll(List.of(events));
    }

    void given(List<RoutingEvent> events) {
        told.addAll(events);
    }

    List<RoutingEvent> decide(DispatchCommand command) {
        DispatchState state = decider.initial();
        for (RoutingEvent event : told) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state);
    }

    static IssueDispatched dispatched(int no) {
        return again(no, "dept-urban-management", Tier.STREET, STREET, Occasion.FILED, GIVEN, "rule");
    }

    static IssueDispatched again(
            int no, String unit, Tier tier, String area, Occasion occasion, Deadlines deadlines, String rule) {
        String list = occasion == Occasion.REWORK ? null : "catalogue-4";
        return new IssueDispatched(ISSUE, no, unit, tier, area, ADVERT, occasion, deadlines, rule, list, null);
    }

    static TierEscalated escalated() {
        return new TierEscalated(
                ISSUE, 1, Tier.STREET, STREET, Tier.DISTRICT, "379901", "deadline-passed", GIVEN.finishBy(), null);
    }

    static ReturnRefused refusedReturn() {
        return new ReturnRefused(ISSUE, 1, 1, "dept-urban-management", "yours");
    }

    static RefuseReturn refuse(int dispatchNo) {
        return new RefuseReturn(ISSUE, dispatchNo, 1, "dept-urban-management", "yours", false, true);
    }

    static ApproveReturn approve(int dispatchNo, int returnNo, String next, Instant at) {
        return new ApproveReturn(ISSUE, dispatchNo, returnNo, "dept-urban-management", next, "note", false, true, at);
    }

    static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
