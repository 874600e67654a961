package org.gridloop.routing.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloop.events.Tier;
import org.gridloop.routing.reference.Area;
import org.gridloop.routing.reference.Areas;

/** Adds up a day's reports against what the grids owe. */
final class QuotaSheet {

    private final int owedPerGrid;
    private final Supplier<ZoneId> zone;

    /** @param zone in which the district's day begins */
    QuotaSheet(int owedPerGrid, Supplier<ZoneId> zone) {
        this.owedPerGrid = owedPerGrid;
        this.zone = zone;
    }

    LocalDate dayOf(Instant time) {
        return time.atZone(zone.get()).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone.get()).toInstant();
    }

    Quota none(LocalDate day) {
        return Quota.none(day.toString(), owedPerGrid);
    }

    /**
     * @param area itself a grid, or with grids below it
     * @param reports by grid
     */
    Quota of(Area area, Areas areas, LocalDate day, Map<String, Integer> reports) {
        return plus(none(day), area, areas, reports);
    }

    private static Quota plus(Quota sum, Area area, Areas areas, Map<String, Integer> reports) {
        if (area.tier() == Tier.GRID) {
            return sum.plusGrid(reports.getOrDefault(area.code(), 0));
        }
        Quota more = sum;
        for (Area child : areas.childrenOf(area.code())) {
            more = plus(more, child, areas, reports);
        }
        return more;
    }
}
