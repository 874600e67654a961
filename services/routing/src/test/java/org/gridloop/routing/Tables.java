package org.gridloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.deciding.Decider;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Department;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Units;

/** What the tests of a table start from: given facts, when a command, then facts or a coded no. */
public abstract class Tables<C, S> {

    protected static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    protected static final String GRID = "37990100100101";
    protected static final String COMMUNITY = "379901001001";
    protected static final String STREET = "379901001";
    protected static final String HOLDER = "dept-urban-management";
    protected static final String OTHER = "dept-power";
    protected static final Filing FILING = new Filing("E0203", GRID, Urgency.GENERAL, "2026.1", true);

    /** A Monday, 09:00 in Shanghai; the limit is a day of a clock that never stops. */
    protected static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");

    protected static final Instant T1 = T0.plus(Duration.ofHours(3));
    protected static final Instant FINISH = T0.plus(Duration.ofDays(1));
    protected static final Deadlines GIVEN =
            new Deadlines(T0, T0.plus(Duration.ofHours(2)), FINISH, "E0203: 1440 min, continuous", "c");

    private static final Timetable HOURS = new Timetable(
            OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")),
            WorkingCalendar.ofWeekends("c"));

    protected static final DeadlineRules RULES = new DeadlineRules(() -> HOURS, () -> Limits.USUAL);
    protected static final Areas AREAS = new Areas(List.of(
            new Area("379901", Tier.DISTRICT, "临川区", null),
            new Area(STREET, Tier.STREET, "青禾街道", "379901"),
            new Area(COMMUNITY, Tier.COMMUNITY, "禾苑社区", STREET),
            new Area(GRID, Tier.GRID, "第一网格", COMMUNITY)));
    protected static final Units UNITS =
            new Units(List.of(new Department(HOLDER, "综合行政执法局"), new Department(OTHER, "供电公司")), AREAS);

    private final Decider<C, S, RoutingEvent> decider;
    private final List<RoutingEvent> told = new ArrayList<>();

    protected Tables(Decider<C, S, RoutingEvent> decider) {
        this.decider = decider;
    }

    protected final void given(RoutingEvent... events) {
        told.addAll(List.of(events));
    }

    protected final void given(List<RoutingEvent> events) {
        told.addAll(events);
    }

    protected final List<RoutingEvent> when(C command) {
        return decider.decide(command, state());
    }

    protected final S state() {
        S state = decider.initial();
        for (RoutingEvent event : told) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    protected final void thenNo(Reason reason, C command) {
        assertThatThrownBy(() -> when(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    protected static IssueDispatched dispatched(int no) {
        return dispatched(no, no == 1 ? Occasion.FILED : Occasion.REWORK);
    }

    protected static IssueDispatched dispatched(int no, Occasion occasion) {
        return dispatched(no, occasion, GIVEN);
    }

    protected static IssueDispatched dispatched(int no, Occasion occasion, Deadlines deadlines) {
        return new IssueDispatched(ISSUE, no, HOLDER, Tier.STREET, STREET, FILING, occasion, deadlines, "rule");
    }

    protected static Heard heard(DomainEvent event, Instant at) {
        return new Heard(event, "/x", 1, at, "automation:x", "c", null, 0, 0);
    }
}
