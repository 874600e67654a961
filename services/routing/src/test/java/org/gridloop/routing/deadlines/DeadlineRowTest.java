package org.gridloop.routing.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.clocks.Explanation;
import org.gridloop.routing.clocks.OfficeHours;
import org.gridloop.routing.clocks.Purpose;
import org.gridloop.routing.clocks.Timetable;
import org.gridloop.routing.clocks.WorkingCalendar;
import org.gridloop.routing.reference.Timetables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 2026-03-02 is a Monday; 01:00 UTC is 09:00 in the district. */
class DeadlineRowTest {

    private static final String ISSUE = "0b51a2cc-36cf-4f9c-8a0f-6f5b0ef1c7a1";
    private static final String GRID = "37990100100101";
    private static final Filing FILING = new Filing("E0203", GRID, Urgency.GENERAL, "2026.1", true);
    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant FINISH = T0.plus(Duration.ofHours(24));
    private static final Deadlines DEADLINES =
            new Deadlines(T0, T0.plus(Duration.ofHours(2)), FINISH, "E0203: 480 min, office hours", "calendar-1");
    private static final Timetables TIMETABLES = new Timetables() {
        @Override
        public Timetable inForce() {
            return of("calendar-2");
        }

        @Override
        public Timetable of(String calendarVersion) {
            return new Timetable(
                    OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")),
                    WorkingCalendar.ofWeekends(calendarVersion));
        }
    };

    private @Nullable DeadlineRow row;

    @Test
    void beforeADispatchThereIsNothingToShow() {
        hear(T0, escalated(FINISH.plusSeconds(60)));

        assertThat(row).isNull();
    }

    @Test
    void aDispatchGivesTimeToSignAndTimeToFinish() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));

        assertThat(given())
                .containsExactly(
                        new GivenDeadline(Purpose.SIGN, "dept-a", T0, DEADLINES.signBy(), null, "calendar-1"),
                        new GivenDeadline(Purpose.FINISH, "dept-a", T0, FINISH, DEADLINES.rule(), "calendar-1"));
        assertThat(explained())
                .extracting(Explanation::rule)
                .containsExactly("E0203: 120 min, office hours", "E0203: 480 min, office hours");
        assertThat(explained()).extracting(Explanation::calendarVersion).containsOnly("calendar-1");
    }

    @Test
    void reworkStartsNoClockAnew() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(T0.plus(Duration.ofHours(5)), dispatched(2, "dept-a", DEADLINES));

        assertThat(given()).extracting(GivenDeadline::start).containsExactly(T0, T0);
        assertThat(Objects.requireNonNull(row).dispatchNo()).isEqualTo(2);
    }

    @Test
    void theNextUnitHasItsOwnTimeToSignFromItsOwnDispatch() {
        Instant later = T0.plus(Duration.ofHours(5));
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(
                later,
                dispatched(
                        2,
                        "dept-b",
                        new Deadlines(T0, later.plus(Duration.ofHours(2)), FINISH, DEADLINES.rule(), "calendar-1")));

        assertThat(given()).extracting(GivenDeadline::start).containsExactly(later, T0);
        assertThat(given()).extracting(GivenDeadline::unit).containsOnly("dept-b");
        assertThat(explained().getFirst().rule()).isEqualTo("E0203: 120 min, office hours");
    }

    @Test
    void aTierThatHasTakenOverHasItsTimeUntilTheNextOne() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(FINISH, escalated(FINISH.plus(Duration.ofHours(24))));
        hear(FINISH.plus(Duration.ofHours(24)), escalated(FINISH.plus(Duration.ofHours(48))));

        assertThat(given())
                .hasSize(3)
                .last()
                .isEqualTo(new GivenDeadline(
                        Purpose.ESCALATE,
                        "dept-a",
                        FINISH.plus(Duration.ofHours(24)),
                        FINISH.plus(Duration.ofHours(48)),
                        null,
                        "calendar-1"));
        assertThat(explained().getLast().english())
                .startsWith("The next tier takes over after ")
                .contains("The limit is 1 working day, 8 h of office time (rule of escalation)");
        assertThat(explained().getLast().chinese()).startsWith("本级处理时限为").contains("依据逐级上报规则，时限1个工作日");
    }

    @Test
    void atTheTopNoTierTakesOver() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(FINISH, escalated(FINISH.plus(Duration.ofHours(24))));
        hear(FINISH, escalated(null));

        assertThat(given()).extracting(GivenDeadline::purpose).containsExactly(Purpose.SIGN, Purpose.FINISH);
    }

    @Test
    void otherFactsChangeNoDeadline() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        DeadlineRow before = row;
        ReturnRefused refused = new ReturnRefused(ISSUE, 1, 1, "dept-a", "yours");
        hear(T0, refused);

        assertThat(row).isEqualTo(before);
        assertThat(DeadlineRow.changesBy(refused)).isFalse();
    }

    private List<GivenDeadline> given() {
        return Objects.requireNonNull(row).given();
    }

    private List<Explanation> explained() {
        return new Explaining(TIMETABLES).of(Objects.requireNonNull(row));
    }

    private void hear(Instant at, DomainEvent fact) {
        row = DeadlineRow.evolve(row, new Heard(fact, "/routing", 1, at, "automation:routing", "c", null, 0, 0));
    }

    private static IssueDispatched dispatched(int no, String unit, Deadlines deadlines) {
        return new IssueDispatched(
                ISSUE, no, unit, Tier.GRID, GRID, FILING, no == 1 ? Occasion.FILED : Occasion.REWORK, deadlines, "r");
    }

    private static TierEscalated escalated(@Nullable Instant again) {
        return new TierEscalated(
                ISSUE, 1, Tier.GRID, GRID, Tier.COMMUNITY, "379901001001", "deadline-passed", FINISH, again);
    }
}
