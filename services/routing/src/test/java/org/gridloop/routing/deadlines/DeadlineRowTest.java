package org.gridloop.routing.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Pause;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.backbone.hearing.Heard;
import org.gridloop.events.ClockEvent.ExtensionApproved;
import org.gridloop.events.ClockEvent.HandlingResumed;
import org.gridloop.events.ClockEvent.HandlingSuspended;
import org.gridloop.events.Deadlines;
import org.gridloop.events.DomainEvent;
import org.gridloop.events.Filing;
import org.gridloop.events.JointHandlingEvent.JointHandlingConcluded;
import org.gridloop.events.JointHandlingEvent.WhistleBlown;
import org.gridloop.events.ResponseEvent.UnitReportedIn;
import org.gridloop.events.RoutingEvent.IssueDispatched;
import org.gridloop.events.RoutingEvent.Occasion;
import org.gridloop.events.RoutingEvent.ReturnRefused;
import org.gridloop.events.RoutingEvent.TierEscalated;
import org.gridloop.events.RoutingEvent.TierLowered;
import org.gridloop.events.Summoned;
import org.gridloop.events.Tier;
import org.gridloop.events.Urgency;
import org.gridloop.routing.clocks.Explanation;
import org.gridloop.routing.clocks.Purpose;
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
        assertThat(explained().getLast().chinese()).startsWith("本级处理时限为").contains("依据逐级上报规则，时限为1个工作日");
    }

    @Test
    void atTheTopNoTierTakesOver() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(FINISH, escalated(FINISH.plus(Duration.ofHours(24))));
        hear(FINISH, escalated(null));

        assertThat(given()).extracting(GivenDeadline::purpose).containsExactly(Purpose.SIGN, Purpose.FINISH);
    }

    @Test
    void atALowerTierItsTimeBeginsAnew() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        hear(FINISH, escalated(FINISH.plus(Duration.ofHours(24))));
        Instant lowered = FINISH.plus(Duration.ofHours(1));
        hear(
                lowered,
                new TierLowered(
                        ISSUE,
                        1,
                        Tier.COMMUNITY,
                        "379901001001",
                        Tier.GRID,
                        GRID,
                        "has-means",
                        "x",
                        FINISH.plus(Duration.ofHours(30))));

        assertThat(given()).hasSize(3).last().returns(lowered, GivenDeadline::start);
    }

    @Test
    void anExtensionMovesTheFinishAndIsExplainedAsAWhole() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        Instant more = T0.plus(Duration.ofHours(48));
        hear(
                T0,
                new ExtensionApproved(
                        ISSUE,
                        1,
                        1,
                        "dept-a",
                        1,
                        FINISH,
                        more,
                        "E0203: 480 min, office hours; once more",
                        "calendar-2",
                        null));

        assertThat(given().getLast())
                .isEqualTo(new GivenDeadline(
                        Purpose.FINISH, "dept-a", T0, more, "E0203: 480 min, office hours; once more", "calendar-2"));
        assertThat(explained().getLast().english())
                .contains("The limit is 1 working day, 8 h of office time (E0203 广告牌)")
                .contains("In all 16 h are given.");
    }

    @Test
    void whileTheClockStandsNothingCountsAndTheDateItRanOnAgainIsKept() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        Instant stops = T0.plus(Duration.ofHours(1));
        Instant until = T0.plus(Duration.ofDays(7));
        Instant resumed = T0.plus(Duration.ofDays(2));
        String rule = "E0203: 480 min, office hours; the clock stood";
        hear(
                stops,
                new HandlingSuspended(
                        ISSUE,
                        1,
                        "dept-a",
                        stops,
                        until,
                        FINISH,
                        until.plus(Duration.ofHours(23)),
                        "season",
                        "x",
                        rule,
                        "calendar-1"));
        assertThat(Objects.requireNonNull(row).pauses()).containsExactly(new Pause(stops, until, "season"));

        hear(
                resumed,
                new HandlingResumed(
                        ISSUE,
                        1,
                        "dept-a",
                        stops,
                        resumed,
                        FINISH,
                        Instant.parse("2026-03-05T00:00:00Z"),
                        false,
                        rule,
                        "calendar-1",
                        null));

        assertThat(Objects.requireNonNull(row).pauses()).containsExactly(new Pause(stops, resumed, "season"));
        // One hour on Monday; the clock runs again on Wednesday 09:00: seven hours until 18:00, and none on Thursday.
        assertThat(explained().getLast().minutes()).isEqualTo(480);
        assertThat(explained().getLast().english()).contains("The clock stood still from Monday 2 March 2026, 10:00");
        assertThat(explained().getLast().due()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));

        hear(resumed, dispatched(2, "dept-a", DEADLINES.movedTo(Instant.parse("2026-03-05T00:00:00Z"))));
        assertThat(Objects.requireNonNull(row).pauses())
                .as("rework wins no time")
                .hasSize(1);
        assertThat(given().getLast().rule()).isEqualTo(rule);
    }

    @Test
    void eachUnitThatAWhistleCallsHasItsTimeToReportInUntilItIsThere() {
        hear(T0, dispatched(1, "dept-a", DEADLINES));
        Instant by = T0.plus(Duration.ofHours(1));
        hear(
                T0,
                new WhistleBlown(
                        ISSUE,
                        1,
                        1,
                        Tier.STREET,
                        "379901001",
                        "dept-a",
                        List.of(new Summoned("dept-a", true, by), new Summoned("dept-b", false, by)),
                        FILING,
                        "danger",
                        "x",
                        "report-in: 60 min, office hours",
                        "calendar-1"));
        assertThat(given())
                .filteredOn(one -> one.purpose() == Purpose.REPORT_IN)
                .extracting(GivenDeadline::unit)
                .containsExactly("dept-a", "dept-b");
        assertThat(explained().getLast().english())
                .startsWith("To be reported in for by Monday 2 March 2026, 10:00. The limit is 1 h of office time"
                        + " (rule of whistles)");

        hear(T0, new UnitReportedIn(ISSUE, 1, 1, "dept-a", true, by, true, null));
        assertThat(given()).hasSize(3).last().returns("dept-b", GivenDeadline::unit);

        hear(
                T0,
                new JointHandlingConcluded(ISSUE, 1, 1, "dept-a", "agreed", "x", List.of("dept-a"), List.of("dept-b")));
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
        DeadlineRow shown = Objects.requireNonNull(row);
        return shown.given().stream()
                .map(given -> new Explaining(TIMETABLES, category -> Optional.of("广告牌")).of(given, shown))
                .toList();
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
