package org.gridloop.looptest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gridloop.backbone.calendar.OfficeHours;
import org.gridloop.backbone.calendar.Timetable;
import org.gridloop.backbone.calendar.WorkingCalendar;
import org.gridloop.events.Tier;
import org.gridloop.routing.deadlines.DeadlineRules;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;
import org.gridloop.routing.reference.Catalogue;
import org.gridloop.routing.reference.CatalogueLine;
import org.gridloop.routing.reference.CatalogueLine.LimitClock;
import org.gridloop.routing.reference.Department;
import org.gridloop.routing.reference.Limits;
import org.gridloop.routing.reference.Responsibility;
import org.gridloop.routing.reference.Units;

/** One sub-class that a grid may handle, one grid, and departments enough to call together. */
public final class SmallDistrict {

    public static final String CATEGORY = "E0203";
    public static final String GRID = "37990100100101";
    public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    public static final List<String> DEPARTMENTS =
            java.util.stream.IntStream.range(0, 60).mapToObj(no -> "dept-" + no).toList();

    public static final Timetable HOURS = new Timetable(
            OfficeHours.of(ZoneId.of("Asia/Shanghai"), List.of("08:00-12:00", "14:00-18:00")),
            WorkingCalendar.ofWeekends("c"));

    public static final DeadlineRules RULES = new DeadlineRules(() -> HOURS, () -> Limits.USUAL);
    public static final Units UNITS = new Units(
            DEPARTMENTS.stream().map(id -> new Department(id, id)).toList(),
            new Areas(List.of(new Area(GRID, Tier.GRID, "一网格", null))));
    public static final Responsibility LIST = new Responsibility(new Catalogue(
            "catalogue-1",
            List.of(new CatalogueLine(CATEGORY, "广告牌", Tier.GRID, "dept-0", 7 * 480, LimitClock.OFFICE))));

    private SmallDistrict() {}
}
